/** Settings of the local server, made once and kept where git does not look; changes none that is there. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'

const file = '.dev.vars'

/**
 * Add what is missing: a key for the owner, and the mailbox unless mails go out by something else.
 *
 * @returns whether mails stay in the mailbox
 */
export async function makeSettings(): Promise<boolean> {
  const before = existsSync(file) ? await readFile(file, 'utf8') : ''
  const says = (name: string) => new RegExp(`^${name}\\s*=`, 'm').test(before)
  const added = [
    ...(says('OWNER_KEY') ? [] : [`OWNER_KEY=${randomBytes(24).toString('hex')}\n`]),
    ...(says('MAILER') || says('SMTP_URL') ? [] : ['MAILER=mailbox\n']),
  ]
  const after = `${before}${added.length > 0 && /[^\n]$/.test(before) ? '\n' : ''}${added.join('')}`
  if (added.length > 0) await writeFile(file, after)
  return /^MAILER\s*=\s*"?mailbox"?\s*$/m.test(after)
}
