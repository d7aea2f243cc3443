/** Naming what a target is about: its measure, the one value or statement of it, and whose it is. */
import type { Target } from '#engine/programme.ts'
import type { ResultsView } from './view.ts'

/**
 * Name a target's figure.
 *
 * @example nameOfTarget({ measure: 'care', team: 'Gulf', atLeast: 75 }, view) // 'Care · Gulf'
 */
export function nameOfTarget({ measure, item, team }: Target, { aims }: ResultsView): string {
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    values: aims.values,
    benchmark: aims.benchmarks,
    'results delivery': aims.results,
    'results importance': aims.results,
  }
  const named = item === undefined ? [] : [lists[measure]?.[item] ?? item]
  return [aims.measures[measure] ?? measure, ...named, ...(team === undefined ? [] : [team])].join(' · ')
}
