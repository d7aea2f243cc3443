/** By what tallies are made: the rules, and the kind of sums; where either is another, the log is counted again first. */
import { kindOfSums } from '#engine/tally/fold.ts'
import type { Rules } from '../definitions.ts'

/** Name it, as it is noted with every fold. */
export function sumsVersion({ version }: Rules): string {
  return `${version} ${kindOfSums}`
}
