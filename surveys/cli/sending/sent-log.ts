/** `sent.log`: which mails this machine has begun to send and which were taken, so that an interrupted run goes on; holds no address. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MailKind } from '#engine/mailing.ts'
import { openAppendFile } from '../invitations/append-file.ts'

/**
 * How a mail stands.
 *
 * - `begun`: it may have been taken; it goes out again under the same Message-ID
 * - `sent`: a server has taken it, or it lies in a file
 * - `refused`: it can never be delivered
 */
export type MailState = 'begun' | 'sent' | 'refused'

export interface SentLog {
  stateOf(kind: MailKind, person: string): MailState | undefined
  /** Write down how mails stand; once this is over, it is on the disk. */
  note(kind: MailKind, persons: readonly string[], state: MailState, detail?: string): Promise<void>
  close(): Promise<void>
}

/** Open the log of a folder. */
export async function openSentLog(folder: string): Promise<SentLog> {
  const path = join(folder, 'sent.log')
  const states = new Map<string, MailState>()
  // Opening it first takes away what was cut off in the middle of a line.
  const file = await openAppendFile(path)
  const text = existsSync(path) ? await readFile(path, 'utf8') : ''
  for (const line of text.split('\n')) {
    const [, state, kind, person] = line.split(' ')
    if (person !== undefined) states.set(`${kind} ${person}`, state as MailState)
  }
  return {
    stateOf: (kind, person) => states.get(`${kind} ${person}`),
    async note(kind, persons, state, detail = '') {
      const at = new Date().toISOString()
      const said = detail.replace(/\s+/g, ' ').trim()
      await file.append(
        persons.map((person) => `${[at, state, kind, person, said].join(' ').trimEnd()}\n`).join(''),
      )
      for (const person of persons) states.set(`${kind} ${person}`, state)
    },
    close: () => file.close(),
  }
}
