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
  /** In the survey's order; only the one that most chose where the others would tell who said what. */
  readonly options: readonly ({ readonly option: string; readonly share: number } & Interval)[]
}

/** How many wrote something. */
export interface TextFinding extends About {
  readonly kind: 'text'
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

export interface WithheldFinding extends About {
  readonly kind: 'withheld'
  readonly reason: WithheldReason
}

export type Finding =
  | ReferralFinding
  | ComparisonFinding
  | RatedFinding
  | ChoiceFinding
  | TextFinding
  | IndexFinding
  | WithheldFinding

/** Everything that is shown of one cut. */
export interface Snapshot {
  readonly cut: string
  readonly responses?: number
  readonly findings: readonly Finding[]
}
