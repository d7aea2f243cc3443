/** One figure with its base and interval, or the reason why there is none; scores lie from −1 to 1, shares from 0 to 1. */
import type { InvitedByCut } from '../fieldwork/invited-by-cut.ts'
import type { WithheldReason } from '../privacy/release.ts'

/** Every finding names what it is about: an item (`refer`, `care.listen`) or a measure. */
interface About {
  readonly item: string
}

interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * How answers of the same account widen an interval: `n / deff` answers that know nothing of each other would tell as
 * much. `assumed` where there are too few accounts to measure it.
 */
export interface Clustered {
  readonly accounts: number
  /** From 1. */
  readonly deff: number
  readonly assumed: boolean
}

/** A figure whose interval knows of accounts, where they are known. */
interface Estimated extends About {
  readonly clustered?: Clustered
}

/** Would refer (9–10) less would not (0–6). */
export interface ReferralFinding extends Estimated, Interval {
  readonly kind: 'referral'
  readonly n: number
  readonly score: number
  /** Absent where the classes would tell who said what. */
  readonly classes?: { readonly promoters: number; readonly passives: number; readonly detractors: number }
}

/** Better less worse; those who cannot say are counted beside. */
export interface ComparisonFinding extends Estimated, Interval {
  readonly kind: 'comparison'
  readonly n: number
  readonly net: number
  readonly cannotSay: number
  readonly classes?: { readonly better: number; readonly same: number; readonly worse: number }
}

/** The share of the two best answers, and the mean on the question's own scale. */
export interface RatedFinding extends Estimated, Interval {
  readonly kind: 'rated'
  readonly n: number
  readonly share: number
  readonly cannotSay: number
  /** Interval absent for a single answer. */
  readonly mean: { readonly value: number; readonly low: number | null; readonly high: number | null }
  /** How many gave each value, from the lowest; absent where it would tell who said what. */
  readonly histogram?: readonly number[]
  /**
   * How far accounts lie apart: the standard deviation of their own shares, without what chance alone does; `high` is null
   * where people differ too little to tell how far accounts could.
   */
  readonly between?: {
    readonly accounts: number
    readonly sd: number
    readonly low: number
    readonly high: number | null
  }
}

export interface ChoiceFinding extends About {
  readonly kind: 'choice'
  readonly n: number
  readonly cannotSay: number
  /**
   * In the survey's order; only the one that most chose where the others would tell who said what, and then none where
   * several lead together.
   */
  readonly options: readonly ({ readonly option: string; readonly share: number } & Interval)[]
}

/** One option of a rank: the share of people who put it first, and how it stood with those who gave it a place. */
export interface RankedOption extends Interval {
  readonly option: string
  readonly share: number
  readonly placed: number
  /** The mean of its places, the first being 1; `null` where nobody gave it one. */
  readonly place: number | null
}

export interface RankFinding extends About {
  readonly kind: 'rank'
  readonly n: number
  readonly cannotSay: number
  /** In the survey's order; as of a choice, only the one that most put first, or none. */
  readonly options: readonly RankedOption[]
}

/** The mean of numbers that people wrote, in their own unit. */
export interface NumberFinding extends About {
  readonly kind: 'number'
  readonly n: number
  readonly cannotSay: number
  readonly value: number
  /** Absent for a single answer, and without limits on both sides also where all are alike or no spread may be told. */
  readonly low: number | null
  readonly high: number | null
  /** Standard deviation, in the same unit; absent where it would tell who said what, and for a single answer. */
  readonly sd?: number
  /** The limits of what could be answered, where the question sets both. */
  readonly ends?: { readonly from: number; readonly to: number }
}

/** How many wrote something. */
export interface TextFinding extends About {
  readonly kind: 'text'
  readonly n: number
}

/** How many told a story, and how many of these may be told to others. */
export interface StoryFinding extends About {
  readonly kind: 'story'
  readonly n: number
  /** Absent where it would tell who agreed to that. */
  readonly told?: number
}

/** How many want to be called. */
export interface CallbackFinding extends About {
  readonly kind: 'callback'
  readonly n: number
}

/** How far the items of an index measure one thing, from those who answered all of them. */
export interface Reliability {
  readonly n: number
  readonly items: number
  /** Cronbach's alpha with Feldt's interval. */
  readonly alpha: { readonly value: number; readonly low: number; readonly high: number }
  /** McDonald's omega; `null` where one factor does not fit. */
  readonly omega: number | null
  readonly verdict: 'good' | 'rough' | 'poor'
}

/** The mean of everybody's own mean, from 0 to 100. */
export interface IndexFinding extends Estimated {
  readonly kind: 'index'
  readonly n: number
  readonly value: number
  /** Absent for a single person. */
  readonly low: number | null
  readonly high: number | null
  /** Standard deviation between people, in points; absent where it would tell who said what, and for one person. */
  readonly sd?: number
  /** Absent below thirty people who answered every item, and outside the whole. */
  readonly reliability?: Reliability
  /** Cronbach's alpha over the items that everybody here was asked; `null` where it is not defined. */
  readonly alpha: number | null
  readonly alphaBase: number
}

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

/** Everybody who was reached could not say, so there is no figure; `n` is how many answered. */
export interface SilentFinding extends About {
  readonly kind: 'silent'
  readonly n: 0
  readonly cannotSay: number
}

export interface WithheldFinding extends About {
  readonly kind: 'withheld'
  readonly reason: WithheldReason
  /** People that it would have had to be made of, where the company has raised that. */
  readonly fewest?: number
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

export type Finding =
  | StudyFinding
  | ReferralFinding
  | ComparisonFinding
  | RatedFinding
  | ChoiceFinding
  | RankFinding
  | NumberFinding
  | TextFinding
  | StoryFinding
  | CallbackFinding
  | IndexFinding
  | SilentFinding
  | WithheldFinding

/** Everything that is shown of one cut. */
export interface Snapshot {
  readonly cut: string
  readonly responses?: number
  /** In the whole: who was invited, as it was counted for this publication; a cut is absent where its base cannot be told. */
  readonly invited?: InvitedByCut
  readonly findings: readonly Finding[]
}
