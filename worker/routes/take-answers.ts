/** Taking what somebody sent, by a script or by a form, into the log; what it says is judged by whoever calls. */
import type { Context } from 'hono'
import { lastEnded, presumedOf } from '../access/presumed.ts'
import {
  type Arrival,
  incomingByLink,
  incomingOf,
  type Presumed,
  respondentOf,
  type Sent,
} from '../access/respondent.ts'
import type { AppEnv } from '../env.ts'
import { RequestProblem } from '../problem.ts'
import { takePart } from './take-part.ts'

/** Judges what was sent for whoever sent it; throws a RequestProblem for what cannot be taken. */
type Judge = (respondent: Presumed) => Sent | Promise<Sent>

/**
 * Put answers into the log. Mostly nothing speaks against them and one trip to the store does it; where it does not,
 * the link and the wave are looked up, and that tells why. So they are for a first answer alone by a link, and for a link
 * for trying out, by which answers are judged and taken like any, and stored nowhere.
 *
 * @throws RequestProblem as `respondentOf` and the judge do, and for an anonymous link that has answered already
 */
export async function takeAnswers(
  c: Context<AppEnv>,
  arrival: Arrival,
  judge: Judge,
): Promise<'stored' | 'changed' | 'known'> {
  const { store, definitions, now } = c.var
  const taken = await takeAtOnce(c, arrival, judge)
  if (taken) return taken
  const respondent = await respondentOf(store, definitions, now, arrival)
  const sent = await judge(respondent)
  if (respondent.test) return 'stored'
  const { linkHash } = respondent
  const state =
    sent.part && linkHash !== undefined
      ? await takePart(store, respondent, linkHash, sent)
      : await store.accept(incomingOf(respondent, sent))
  if (state === 'spent') throw new RequestProblem('spent')
  return state
}

async function takeAtOnce(
  c: Context<AppEnv>,
  arrival: Arrival,
  judge: Judge,
): Promise<'stored' | 'changed' | undefined> {
  const { store, definitions, now } = c.var
  const presumed = await presumedOf(definitions, now, arrival)
  if (!presumed) return undefined
  try {
    const sent = await judge(presumed)
    if (sent.part && presumed.linkHash !== undefined) return undefined
    const incoming = 'link' in presumed ? incomingByLink(presumed, sent) : incomingOf(presumed, sent)
    return await store.acceptAtOnce(incoming, lastEnded(definitions.timeZone, now))
  } catch (error) {
    // Whether anything may be sent at all is told before what is wrong with it.
    if (error instanceof RequestProblem) return undefined
    throw error
  }
}
