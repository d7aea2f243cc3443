/** Figures over waves, in types and nothing else: points, gaps, steps between them, and the year that they make together. */
import type { JudgedChange, SureSide, Unit } from './compared.ts'

/** A wave on a trend: its figure, or why there is a gap. */
export type TrendPoint = ShownPoint | TrendGap

export interface ShownPoint extends SureSide {
  readonly wave: string
  readonly shown: true
  /** Answers may still come in. */
  readonly open: boolean
  /** How far chance moves a wave like this; only of closed waves on a chart. */
  readonly limits?: { readonly low: number; readonly high: number }
  /** Outside the limits, or one of eight or more in a row on one side of the centre. */
  readonly signal?: 'outside' | 'run'
}

/**
 * - `withheld`: the figure, or how sure it is, would tell who said what
 * - `alone`: a single answer, which has no interval
 * - `same-answer`: a number without limits that everybody answered alike, which has none either
 * - `could-not-say`: all who were reached could not say
 * - `not-one-thing`: an index whose items do not measure one thing
 * - `unanswered`: nobody answered, as where it was not asked
 */
export interface TrendGap {
  readonly wave: string
  readonly shown: false
  readonly why: 'withheld' | 'alone' | 'same-answer' | 'could-not-say' | 'not-one-thing' | 'unanswered'
}

/** From one shown wave to the next that is shown. */
export interface TrendStep extends JudgedChange {
  readonly from: string
  readonly to: string
}

/** Waves that ask the same, from one break to the next. */
export interface Stretch {
  /** The oldest first, gaps among them. */
  readonly points: readonly TrendPoint[]
  /** The `breaks:` that it begins with, or `unknown` where a wave has no period; absent for the first. */
  readonly breaks?: string
  /** In a stretch without a chart; the oldest first. */
  readonly steps: readonly TrendStep[]
  /** Of six closed waves or more that are shown and not all alike: by sampling alone (`sampling`), or by how the figure moves (`xmr`). */
  readonly chart?: { readonly kind: 'sampling' | 'xmr'; readonly centre: number }
}

export interface Trend {
  readonly item: string
  readonly unit: Unit
  /** The oldest first; figures of two stretches are never compared. */
  readonly stretches: readonly Stretch[]
}

/** A figure over the waves of the last twelve months, beneath which these stand. */
export interface PooledHeadline extends SureSide {
  readonly item: string
  readonly unit: Unit
  /** The oldest first. */
  readonly waves: readonly string[]
  /**
   * Waves of the same twelve months that are left out, the oldest first: the question was another (`asked-anew`), or the
   * wave shows no figure of it, or none that is final (`no-figure`).
   */
  readonly left: readonly { readonly wave: string; readonly why: 'asked-anew' | 'no-figure' }[]
}
