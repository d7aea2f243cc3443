/** What may be said of a difference: one of three verdicts, and never that nothing has changed. */
import { detectionReach } from '../statistics/detection-reach.ts'
import type { Difference, Verdict } from './compared.ts'

/** Below this, a p value is more than chance explains. */
const level = 0.05

/** How often a difference that is there should be found. */
const power = 0.8

/**
 * Say what follows from a difference.
 *
 * Up or down where the corrected p value is below .05 and the interval leaves none out, which of shares are two ways to
 * look. Else, where one worth acting on would have been found, the most that it can be: the limit of its interval that
 * lies further from none. Else that there are too few answers, and from where on one would have been found: from nowhere on
 * where that is as large as no difference can be.
 *
 * @param adjusted its p value, corrected for everything that is told together with it
 * @param together how many that is; each further one asks for more before it can be found
 * @example verdictOf(difference, 0.4) // { says: 'too-few', above: 0.62 }
 */
export function verdictOf(difference: Difference, adjusted = difference.p, together = 1): Verdict {
  const { low, high, matters, most } = difference
  const side = low > 0 ? 'up' : high < 0 ? 'down' : undefined
  // A raw difference may point the other way than the estimate that was tested; then neither is said.
  if (adjusted < level && side && difference.difference * low > 0) return { says: side }
  const above = detectableAmong(difference.detectable, together)
  if (above <= matters) return { says: 'no-larger', than: Math.max(Math.abs(low), Math.abs(high)) }
  return most === undefined || above < most ? { says: 'too-few', above } : { says: 'too-few' }
}

/**
 * Tell what difference would be found four times in five, among so many that are told together.
 *
 * Among several it is one that stands out at Holm’s strictest step, where p is below .05 by how many they are.
 *
 * @param error standard error of the difference, in its unit
 * @example detectableBy(0.15) // 0.42…
 */
export function detectableBy(error: number, together = 1): number {
  return error * detectionReach('detectableBy', level / together, power)
}

/**
 * Tell among several differences what was told of one alone.
 *
 * @param detectable of one alone, by `detectableBy`
 * @example detectableAmong(0.3, 8) // 0.382…
 */
export function detectableAmong(detectable: number, together: number): number {
  return (detectable * detectableBy(1, together)) / detectableBy(1)
}
