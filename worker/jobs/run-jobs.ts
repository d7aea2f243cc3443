/** What the clock does: settle drafts, fold and publish; one survey's trouble does not stop the others. */
import { dayIn } from '#engine/logic/wave.ts'
import type { Definitions } from '../definitions.ts'
import type { Store } from '../store/store.ts'
import { fold } from './fold.ts'
import { publish } from './publish.ts'
import { forgetDrafts, settle } from './settle.ts'

/** The trigger on which anonymous surveys are folded, too: once a day, so that moments tell nothing. */
export const dailyCron = '17 3 * * *'

/**
 * Settle, fold and publish what is due, in this order: what was never sent may count, and then it is in the figures.
 *
 * @throws the first survey's error after all others had their turn
 */
export async function runJobs(
  store: Store,
  definitions: Definitions,
  cron: string,
  now: Date,
): Promise<void> {
  const today = dayIn(definitions.timeZone, now)
  const errors: unknown[] = []
  for (const definition of definitions.surveys.values()) {
    try {
      // Published before its fold, an anonymous wave would lack its last day for good.
      if (definition.survey.promise === 'anonymous' && cron !== dailyCron) continue
      await settle(store, definition, today)
      await fold(store, definition, definitions.timeZone)
      await publish(store, definition, today, now)
    } catch (error) {
      errors.push(error)
    }
  }
  if (cron === dailyCron) await forgetDrafts(store, definitions, now)
  if (errors.length > 0) throw errors[0]
}
