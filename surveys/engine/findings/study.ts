/** What is worked out of several questions, or of who answered when, in types and nothing else; none is one item’s own figure. */
import type { About, Interval } from './figure-base.ts'
import type { Reliability } from './finding.ts'

/** Would refer (9–10), finds us better than others, and has a care index of 75 or more: of those who answered all three. */
export interface FansFinding extends About, Interval {
  readonly kind: 'fans'
  readonly n: number
  readonly share: number
}

/** The dissatisfied of those who say how satisfied they are, and how many of these told somebody. */
export interface SilenceFinding extends About, Interval {
  readonly kind: 'silence'
  readonly n: number
  /** Of them, the dissatisfied; `low` and `high` are of this share. */
  readonly share: number
  /** The dissatisfied who said whether they told somebody, and how many of them did. */
  readonly asked: number
  readonly told: number
  /** Share of the dissatisfied who tell: measured here, or taken from others’ studies where too few said so. */
  readonly rate: { readonly low: number; readonly high: number; readonly assumed: boolean }
}

/** What the index was not shown for: its items do not measure one thing. */
export interface UnreliableFinding extends About {
  readonly kind: 'unreliable'
  readonly n: number
  /** As it was measured of the whole; absent for whoever may not read that. */
  readonly reliability?: Reliability
}

/** How much of what moves the outcome goes with each item; says what moves together, not what causes what. */
export interface DriversFinding extends About {
  readonly kind: 'drivers'
  readonly outcome: string
  /** People who answered the outcome and every driver. */
  readonly n: number
  /** Share of the outcome’s variance that the drivers go with, all together. */
  readonly r2: number
  readonly drivers: readonly {
    readonly item: string
    /** Johnson’s relative weight as a share of `r2`, with the limits of a jackknife over accounts. */
    readonly weight: number
    readonly low: number
    readonly high: number
    /** The same by Lindeman, Merenda and Gold, as a check. */
    readonly check: number
    readonly band: 'top' | 'middle' | 'low'
    /** Mean of the item, from 0 to 100 on its scale. */
    readonly performance: number
  }[]
}

/** How far each item moves together with the outcome, one by one; `n` is of the one that most answered. */
export interface CorrelationsFinding extends About {
  readonly kind: 'correlations'
  readonly outcome: string
  readonly n: number
  readonly items: readonly ({
    readonly item: string
    readonly n: number
    readonly r: number
    /** The chance of one so far from none, corrected by Benjamini and Hochberg over all items. */
    readonly adjusted: number
    /** Whether it moves together, or against, by more than chance explains among so many. */
    readonly holds: boolean
  } & Interval)[]
}

/**
 * Sums over the people who answered an item in this wave and in the one before: of nets as 1, 0 and −1, of rated items as
 * 1 for the two best answers and else 0, of an index in points. Of guarded answers they are no sums of these people, but
 * what everybody’s means and a rounded correlation come to (`coarse-pairs.ts`).
 */
export interface PairsFinding extends About {
  readonly kind: 'pairs'
  /** The wave before. */
  readonly wave: string
  readonly n: number
  readonly before: number
  readonly after: number
  readonly product: number
}

/** The score of those who answered before the first reminder beside that of those who needed it. */
export interface PhasesFinding extends About, Interval {
  readonly kind: 'phases'
  readonly n: number
  readonly early: { readonly n: number; readonly score: number }
  readonly late: { readonly n: number; readonly score: number }
  /** Late less early. */
  readonly difference: number
  readonly p: number
  /** Whether the silent may well think otherwise than those who answered. */
  readonly warns: boolean
}

/** Whether those who answered are made up like the list that was invited. */
export interface FrameFinding extends About {
  readonly kind: 'frame'
  readonly n: number
  readonly groups: readonly { readonly cut: string; readonly listed: number; readonly answered: number }[]
  readonly p: number
}

/** The score as it would be if those who answered were made up like the list. */
export interface WeightedFinding extends About, Interval {
  readonly kind: 'weighted'
  readonly n: number
  readonly score: number
  /** By how much weighting widens the interval, from 1. */
  readonly deff: number
  /** What was weighted by: `role`, or an attribute. */
  readonly by: readonly string[]
}

/** What is worked out of several questions, or of who answered when; nothing of it is one item's own figure. */
export type StudyFinding =
  | UnreliableFinding
  | FansFinding
  | SilenceFinding
  | DriversFinding
  | CorrelationsFinding
  | PairsFinding
  | PhasesFinding
  | FrameFinding
  | WeightedFinding
