/** What becomes of a mail after a server has spoken: when it is tried again, and when it is given up. Sends none. */
import type { Sent } from '#engine/mail/smtp-outcome.ts'
import type { MailOutcome } from '../store/mail-store.ts'

const minute = 60_000
/** Tries of one mail; with the waits between them they span a little more than a day. */
const mostTries = 6

interface Chance {
  now(): number
  /** A number from 0 to 1. */
  random(): number
}

/**
 * Tell what becomes of a mail that was refused for now: after 5, 20, 80 … minutes it is tried again, some of the wait being
 * left to chance so that not all come back at once; after its sixth try it has failed.
 *
 * @param tries before this one
 */
export function afterRefusal(tries: number, error: string, chance: Chance): MailOutcome {
  if (tries + 1 >= mostTries) return { state: 'failed', error }
  return { state: 'due', at: chance.now() + spread(5 * 4 ** tries, chance), tries: tries + 1, error }
}

/**
 * Tell what becomes of a mail by what was said about it. Where nothing could be sent at all, which is no mail's own fault,
 * no try is counted.
 *
 * @param tries before this one
 */
export function outcomeOf(sent: Sent, tries: number, chance: Chance): MailOutcome {
  switch (sent.outcome) {
    case 'accepted':
      return { state: 'sent', at: chance.now() }
    case 'hard':
      return { state: 'failed', error: sent.detail }
    case 'soft':
      return afterRefusal(tries, sent.detail, chance)
    case 'whole':
      return { state: 'due', at: chance.now() + spread(4, chance), tries, error: sent.detail }
    default:
      return sent satisfies never
  }
}

/** A quarter more or less. */
function spread(minutes: number, { random }: Chance): number {
  return Math.round(minutes * minute * (0.75 + random() / 2))
}
