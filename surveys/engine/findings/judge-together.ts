/** Judging differences that are told together, so that none is called one by chance; tells nothing itself. */
import { holm } from '../statistics/holm.ts'
import type { Difference, Judged } from './compared.ts'
import { detectableAmong, verdictOf } from './verdict.ts'

/**
 * Say of each difference what may be said among all of them.
 *
 * The more is told together, the more easily one of it is there by chance: p values are corrected by Holm over all, and
 * a difference that would have been found is one that would have been found among these.
 *
 * @param differences everything that is told together, settled before looking; the order is kept
 * @example judgeTogether([difference])[0]?.verdict // { says: 'too-few', above: 0.62 }
 */
export function judgeTogether<T extends Difference>(differences: readonly T[]): (T & Judged)[] {
  const together = differences.length
  const adjusted = holm(differences.map(({ p }) => p))
  return differences.map((difference, place) => {
    const corrected = adjusted[place] ?? 1
    return {
      ...difference,
      detectable: detectableAmong(difference.detectable, together),
      adjusted: corrected,
      verdict: verdictOf(difference, corrected, together),
    }
  })
}
