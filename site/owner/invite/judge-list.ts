/** Reading a whole list, and asking the worker whom of it to invite; writes nothing, and tells the worker no address. */
import type { ContactTarget, ContactTerms } from '#engine/contacts/contact.ts'
import { type CheckResult, type ContactsSalt, contactBatch } from '#engine/wire-owner.ts'
import { ask, type Outcome } from '../ask.ts'
import type { Line } from './line.ts'
import type { ContactList } from './open-list.ts'
import { namesUnder } from './persons.ts'
import { readLines } from './read-lines.ts'
import { sendAgain } from './send-again.ts'

export interface Asking {
  readonly survey: string
  readonly wave: string
  readonly terms: ContactTerms
  readonly list: ContactList
  readonly targets: ReadonlyMap<number, ContactTarget>
  /** The role of everybody on a list that names none. */
  readonly role: string | undefined
}

export interface JudgedList extends Pick<CheckResult, 'closesOn' | 'closed'> {
  readonly lines: readonly Line[]
}

/** How far it has come, from 0 to 1 of each. */
export type Progress = (step: 'read' | 'check', share: number) => void

/**
 * Judge every row of a list.
 *
 * @returns nothing where it was called off
 */
export async function judgeList(
  asking: Asking,
  progress: Progress,
  signal: AbortSignal,
): Promise<Outcome<JudgedList> | undefined> {
  const salt = await ask<ContactsSalt>('/api/contacts/salt')
  if (!salt.ok) return salt
  const lines = await readLines(asking, (share) => progress('read', share), signal)
  const nameOf = await namesUnder(salt.body.salt)
  const open = lines.filter(({ fate }) => fate === 'invite')
  const judged = new Map<Line, Line>()
  let last: Pick<CheckResult, 'closesOn' | 'closed'> | undefined
  for (let place = 0; place === 0 || place < open.length; place += contactBatch) {
    if (signal.aborted) return undefined
    const batch = open.slice(place, place + contactBatch)
    const persons = await Promise.all(batch.map(({ contact }) => nameOf(contact?.normal ?? '')))
    const address = `/api/contacts/${asking.survey}/check`
    const outcome = await sendAgain<CheckResult>(address, { wave: asking.wave, persons }, signal)
    if (!outcome.ok) return outcome
    last = outcome.body
    const { verdicts } = outcome.body
    for (const [index, line] of batch.entries()) {
      const { verdict: fate = 'invite', since } = verdicts[index] ?? {}
      const person = persons[index] ?? ''
      judged.set(line, { ...line, person, fate, ...(since === undefined ? {} : { detail: since }) })
    }
    progress('check', open.length === 0 ? 1 : Math.min(1, (place + contactBatch) / open.length))
  }
  const { closesOn = null, closed = false } = last ?? {}
  return { ok: true, body: { closesOn, closed, lines: lines.map((line) => judged.get(line) ?? line) } }
}
