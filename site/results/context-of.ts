/** How the page's sentences call things: items, measures, groups, attributes, by the words of whoever is shown. */
import type { ComparedContext, Names } from '#engine/findings/sentences/context.ts'
import { wordsFor } from '#engine/logic/pipe.ts'
import { cutFamily, cutParts } from '#engine/tally/cuts.ts'
import { type Naming, nameInside, nameOfCut } from './names.ts'
import { allOf } from './questions-of.ts'
import type { ResultsView } from './view.ts'

/**
 * Give what sentences need beside their figures.
 *
 * @param role whose words are read
 * @param cuts every group that a sentence may name
 */
export function contextOf(
  view: ResultsView,
  role: string | undefined,
  cuts: readonly string[],
): ComparedContext {
  return { words: view.words, compared: view.compared, names: namesOf(view, role, cuts) }
}

function namesOf(view: ResultsView, role: string | undefined, cuts: readonly string[]): Names {
  const rows = allOf(view).flatMap(({ items, title }) =>
    items.map(({ item, label = title }) => [item, wordsFor(label, role ?? '')] as const),
  )
  const headlines = view.headlines.map(({ item, name }) => [item, name] as const)
  const families = new Set(cuts.flatMap((cut) => [cutFamily(cut), ...Object.keys(cutParts(cut))]))
  return {
    items: Object.fromEntries([...Object.entries(view.aims.measures), ...rows, ...headlines]),
    cuts: Object.fromEntries(cuts.map((cut) => [cut, nameOfCut(cut, view)])),
    attributes: Object.fromEntries([...families].map((one) => [one, nameOfAttributes(one, view)])),
  }
}

function nameOfAttributes(family: string, naming: Naming): string {
  return family
    .split('&')
    .map((one) => nameInside(one, naming))
    .join(', ')
}
