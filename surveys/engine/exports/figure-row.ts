/** One row of a table of figures, and the few that several kinds of findings share; computes nothing. */

import type { Clustered } from '../findings/figure-base.ts'
import type { Reliability } from '../findings/finding.ts'
import type { Unit } from './export-words.ts'

/** One figure with its base; `low` and `high` are the limits of its interval, where it has one. */
export interface FigureRow {
  /** What the figure is: `score`, `share`, `mean`, `count`, … */
  readonly figure: string
  /** What it is of: an option, a class, a value of the scale, another item, a cut, or a wave. */
  readonly of?: string
  /** Absent where nothing is told of how many. */
  readonly n?: number
  readonly value?: number | null
  readonly low?: number | null
  readonly high?: number | null
  readonly unit?: Unit
  readonly cannotSay?: number
  /** Answers of the same account widen the interval; see the method. */
  readonly clustered?: Clustered
  /** A word about the figure: a band, a verdict, or why there is none. */
  readonly note?: string
  /** People that it would have taken. */
  readonly fewest?: number
}

/** A number of people, of a base. */
export function people(figure: string, n: number, value: number, of?: string): FigureRow {
  return { figure, ...(of === undefined ? {} : { of }), n, value, unit: 'people' }
}

/** How far the items of an index measure one thing. */
export function reliabilityRows({ n, alpha, omega, verdict }: Reliability): FigureRow[] {
  return [
    { figure: 'alpha', n, ...alpha, unit: 'coefficient', note: verdict },
    ...(omega === null ? [] : [{ figure: 'omega', n, value: omega, unit: 'coefficient' } as const]),
  ]
}
