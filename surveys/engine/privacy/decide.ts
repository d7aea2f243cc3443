/** Deciding of one item or index what each cut of a guarded wave shows of it, and where nothing, why; shows nothing. */
import type { Tally } from '../tally/tally.ts'
import { type Part, tableFor } from './layout.ts'
import { protect } from './protect.ts'
import type { WithheldReason } from './release.ts'
import { exposure, isEmpty, type Standing } from './standing.ts'
import type { FloorsOfSurvey } from './thresholds.ts'

/** The cuts that show a figure, and those of them that also show how the answers are spread. */
export interface Decided {
  readonly shown: ReadonlySet<string>
  readonly spread: ReadonlySet<string>
}

/**
 * Decide what is shown of one item or index.
 *
 * How answers are spread is audited a second time, by its own threshold: taken from that of a total, it would tell how
 * those of a neighbour are spread who shows it not.
 */
export function decide(
  parts: readonly Part[],
  standingOf: (tally: Tally) => Standing,
  { figures, histograms }: FloorsOfSurvey,
): Decided {
  const table = tableFor(parts, standingOf)
  const shown = protect(table, figures)
  return { shown, spread: protect(table, histograms, shown) }
}

/**
 * Say what a cut shows of it.
 *
 * @returns nothing where nobody of the cut answered
 */
export function stateOf(
  { shown, spread }: Decided,
  cut: string,
  standing: Standing,
  { figures }: FloorsOfSurvey,
): 'figure' | 'histogram' | WithheldReason | undefined {
  if (isEmpty(standing)) return undefined
  if (!shown.has(cut)) return exposure(standing, figures) === 'too-few' ? 'too-few' : 'protects-others'
  return spread.has(cut) || standing.n === 0 ? 'histogram' : 'figure'
}
