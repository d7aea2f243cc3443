/** One figure with its base and interval, or the reason why there is none; scores lie from −1 to 1, shares from 0 to 1. */
import type { WithheldReason } from '../privacy/release.ts'

/** Every finding names what it is about: an item (`refer`, `care.listen`) or a measure. */
interface About {
  readonly item: string
}

interface Interval {
  readonly low: number
  readonly high: number
}

/** Would refer (9–10) less would not (0–6). */
export interface ReferralFinding extends About, Interval {
  readonly kind: 'referral'
  readonly n: number
  readonly score: number
  /** Absent where the classes would tell who said what. */
  readonly classes?: { readonly promoters: number; readonly passives: number; readonly detractors: number }
}

/** Better less worse; those who cannot say are counted beside. */
export interface ComparisonFinding extends About, Interval {
  readonly kind: 'comparison'
  readonly n: number
  readonly net: number
  readonly cannotSay: number
  readonly classes?: { readonly better: number; readonly same: number; readonly worse: number }
}

/** The share of the two best answers, and the mean on the question's own scale. */
export interface RatedFinding extends About, Interval {
  readonly kind: 'rated'
  readonly n: number
  readonly share: number
  readonly cannotSay: number
  /** Interval absent for a single answer. */
  readonly mean: { readonly value: number; readonly low: number | null; readonly high: number | null }
  /** How many gave each value, from the lowest; absent where it would tell who said what. */
  readonly histogram?: readonly number[]
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
  /** Absent for a single answer. */
  readonly low: number | null
  readonly high: number | null
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

/** The mean of everybody's own mean, from 0 to 100. */
export interface IndexFinding extends About {
  readonly kind: 'index'
  readonly n: number
  readonly value: number
  /** Absent for a single person. */
  readonly low: number | null
  readonly high: number | null
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
  readonly findings: readonly Finding[]
}
