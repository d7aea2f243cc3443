/** Telling leaders and another service what has happened since; what the service does not confirm is told again, later and later. */

import type { Definitions } from '../definitions.ts'
import type { Settings } from '../env.ts'
import { callService, serviceOf } from '../hooks/call-service.ts'
import type { DueHook } from '../store/hook-store.ts'
import type { Store } from '../store/store.ts'
import { queueAlert } from './leader-mails.ts'

const minute = 60_000
/** Minutes until the next try; after the last it is given up, about two days after it happened. */
const waits = [1, 5, 30, 120, 360, 720, 1440]
/** How long nobody else tells what is being told. */
const lease = 5 * minute
const most = 50
/** What was told is kept for a month, for those who look what went wrong. */
const kept = 30 * 24 * 60 * minute

/**
 * Tell what is due.
 *
 * @param random a number from 0 to 1, for jitter
 */
export async function tellHooks(
  store: Store,
  definitions: Definitions,
  settings: Settings,
  now: Date,
  random: () => number = Math.random,
): Promise<void> {
  const service = serviceOf(settings)
  const at = now.getTime()
  for (const hook of await store.claimHooks(at, at + lease, most)) {
    // Before the service: an alert that is queued twice is sent once.
    if (hook.kind === 'callback') await queueAlert(store, definitions, settings, hook)
    const error = typeof service === 'object' ? await callService(service, hook, now) : service
    if (error === undefined) await store.hookDone(hook.id)
    else await store.hookFailed(hook.id, error, nextTry(hook, at, random))
  }
}

/** Delete what was told, or given up, a month ago. */
export async function forgetHooks(store: Store, now: Date): Promise<void> {
  await store.forgetHooks(now.getTime() - kept)
}

function nextTry({ tries }: DueHook, at: number, random: () => number): number | undefined {
  const wait = waits[tries]
  return wait === undefined ? undefined : at + wait * minute * (0.8 + 0.4 * random())
}
