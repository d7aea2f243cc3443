/** What several published findings say side by side, in types and nothing else; scores from −1 to 1, shares from 0 to 1. */
import type { Benchmark, Target } from '../programme.ts'
import type { Snapshot } from './finding.ts'

/** What a figure counts in: a score from −1 to 1, a share from 0 to 1, points of an index from 0 to 100, or its own unit. */
export type Unit = 'score' | 'share' | 'index' | 'number'

/** One side of a comparison, and the answers it stands on. */
export interface Side {
  readonly n: number
  readonly value: number
}

/** A side with its own 95 % interval. */
export interface SureSide extends Side {
  readonly low: number
  readonly high: number
}

/** How far two sides lie apart, in the unit of their figures, with the 95 % interval. */
export interface Difference {
  readonly unit: Unit
  readonly difference: number
  /** A difference can reach further than a figure: those of scores from −2 to 2. */
  readonly low: number
  readonly high: number
  /** Two-sided, of this difference alone. */
  readonly p: number
  /** The difference that would have been found four times in five; none of any size where it is more than `most`. */
  readonly detectable: number
  /** The largest that a difference can be; absent where figures have no limits. */
  readonly most?: number
  /** The smallest difference that is worth doing something about. */
  readonly matters: number
}

/**
 * What may be said of a difference, and nothing else: never that there is none.
 *
 * - `up`, `down`: it is more than chance explains
 * - `no-larger`: it is no larger than `than`, up or down, and one worth acting on would have been found
 * - `too-few`: too few answers to tell; one above `above` would have been found, or, without it, none of any size
 */
export type Verdict =
  | { readonly says: 'up' | 'down' }
  | { readonly says: 'no-larger'; readonly than: number }
  | { readonly says: 'too-few'; readonly above?: number }

/** A figure of two waves, or of two groups without a person in common; `difference` is after less before. */
export interface Change extends Difference {
  readonly item: string
  readonly before: Side
  readonly after: Side
  /** People who are in both, where that is known and made the interval narrower. */
  readonly pairs?: number
}

/** What is said of a difference among all that are told together with it; `detectable` is then among these as well. */
export interface Judged {
  /** `p` by Holm, over all of them. */
  readonly adjusted: number
  readonly verdict: Verdict
}

/** A change among the others that are shown with it. */
export interface JudgedChange extends Change, Judged {}

/** One group beside everybody else of its wave; `difference` is its own figure less that of the rest. */
export interface Look extends Difference {
  readonly cut: string
  readonly own: Side
  readonly rest: Side
  /** `p` by Benjamini and Hochberg, over the groups of this breakdown. */
  readonly adjusted: number
  readonly worth: boolean
}

/**
 * How we stand beside one of several that were compared with us: better less worse, and whether either is more often than
 * chance explains.
 */
export interface CompetitorStanding extends SureSide {
  /** `question.row`. */
  readonly item: string
  readonly cannotSay: number
  /** Of better against worse, by the sign test; of this one alone. */
  readonly p: number
  /** `p` by Benjamini and Hochberg, over all that the question compares. */
  readonly adjusted: number
  /** How many these are. */
  readonly among: number
  readonly stands: 'better' | 'worse' | 'unclear'
}

/** Whether groups could well be alike, all of them together. */
export interface Omnibus {
  readonly chiSquare: number
  /** Degrees of freedom. */
  readonly freedom: number
  readonly p: number
}

/** One figure over all groups of one breakdown; none is worth a look where they could well be alike. */
export interface Breakdown {
  readonly item: string
  readonly unit: Unit
  /** `role`, `region`, `role&region` … */
  readonly family: string
  /** Absent for role groups, which may have people in common. */
  readonly omnibus?: Omnibus
  readonly looks: readonly Look[]
}

/** One wave as it was published. */
export interface PublishedWave {
  readonly wave: string
  readonly closed: boolean
  readonly snapshot: Snapshot
}

/** How a target stands, by the interval of its figure. */
export interface Attainment {
  readonly target: Target
  /** In the target's own unit: points of a score from −100 to 100, per cent of a share, points of an index. */
  readonly figure?: SureSide
  /** Where the figure is from; of several items it is their pool. */
  readonly from?: {
    readonly survey: string
    readonly wave: string
    readonly cut: string
    readonly items: readonly string[]
  }
  readonly accounts?: number
  /** `met` where even the lower limit reaches it, `missed` where the upper limit does not; `open` cannot be told yet. */
  readonly verdict: 'met' | 'missed' | 'open'
  /** Whether the wave by which it should be met has come; what is missed before may still be met. */
  readonly due: boolean
  /** Whether a pay plan may use it: ten answers over five accounts. */
  readonly usable: boolean
}

/**
 * What customers see of us beside what we say of ourselves: `difference` is inside less outside, so that `up` is more of it
 * in our own eyes.
 */
export interface PerceptionGap extends Difference, Judged {
  /** The item, or `care` for the index. */
  readonly item: string
  readonly outside: SureSide
  readonly inside: SureSide
  /** How far our own people say that they are cared for themselves, in the same unit; only beside the index. */
  readonly received?: SureSide
}

/** What sellers guess that customers answer, beside what these answered; both as shares of customers. */
export interface Calibration extends Difference {
  /** What is guessed, as the last part of its name: `refer`, `sector`. */
  readonly item: string
  readonly guessed: SureSide
  readonly given: SureSide
  /** Sellers think it `better` or `worse` than it is, `about-right` within what matters, or it cannot be told. */
  readonly verdict: 'better' | 'worse' | 'about-right' | 'cannot-tell'
}

/** A desired result: how many it matters to, and how many get it. */
export interface DesiredResult {
  readonly result: string
  /** Those who gave it a place, of those who ranked. */
  readonly importance: SureSide
  /** Those who put it first, of the same. */
  readonly first: number
  /** Those who get it nearly or fully. */
  readonly delivery: SureSide
  /**
   * Against the mean of all results: it matters more and comes less (`improve`), more and more (`keep`), less and less
   * (`watch`), less and more (`enough`); `unclear` where an interval holds a mean.
   */
  readonly place: 'improve' | 'keep' | 'watch' | 'enough' | 'unclear'
}

export interface Alignment {
  readonly results: readonly DesiredResult[]
  /** The means that the results are held against. */
  readonly means: { readonly importance: number; readonly delivery: number }
}

/** One reason, among two groups that are never added up: `difference` is the first less the second. */
export interface ReasonDifference extends Difference, Judged {
  readonly option: string
  readonly one: SureSide
  readonly other: SureSide
}

/** A range of people on the list; never one number. */
export interface SilentRange {
  /** People who were invited. */
  readonly listed: number
  readonly dissatisfied: { readonly low: number; readonly high: number }
  /** Of them, those who told nobody. */
  readonly silent: { readonly low: number; readonly high: number }
  /** Whether the share of those who tell is taken from others’ studies. */
  readonly assumed: boolean
}

/** Where the score would lie if everybody who was silent thought the worst, or the best. */
export interface ScoreBounds {
  readonly item: string
  readonly n: number
  readonly invited: number
  readonly low: number
  readonly high: number
}

/** Our own share beside the two published marks of a statement. */
export interface BenchmarkStanding {
  readonly item: string
  readonly benchmark: Benchmark
  readonly own: SureSide
  /** Where the own interval lies; it `holds` a mark that is inside it. */
  readonly best: MarkStanding
  readonly all: MarkStanding
}

export interface MarkStanding {
  /** From 0 to 1. */
  readonly mark: number
  readonly lies: 'above' | 'below' | 'holds'
  /** Exact binomial test, where it was asked for. */
  readonly p?: number
}

/** What is not shown yet, because it needs more answers. */
export interface NotYet {
  readonly what: 'distribution' | 'reliability' | 'correlations' | 'drivers' | 'accounts' | 'pay'
  /** The item or measure it would be about. */
  readonly item: string
  /** What there is, and what it takes: answers, or for `accounts` accounts. */
  readonly n: number
  readonly needs: number
}
