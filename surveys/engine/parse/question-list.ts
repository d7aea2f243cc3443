/** Reading a question's list: rows of a battery, options of a choice, named points of a scale. */
import type { List } from 'mdast'
import type { QuestionType, Row, Wording } from '../model.ts'
import { idForm, reportBadId } from './id.ts'
import { type Item, readItems } from './items.ts'
import { type Cast, readFor, readWording } from './roles.ts'
import { openSettings, itemKeys as rowKeys, variantOf } from './settings.ts'
import type { Source } from './source.ts'

const battery: readonly QuestionType[] = ['comparison', 'agree', 'frequency', 'scale']

/** The id of a named point. */
const pointForm = /^-?\d+$/

export interface ReadRow {
  readonly row: Row
  readonly wording: Wording
}

/** Read a question's list as what it is for this type of question. */
export function readList(
  source: Source,
  cast: Cast,
  type: QuestionType,
  list: List | undefined,
  roles: readonly string[],
) {
  const rows: ReadRow[] = []
  const options: ReadRow[] = []
  const points: Item[] = []
  const choice = isChoice(type)
  if (list && !choice && !battery.includes(type)) {
    source.report(list.position?.start.offset ?? 0, 1, 'not-for-type', `${type} has no list`)
    return { rows, options, points, items: [] }
  }
  const items = list ? readItems(source, list) : []
  for (const item of items) {
    const rule = mistakeOf(type, item, items)
    if (rule) source.report(item.at, item.id.length, ...rule)
    else if (type === 'scale' && pointForm.test(item.id)) points.push(item)
    else if (idForm.test(item.id)) (choice ? options : rows).push(readRow(source, cast, item, roles))
    else reportBadId(source, item.at, item.id)
  }
  return { rows, options, points, items }
}

/** Say what is wrong with the place of an id in its list, if anything is. */
function mistakeOf(type: QuestionType, item: Item, items: readonly Item[]): [string, string] | undefined {
  if (items.find(({ id }) => id === item.id) !== item)
    return ['duplicate-id', `«${item.id}» already stands in this list`]
  if (isChoice(type)) {
    if (item.id !== 'cannot-say') return undefined
    return ['reserved-id', '«cannot-say» is offered by the setting «cannot-say: yes»']
  }
  if (type === 'scale' || !pointForm.test(item.id)) return undefined
  return ['not-for-type', `${type} has its own words for its points; only those of a scale are named here`]
}

function isChoice(type: QuestionType): boolean {
  return type === 'choice' || type === 'choices'
}

function readRow(source: Source, cast: Cast, item: Item, asked: readonly string[]): ReadRow {
  const settings = openSettings(source, item.settings, rowKeys)
  const roles = readFor(source, cast, settings.take('for'), asked)
  return {
    row: { id: item.id, roles },
    wording: readWording(source, cast, item.label, settings.takeAs(), roles),
  }
}

/** List the words of its own that an item gives to roles. */
export function variants(item: Item) {
  return item.settings.flatMap(variantOf)
}
