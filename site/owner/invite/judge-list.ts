/** Reading a whole list, and asking the worker whom of it to invite; writes nothing, and tells the worker no address. */
import type { ContactTarget, ContactTerms } from '#engine/contacts/contact.ts'
import { type CheckResult, type ContactsSalt, contactBatch, type Judged } from '#engine/wire-owner.ts'
import { ask, type Failure, type Outcome } from '../ask.ts'
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

/** Batches that are asked about at a time. */
const atOnce = 3

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
  let last: CheckResult | undefined
  let failure: Failure | undefined
  let next = 0

  /** Ask about one batch after another, until there are none left or one fails. */
  async function askOn(): Promise<void> {
    while (!failure && !signal.aborted && (next === 0 || next < open.length)) {
      const batch = open.slice(next, next + contactBatch)
      next += contactBatch
      const persons = await Promise.all(batch.map(({ contact }) => nameOf(contact?.normal ?? '')))
      const address = `/api/contacts/${asking.survey}/check`
      const outcome = await sendAgain<CheckResult>(address, { wave: asking.wave, persons }, signal)
      if (!outcome.ok) {
        failure = outcome
        return
      }
      last = outcome.body
      for (const [index, line] of batch.entries())
        judged.set(line, withVerdict(line, persons[index], outcome.body.verdicts[index]))
      progress('check', open.length === 0 ? 1 : judged.size / open.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askOn))
  if (signal.aborted) return undefined
  if (failure) return failure
  const { closesOn = null, closed = false } = last ?? {}
  return { ok: true, body: { closesOn, closed, lines: lines.map((line) => judged.get(line) ?? line) } }
}

function withVerdict(line: Line, person = '', { verdict, since }: Judged = { verdict: 'invite' }): Line {
  return { ...line, person, fate: verdict, ...(since === undefined ? {} : { detail: since }) }
}
