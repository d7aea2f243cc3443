/** What published figures say beside each other, which the results page and the worker exchange; types and nothing else. */
import type {
  Alignment,
  Attainment,
  BenchmarkStanding,
  Breakdown,
  Calibration,
  CompetitorStanding,
  JudgedChange,
  NotYet,
  PerceptionGap,
  ReasonDifference,
  ScoreBounds,
  SilentRange,
} from './findings/compared.ts'
import type { PooledHeadline, Trend } from './findings/trended.ts'

/**
 * `GET /api/results/:survey/compared?wave=&cut=&with=&number=`: one cut of one wave (the whole of the newest published
 * wave unless they are named) beside other waves, groups and surveys. Each list is empty where there is nothing to say.
 *
 * What one cut says of itself stands in the snapshots of `GET /api/results/:survey`, and nowhere here: handoffs and
 * values (items of the questions that measure `handoff` and `values`; of the whole, values with `between`, their
 * consistency over accounts), distributions, drivers, and care that is received inside the company.
 *
 * 404 where the wave, the cut or the publication is not there, or not this leader's to read; 400 `not-comparable` where
 * `with` cannot stand beside, with a `detail` that says why.
 */
export interface ComparedBody {
  readonly survey: string
  readonly wave: string
  readonly cut: string
  /** Of the publication that this was made from, and its moment (ISO 8601). */
  readonly number: number
  readonly publishedAt: string
  /**
   * Headlines first, then raving fans and all items in the survey's order. Headlines are judged among themselves, as in
   * `ResultsBody.changes`, and all others among themselves. Of one published wave alone there is no trend. While a wave
   * is open no step leads into it.
   */
  readonly trends: readonly Trend[]
  readonly pooled: readonly PooledHeadline[]
  /**
   * The groups of each breakdown beside all others, only of the whole: every figure by role (or by role group, where these
   * are shown in the place of roles), headlines by role group and each attribute. Crossings of roles and attributes are not looked at.
   */
  readonly breakdowns: readonly Breakdown[]
  /** Of the whole programme, from this survey and others that this leader may read, in the file's order. */
  readonly targets: readonly Attainment[]
  /** What customers say beside what employees say: one for each survey of the other side. */
  readonly gaps: readonly BesideSurvey<PerceptionGap>[]
  /** What customers say (`outside`) beside what sellers guess (`inside`). */
  readonly calibrations: readonly BesideSurvey<Calibration>[]
  readonly alignment: Alignment | null
  /** What decided it, of prospects: those of the first role of the file (who bought) beside each other role. */
  readonly reasons: readonly ReasonsBeside[]
  readonly silent: SilentRange | null
  /** Of the referral score and the single comparison. */
  readonly bounds: readonly ScoreBounds[]
  readonly benchmarks: readonly BenchmarkStanding[]
  /** Every row of a comparison that has several, from five answers on; those of one question are judged together. */
  readonly competitors: readonly CompetitorStanding[]
  readonly notYet: readonly NotYet[]
  /** Every promise that names this survey and a measure that it asks about; what has become of it stands in its file. */
  readonly promises: readonly PromiseMoved[]
  /** Beside what the reader chose by `with=`: a wave, or a cut without a person in common; `null` unless it was asked for. */
  readonly beside: ChosenBeside | null
}

/** One cut of one wave of a survey. */
export interface ReadFrom {
  readonly survey: string
  readonly wave: string
  readonly cut: string
}

/** Two surveys side by side; that of the other side by its newest wave that does not begin after the shown one. */
export interface BesideSurvey<T> {
  readonly outside: ReadFrom
  readonly inside: ReadFrom
  readonly items: readonly T[]
}

export interface ReasonsBeside {
  readonly item: string
  /** Roles; `difference` is of the first less the other. */
  readonly one: string
  readonly other: string
  readonly options: readonly ReasonDifference[]
}

/** A promise that was made about a measure, and how its figures have moved between the wave in which it was heard and this one. */
export interface PromiseMoved {
  /** The promise's id, as its file is called. */
  readonly promise: string
  readonly measure: string
  /** One value, row or desired result of the measure. */
  readonly item?: string
  /** The wave that figures are held against: that in which it was heard, or else the last before it was made. */
  readonly from: string | null
  /** Judged among themselves; of a measure without an index one for each of its items. */
  readonly changes: readonly JudgedChange[]
  /**
   * Why there is no change to tell; `null` where there is one.
   *
   * - `no-wave-before`: nothing is published of a wave from before it
   * - `no-wave-since`: this wave is the one in which it was heard, or an earlier one
   * - `still-open`: answers of this wave may still come in
   * - `asked-anew`: the question was changed in between
   * - `not-shown`: one of the two waves shows no figure
   */
  readonly none: 'no-wave-before' | 'no-wave-since' | 'still-open' | 'asked-anew' | 'not-shown' | null
}

export interface ChosenBeside {
  readonly kind: 'wave' | 'cut'
  readonly name: string
  /** Whether answers of one of the two may still come in: whoever looks again and again will once see a change by chance. */
  readonly open: boolean
  /**
   * This less the other, which stands as `before`; headlines judged among themselves and before all others, which are
   * judged among themselves.
   */
  readonly changes: readonly JudgedChange[]
  /** Items that stand on both sides and cannot be compared: the question was changed in between. */
  readonly broken: readonly string[]
}
