/** What of a published figure enters a comparison: its value, its base, and how its answers are spread. */
import type { NetCounts } from '../statistics/adjusted-wald-interval.ts'
import { type Ends, largestSquares } from '../statistics/largest-squares.ts'
import type { MeanSums } from '../statistics/mean-interval.ts'
import { widestNetCounts } from '../statistics/widest-net-counts.ts'
import type { Finding } from './finding.ts'

interface Base {
  readonly n: number
  readonly value: number
  /** How much accounts that answer alike widen its interval, from 1; 1 where accounts are not known. */
  readonly deff: number
}

export interface MeasuredScore extends Base {
  readonly unit: 'score'
  readonly counts: NetCounts
}

export interface MeasuredShare extends Base {
  readonly unit: 'share'
  readonly count: number
}

export interface MeasuredMean extends Base {
  readonly unit: 'index' | 'number'
  /** Of people's values, in the unit of the figure; `undefined` where no spread is known. */
  readonly sums: MeanSums | undefined
  /** Of a number that has limits. */
  readonly ends?: Ends
}

/** A figure with the sums that it follows from. */
export type Measured = MeasuredScore | MeasuredShare | MeasuredMean

/** Of the scale of every index. */
const ends: Ends = { from: 0, to: 100 }

/**
 * Take a figure apart, so that it can be compared; `undefined` for what is no figure.
 *
 * Where a spread is not told, because it would tell who said what, the widest that goes with the figure stands in its
 * place: a score then has as few level answers as it allows, and people of an index are at the ends of its scale, as are
 * those of a number that has limits; of one without them no spread is known.
 *
 * @example measuredOf(finding) // { unit: 'score', n: 6, value: 0.333…, deff: 1, counts: { up: 4, level: 0, down: 2 } }
 */
export function measuredOf(finding: Finding): Measured | undefined {
  switch (finding.kind) {
    case 'referral': {
      const { n, score: value, classes, clustered } = finding
      const counts = classes && { up: classes.promoters, level: classes.passives, down: classes.detractors }
      return scoreOf(n, value, clustered?.deff, counts)
    }
    case 'comparison': {
      const { n, net: value, classes, clustered } = finding
      const counts = classes && { up: classes.better, level: classes.same, down: classes.worse }
      return scoreOf(n, value, clustered?.deff, counts)
    }
    case 'rated':
    case 'fans': {
      const { n, share: value } = finding
      const deff = finding.kind === 'rated' ? (finding.clustered?.deff ?? 1) : 1
      return { unit: 'share', n, value, deff, count: Math.round(value * n) }
    }
    case 'index': {
      const { n, value, sd, clustered } = finding
      const sums = sd === undefined ? widestSums(n, value) : sumsOf(n, value, sd)
      return { unit: 'index', n, value, deff: clustered?.deff ?? 1, sums }
    }
    case 'number': {
      const { n, value, sd, ends: limits } = finding
      const widest = limits && limits.from < limits.to ? widestSums(n, value, limits) : undefined
      const sums = sd === undefined ? widest : sumsOf(n, value, sd)
      return { unit: 'number', n, value, deff: 1, sums, ...(limits ? { ends: limits } : {}) }
    }
    default:
      return undefined
  }
}

/**
 * Spread people as far as their mean allows.
 *
 * @param between the ends of what could be answered; those of an index unless said
 * @example widestSums(2, 50) // { n: 2, sum: 100, squares: 10000 }: one at 0, one at 100
 */
export function widestSums(n: number, value: number, between: Ends = ends): MeanSums {
  const sum = n * value
  return { n, sum, squares: largestSquares({ n, sum }, between) }
}

function scoreOf(
  n: number,
  value: number,
  deff = 1,
  counts = widestNetCounts(Math.round(value * n), n),
): Measured {
  return { unit: 'score', n, value, deff, counts }
}

function sumsOf(n: number, value: number, sd: number): MeanSums {
  return { n, sum: n * value, squares: (n - 1) * sd * sd + n * value * value }
}
