/** What the clock does, in its order; one survey's or one job's trouble does not stop the others. */
import { dayIn } from '#engine/logic/wave.ts'
import type { Definitions } from '../definitions.ts'
import type { Settings } from '../env.ts'
import type { Store } from '../store/store.ts'
import { fold } from './fold.ts'
import { forgetAccess } from './forget-access.ts'
import { forgetAddresses } from './forget-addresses.ts'
import { forgetPublications } from './forget-publications.ts'
import { queueDigests } from './leader-mails.ts'
import { publish } from './publish.ts'
import { remind } from './remind.ts'
import { sendMails } from './send-mails.ts'
import { forgetDrafts, settle } from './settle.ts'
import { forgetHooks, tellHooks } from './tell-hooks.ts'

/** The trigger on which anonymous surveys are folded, too: once a day, so that moments tell nothing. */
export const dailyCron = '17 3 * * *'

/** One thing that the clock does for all surveys. */
type Job = (store: Store, definitions: Definitions, settings: Settings, now: Date) => Promise<void>

/** After the surveys had their turn, each time; in this order, since one makes due what a later one sends. */
const often: readonly Job[] = [tellHooks, queueDigests, remind]

/** Last of all, and on no other trigger: two that send at once would send twice as fast as the programme says. */
const unlessDaily: readonly Job[] = [sendMails]

/** Once a day. */
const daily: readonly Job[] = [
  (store, definitions, _, now) => forgetDrafts(store, definitions, now),
  (store, _definitions, _settings, now) => forgetAccess(store, now),
  (store, { timeZone }, _settings, now) => forgetAddresses(store, dayIn(timeZone, now)),
  (store, _definitions, _settings, now) => forgetHooks(store, now),
  (store, definitions, _settings, now) => forgetPublications(store, definitions, now),
]

/**
 * Settle, fold and publish what is due, in this order: what was never sent may count, and then it is in the figures.
 * Then do what follows from it.
 *
 * @throws the first error after all others had their turn
 */
export async function runJobs(
  store: Store,
  definitions: Definitions,
  cron: string,
  now: Date,
  settings: Settings = {},
): Promise<void> {
  const today = dayIn(definitions.timeZone, now)
  const errors: unknown[] = []
  const attempt = (act: () => Promise<void>) => act().catch((error: unknown) => void errors.push(error))
  for (const definition of definitions.surveys.values()) {
    // Published before its fold, an anonymous wave would lack its last day for good.
    if (definition.survey.promise === 'anonymous' && cron !== dailyCron) continue
    await attempt(async () => {
      await settle(store, definition, today)
      await fold(store, definition, definitions.timeZone, undefined, now)
      await publish(store, definition, today, now, definitions.timeZone)
    })
  }
  for (const job of [...often, ...(cron === dailyCron ? daily : unlessDaily)])
    await attempt(() => job(store, definitions, settings, now))
  if (errors.length > 0) throw errors[0]
}
