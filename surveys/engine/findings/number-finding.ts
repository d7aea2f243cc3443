/** Making the mean of numbers that people wrote; supposes no limits that the question does not set. */
import type { NumberQuestion } from '../model.ts'
import { boundedMean } from '../statistics/bounded-mean.ts'
import { type Ends, largestSquares } from '../statistics/largest-squares.ts'
import { type MeanSums, meanInterval } from '../statistics/mean-interval.ts'
import { answeredCount, cannotSayCount } from '../tally/counts.ts'
import { numberSums } from '../tally/number-sums.ts'
import type { ItemCounts } from '../tally/tally.ts'
import type { NumberFinding } from './finding.ts'

/**
 * Make the mean of a number, in its own unit.
 *
 * Between two limits its interval is that of a scale. Without both of them, answers that are all alike leave nobody any
 * the wiser about how far others lie, so that there is no interval; nor is there one where the spread may not be told.
 *
 * @param item `question` or `question.row`
 * @param counts of somebody who answered
 * @param distribution whether it may be told how answers are spread
 * @example numberFinding('seats', { '*': 3, sum0: 1500, squares0: 1250000 }, {}, true) // value 5, from −7.4 to 17.4
 */
export function numberFinding(
  item: string,
  counts: ItemCounts,
  limits: Pick<NumberQuestion, 'min' | 'max'>,
  distribution: boolean,
): NumberFinding {
  const { middle, ...sums } = numberSums(counts, answeredCount(counts))
  const mean = sums.sum / sums.n
  const inUnits = (hundredths: number) => (middle + hundredths) / 100
  const inHundredths = (units: number) => units * 100 - middle
  const value = inUnits(mean)
  // Limits that were set later may leave out what was answered before them.
  const from = limits.min === undefined ? -Infinity : Math.min(inHundredths(limits.min), mean)
  const to = limits.max === undefined ? Infinity : Math.max(inHundredths(limits.max), mean)
  const ends = Number.isFinite(to - from) ? { from, to } : undefined
  const { low, high, sd } = spreadOf(sums, { from, to }, ends, distribution)
  return {
    kind: 'number',
    item,
    n: sums.n,
    cannotSay: cannotSayCount(counts),
    value,
    low: low === null ? null : inUnits(low),
    high: high === null ? null : inUnits(high),
    ...(distribution && sd !== null ? { sd: sd / 100 } : {}),
    ...(ends ? { ends: { from: inUnits(from), to: inUnits(to) } } : {}),
  }
}

function spreadOf(sums: MeanSums, { from, to }: Ends, ends: Ends | undefined, distribution: boolean) {
  if (ends) {
    const squares = distribution || from === to ? sums.squares : largestSquares(sums, ends)
    return boundedMean({ ...sums, squares }, ends)
  }
  const none = { low: null, high: null, sd: null }
  if (!distribution) return none
  const { low, high, sd } = meanInterval(sums)
  if (low === null || sd === 0) return { ...none, sd }
  return { low: Math.max(from, low), high: Math.min(to, high), sd }
}
