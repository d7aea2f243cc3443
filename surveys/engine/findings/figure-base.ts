/** What figures have in common: what they are about, how sure they are, and whether accounts widen that; holds no kind of its own. */

/** Every finding names what it is about: an item (`refer`, `care.listen`) or a measure. */
export interface About {
  readonly item: string
}

export interface Interval {
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
export interface Estimated extends About {
  readonly clustered?: Clustered
}
