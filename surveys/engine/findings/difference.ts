/** How far two figures lie apart, whatever their unit; judges nothing. */
import type { MeanSums } from '../statistics/mean-interval.ts'
import { netScoreDifference } from '../statistics/net-score-difference.ts'
import { newcombeDifference } from '../statistics/newcombe-difference.ts'
import { normalCdf } from '../statistics/normal-distribution.ts'
import { normalQuantile } from '../statistics/normal-quantile.ts'
import type { PairSums } from '../statistics/overlapping-samples-variance.ts'
import { pairedNetScoreDifference } from '../statistics/paired-net-score-difference.ts'
import { studentDifference } from '../statistics/student-difference.ts'
import { studentTCdf } from '../statistics/student-t-cdf.ts'
import { twoProportionTest } from '../statistics/two-proportion-test.ts'
import { type MeanDifference, welchDifference } from '../statistics/welch-difference.ts'
import type { Difference } from './compared.ts'
import { intervalError } from './interval-error.ts'
import type { Measured, MeasuredMean, MeasuredScore, MeasuredShare } from './measured.ts'
import { pairsEffect } from './pairs-effect.ts'
import { unseenDifference } from './unseen-difference.ts'
import { detectableBy } from './verdict.ts'
import { worthActingOn } from './worth-acting-on.ts'

/** A difference before it is judged, with its standard error. */
export type Estimate = Pick<Difference, 'difference' | 'low' | 'high' | 'p'> & { readonly error: number }

/** Squares that exceed the least possible by less than this share owe it to rounding. */
const rounding = 1e-9

/** People from which on a side tells by itself how far they lie apart. */
const fewestForSpread = 10

/**
 * Compare two figures, after less before.
 *
 * Scores by the adjusted Wald interval, shares by Newcombe’s and the N−1 test, means by Welch; with
 * fewer than ten people on a side, or people who are all alike, by Student as well, and by the wider of the two. Accounts that answer
 * alike widen each of them by what they take from the answers of either side; people who are on both sides narrow them
 * by how far they say alike. Of people who are much alike, `unseenDifference` is added.
 *
 * @param pairs over people on both sides: of scores as 1, 0 and −1, which must fit both; of shares as 1 and 0; of means in their unit
 * @returns `undefined` where the units differ, or nobody knows how far one of the two is spread
 * @example differenceOf(before, after) // { unit: 'score', difference: 0.3, low: 0.078, high: 0.504, p: 0.007, … }
 */
export function differenceOf(before: Measured, after: Measured, pairs?: PairSums): Difference | undefined {
  const estimate = estimateOf(before, after, pairs)
  if (!estimate) return undefined
  const { difference, low, high, p, error } = estimate
  const detectable = detectableBy(error)
  const most = mostApart(before, after)
  return {
    unit: before.unit,
    difference,
    low,
    high,
    p,
    detectable,
    ...(most === undefined ? {} : { most }),
    matters: worthActingOn(before, after),
  }
}

/** The largest difference that there can be. */
function mostApart(before: Measured, after: Measured): number | undefined {
  if (before.unit === 'score') return 2
  if (before.unit === 'share') return 1
  if (before.unit === 'index') return 100
  if (after.unit !== 'number' || !before.ends || !after.ends) return undefined
  return Math.max(after.ends.to - before.ends.from, before.ends.to - after.ends.from)
}

function estimateOf(before: Measured, after: Measured, pairs: PairSums | undefined): Estimate | undefined {
  if (before.unit === 'score' && after.unit === 'score') return ofScores(before, after, pairs)
  if (before.unit === 'share' && after.unit === 'share') return ofShares(before, after, pairs)
  if (before.unit === 'share' || before.unit === 'score' || after.unit !== before.unit) return undefined
  return ofMeans(before, after, pairs)
}

function ofScores(before: MeasuredScore, after: MeasuredScore, pairs: PairSums | undefined): Estimate {
  const deffs = { deffBefore: before.deff, deffAfter: after.deff }
  const { difference, low, high, p, se } = pairs
    ? pairedNetScoreDifference(before.counts, after.counts, pairs, deffs)
    : netScoreDifference(before.counts, after.counts, deffs)
  return { difference, low, high, p, error: se }
}

function ofShares(before: MeasuredShare, after: MeasuredShare, pairs: PairSums | undefined): Estimate {
  const estimate = newcombeDifference(before, after)
  const { p } = twoProportionTest(before, after)
  const byAccounts = (before.deff / before.n + after.deff / after.n) / (1 / before.n + 1 / after.n)
  const widening = byAccounts * (pairs ? pairsEffect(before, after, pairs) : 1)
  if (widening === 1) return { ...estimate, p, error: intervalError(estimate) }
  const { difference, low, high } = widened(estimate, widening)
  const z = normalQuantile(Math.max(p / 2, Number.MIN_VALUE)) / Math.sqrt(widening)
  return {
    difference,
    low: Math.max(-1, low),
    high: Math.min(1, high),
    p: 2 * normalCdf(z),
    error: intervalError({ low, high }),
  }
}

function ofMeans(
  before: MeasuredMean,
  after: MeasuredMean,
  pairs: PairSums | undefined,
): Estimate | undefined {
  if (!before.sums || !after.sums) return undefined
  const estimate = betweenMeans(before.sums, after.sums)
  const floor = unseenDifference(before, after)
  if (!estimate) return floor
  const [earlier, later] = [varianceOf(before.sums), varianceOf(after.sums)]
  const byAccounts = (earlier * before.deff + later * after.deff) / (earlier + later)
  const widening = byAccounts * (pairs ? pairsEffect(before, after, pairs) : 1)
  const { difference, low, high } = widened(estimate, widening)
  const most = mostApart(before, after) ?? Infinity
  const unseen = {
    below: difference - (floor?.low ?? difference),
    above: (floor?.high ?? difference) - difference,
  }
  const limits = {
    low: difference - Math.hypot(difference - low, unseen.below),
    high: difference + Math.hypot(high - difference, unseen.above),
  }
  return {
    difference,
    low: Math.max(-most, limits.low),
    high: Math.min(most, limits.high),
    p: 2 * studentTCdf(-Math.abs(estimate.t) / Math.sqrt(widening), estimate.df),
    error: intervalError(limits),
  }
}

function areAlike({ n, sum, squares }: MeanSums): boolean {
  return squares - (sum * sum) / n <= rounding * squares
}

/** Move the limits away from the difference as far as a variance that is so many times as large does. */
function widened({ difference, low, high }: Omit<Estimate, 'p' | 'error'>, times: number) {
  const reach = Math.sqrt(times)
  return {
    difference,
    low: difference - (difference - low) * reach,
    high: difference + (high - difference) * reach,
  }
}

/**
 * By Welch alone, two people beside forty who are spread alike would differ seventeen times in a hundred where five are
 * meant to: a few who happen to say much the same pass for people who always do.
 */
function betweenMeans(before: MeanSums, after: MeanSums): MeanDifference | null {
  const welch = welchDifference(before, after)
  const few = Math.min(before.n, after.n) < fewestForSpread
  if (!welch || !(few || areAlike(before) || areAlike(after))) return welch
  const student = studentDifference(before, after)
  return student && student.p > welch.p ? student : welch
}

function varianceOf({ n, sum, squares }: MeanSums): number {
  return Math.max(0, squares - (sum * sum) / n) / (n - 1) / n
}
