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
 *
 * @param offered cuts beyond which nothing is shown; without it all
 */
export function decide(
  parts: readonly Part[],
  standingOf: (tally: Tally) => Standing,
  { figures, histograms }: FloorsOfSurvey,
  offered?: ReadonlySet<string>,
): Decided {
  const table = tableFor(parts, standingOf)
  const shown = protect(table, figures, offered)
  return { shown, spread: protect(table, histograms, shown) }
}

/**
 * Say what a cut shows of it.
 *
 * Where somebody of the cut was asked, that nobody answered looks the same as that few did: of what only those are asked
 * who gave another answer, it would tell that nobody gave that one.
 *
 * @param asked whether any of the cut could have been asked
 * @returns nothing where none could
 */
export function stateOf(
  { shown, spread }: Decided,
  cut: string,
  standing: Standing,
  { figures }: FloorsOfSurvey,
  asked: boolean,
): 'figure' | 'histogram' | WithheldReason | undefined {
  if (isEmpty(standing)) return asked ? 'too-few' : undefined
  if (!shown.has(cut)) return exposure(standing, figures) === 'too-few' ? 'too-few' : 'protects-others'
  return spread.has(cut) || standing.n === 0 ? 'histogram' : 'figure'
}
