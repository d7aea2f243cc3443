/** Letters as files that any mail program opens: a thousand to a folder, each there whole or not at all; sends none. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Letter } from '#engine/mail/mail.ts'
import { mimeOf } from './mime-of.ts'

/** Letters of one folder. */
const aFolder = 1000

/**
 * Name the file of a letter.
 *
 * @param place of the person in the list, from 0
 * @example emlPath('mails', 1000, 'q7…') // 'mails/0002/q7….eml'
 */
export function emlPath(folder: string, place: number, name: string): string {
  return join(folder, String(Math.floor(place / aFolder) + 1).padStart(4, '0'), `${name}.eml`)
}

/** Write a letter to a file; one that is there already is replaced by the same. */
export async function writeEml(path: string, letter: Letter): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // A run that is killed here leaves it behind; the next one writes over it, and nothing is left.
  const beside = `${path}.new`
  // Programs open it as a mail to be sent, not as one that was received.
  await writeFile(beside, await mimeOf(letter, { 'X-Unsent': '1' }), { mode: 0o600 })
  await rename(beside, path)
}
