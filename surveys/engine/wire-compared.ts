/** What published figures say beside each other, which the results page and the worker exchange; types and nothing else. */
import type {
  Alignment,
  Attainment,
  BenchmarkStanding,
  Breakdown,
  Calibration,
  JudgedChange,
  NotYet,
  PerceptionGap,
  PooledHeadline,
  ReasonDifference,
  ScoreBounds,
  SilentRange,
  Trend,
} from './findings/compared.ts'

/**
 * `GET /api/results/:survey/compared?wave=&cut=&with=`: one cut of one wave beside other waves, groups and surveys. Each
 * list is empty where there is nothing to say.
 */
export interface ComparedBody {
  readonly survey: string
  readonly wave: string
  readonly cut: string
  /** Of the publication that this was made from. */
  readonly number: number
  /** Headlines first, then measures and items in the survey's order; of one wave alone there is no trend. */
  readonly trends: readonly Trend[]
  readonly pooled: readonly PooledHeadline[]
  /** The groups of each breakdown beside all others; only of the whole. */
  readonly breakdowns: readonly Breakdown[]
  /** Of the whole programme, this survey's and other surveys' that this leader may read. */
  readonly targets: readonly Attainment[]
  /** What customers say beside what employees say. */
  readonly gaps: readonly PerceptionGap[]
  readonly calibrations: readonly Calibration[]
  readonly alignment: Alignment | null
  /** What decided it: of prospects, those that were won beside those that were lost, by question. */
  readonly reasons: readonly {
    readonly item: string
    readonly one: string
    readonly other: string
    readonly options: readonly ReasonDifference[]
  }[]
  readonly silent: SilentRange | null
  readonly bounds: readonly ScoreBounds[]
  readonly benchmarks: readonly BenchmarkStanding[]
  readonly notYet: readonly NotYet[]
  /** What was promised of a measure, and whether it has moved since. */
  readonly promises: readonly PromiseMoved[]
  /** Beside what the reader chose by `with=`: a wave, or a cut without a person in common; `null` unless it was asked for. */
  readonly beside: ChosenBeside | null
}

/** A promise that was made of a measure or item, and that figure since the last wave before it. */
export interface PromiseMoved {
  /** The promise's id, as its file is called. */
  readonly promise: string
  readonly item: string
  readonly from: string
  readonly change: JudgedChange | null
}

export interface ChosenBeside {
  readonly kind: 'wave' | 'cut'
  readonly name: string
  /** This less the other, judged together; a wave stands as `before`, and so does the other cut. */
  readonly changes: readonly JudgedChange[]
  /** Items that stand on both sides and cannot be compared: the question was changed in between. */
  readonly broken: readonly string[]
}
