/** Reading `rows:`, which takes a list of the programme or what was chosen before; writes no list itself. */

import { nearest } from '../logic/nearest.ts'
import type { Question, Wording } from '../model.ts'
import type { Programme, ProgrammeList } from '../programme.ts'
import type { Item } from './items.ts'
import { batteryTypes, choiceTypes } from './question-type.ts'
import type { Setting } from './settings.ts'
import type { Source } from './source.ts'

const listNames: readonly ProgrammeList[] = ['values', 'competitors', 'partners', 'results', 'benchmarks']

/** The words of the programme's lists, by id; a list that the programme does not name is empty. */
export type Lists = Readonly<Partial<Record<ProgrammeList, Readonly<Record<string, string>>>>>

/** Give the lists of a programme that rows can be taken from, with their words. */
export function listsOf({ values, competitors, partners, results, benchmarks }: Programme): Lists {
  const statements = Object.entries(benchmarks).map(([id, { statement }]) => [id, statement])
  return { values, competitors, partners, results, benchmarks: Object.fromEntries(statements) }
}

/** A question that stands before, with the words of its options. */
export interface Earlier {
  readonly question: Question
  readonly words: { readonly options: Readonly<Record<string, Wording>> }
}

/** Where rows come from, if not from the question's own list. */
export type RowsFrom =
  | { readonly kind: 'list'; readonly name: ProgrammeList; readonly items: readonly Item[] }
  | { readonly kind: 'chosen'; readonly earlier: Earlier }

/** Read `rows:`; what it names wrongly is reported, and `lost` tells that rows are missing for it. */
export function readRowsFrom(
  source: Source,
  type: Question['type'],
  setting: Setting | undefined,
  lists: Lists,
  earlier: ReadonlyMap<string, Earlier>,
): { from?: RowsFrom; lost: boolean } {
  if (!setting) return { lost: false }
  const { value, valueAt, keyAt } = setting
  if (!batteryTypes.includes(type) && !choiceTypes.includes(type)) {
    source.report(keyAt, 4, 'not-for-type', `${type} has no rows`)
    return { lost: false }
  }
  const chosen = /^chosen in\s+(\S+)$/.exec(value)?.[1]
  if (chosen !== undefined)
    return readChosen(source, type, chosen, valueAt + value.length - chosen.length, earlier)
  const name = listNames.find((known) => known === value)
  if (!name) {
    const known = [...listNames, 'chosen in <question>']
    const suggestion = nearest(value, listNames)
    const message = `«${value}» is no list that rows can come from (known: ${known.join(', ')})`
    source.report(valueAt, Math.max(1, value.length), 'unknown-list', message, { suggestion })
    return { lost: true }
  }
  const words = Object.entries(lists[name] ?? {})
  if (words.length === 0) {
    const message = `the programme names no ${name}; add «${name}:» to programme.md`
    source.report(valueAt, value.length, 'empty-list', message)
    return { lost: true }
  }
  const place = { at: valueAt, labelAt: valueAt, settings: [], listed: true } as const
  return {
    from: { kind: 'list', name, items: words.map(([id, label]) => ({ id, label, ...place })) },
    lost: false,
  }
}

function readChosen(
  source: Source,
  type: Question['type'],
  id: string,
  at: number,
  earlier: ReadonlyMap<string, Earlier>,
): { from?: RowsFrom; lost: boolean } {
  const found = earlier.get(id)
  if (found && 'options' in found.question) {
    if (batteryTypes.includes(type)) return { from: { kind: 'chosen', earlier: found }, lost: false }
    source.report(
      at,
      id.length,
      'not-for-type',
      `only rows can be those «chosen in» a question, not the options of ${type}`,
    )
    return { lost: true }
  }
  const choices = [...earlier].filter(([, { question }]) => 'options' in question).map(([known]) => known)
  const message = found
    ? `«${id}» offers no options, so nothing is chosen in it`
    : `«${id}» is no choice that stands before this question`
  source.report(at, id.length, 'unknown-list', message, {
    suggestion: found ? undefined : nearest(id, choices),
  })
  return { lost: true }
}

/**
 * Put the items of a programme's list before those of the file; an item of the same id words the list's anew.
 *
 * @example joinItems([{ id: 'quiet', … }], [{ id: 'quiet', label: 'Quiet shifts', … }, { id: 'other-one', … }])
 */
export function joinItems(listed: readonly Item[], own: readonly Item[]): Item[] {
  const known = new Set(listed.map(({ id }) => id))
  const reworded = listed.map((item) => own.find(({ id }) => id === item.id) ?? item)
  const taken = new Set(reworded)
  // What stands twice in the file's own list stays, to be reported.
  return [...reworded, ...own.filter((item) => !known.has(item.id) || !taken.has(item))]
}
