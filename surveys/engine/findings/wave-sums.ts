/** Everything of a wave that figures of the whole are made of, besides what is released of its cuts; reads none of it. */
import type { CutTallies } from '../privacy/withheld.ts'
import type { AccountClusters } from './clusters.ts'
import type { Listed } from './listed.ts'

export interface WaveSums {
  /** Tallies by cut, those that no reader sees among them. */
  readonly cuts: ReadonlyMap<string, CutTallies>
  /** Sums over accounts; absent where none are known. */
  readonly clusters?: AccountClusters | undefined
  /** Tallies of the days on which answers arrived, by ISO date, and the day of the first reminder. */
  readonly days?: ReadonlyMap<string, CutTallies> | undefined
  readonly reminded?: string | undefined
  /** Who was invited; empty where that is not known. */
  readonly listed: readonly Listed[]
  /** The wave before, and everybody in it; absent where there is none. */
  readonly before?: { readonly wave: string; readonly whole: CutTallies } | undefined
}
