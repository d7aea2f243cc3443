/** Whether two waves asked the same; what they say is compared elsewhere. */
import { waveSpan } from '../logic/wave-span.ts'

/**
 * Tell what parts two waves: the latest `breaks:` that lies between them, or `unknown` where a wave has no period.
 *
 * A break by a day parts the wave in which that day lies from the one before, since from then on some were asked
 * anew. The order of the two waves makes no difference; a wave is never parted from itself.
 *
 * @param breaks of the question, waves or ISO dates
 * @returns nothing where the two may be compared
 * @example breakBetween('2026-H2', '2027-H1', ['2027-H1']) // '2027-H1'
 */
export function breakBetween(one: string, other: string, breaks: readonly string[]): string | undefined {
  if (one === other) return undefined
  const spans = [waveSpan(one), waveSpan(other)]
  const [first, second] = spans
  if (!first || !second) return 'unknown'
  const [before, after] = first.to <= second.to ? [first, second] : [second, first]
  const between = breaks
    .map((name) => ({ name, day: waveSpan(name)?.from ?? name }))
    .filter(({ day }) => before.to <= day && day < after.to)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return between.at(-1)?.name
}
