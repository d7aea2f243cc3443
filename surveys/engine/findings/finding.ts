/** One figure with its base and interval, or the reason why there is none; scores lie from −1 to 1, shares from 0 to 1. */
import type { InvitedByCut } from '../fieldwork/invited-by-cut.ts'
import type { WithheldReason } from '../privacy/release.ts'
import type { About, Estimated, Interval } from './figure-base.ts'
import type { StudyFinding } from './study.ts'

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
