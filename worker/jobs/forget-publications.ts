/** Deleting what was published of named surveys long ago; the newest publication of each wave stays for good. */
import { dayIn } from '#engine/logic/wave.ts'
import type { Definitions } from '../definitions.ts'
import type { PublicationStore } from '../store/publication-store.ts'

/** A year, and a month in which last year's is still looked at. */
const months = 13

/**
 * Name the day until which a publication is kept that somebody leads others to today.
 *
 * @param today ISO date
 */
export function keptUntil(today: string): string {
  return movedByMonths(today, months)
}

/** Delete what is due; of surveys where nobody is named every publication stays, since new ones are held against all. */
export async function forgetPublications(
  store: PublicationStore,
  { surveys, timeZone }: Definitions,
  now: Date,
): Promise<void> {
  const named = [...surveys.values()].filter(({ survey }) => survey.promise === 'named')
  const today = dayIn(timeZone, now)
  await store.forgetPublications(
    named.map(({ survey }) => survey.id),
    movedByMonths(today, -months),
    today,
  )
}

/** Where a month has no such day, its first days after that are meant. */
function movedByMonths(day: string, by: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCMonth(moved.getUTCMonth() + by)
  return moved.toISOString().slice(0, 10)
}
