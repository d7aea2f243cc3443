/** Reading a question's list: rows of a battery, options of a choice, named points of a scale. */
import type { List } from 'mdast'
import type { QuestionType, Row, Wording } from '../model.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import { idForm, reportBadId } from './id.ts'
import { type Item, readItems } from './items.ts'
import { type Earlier, joinItems, type RowsFrom } from './question-rows.ts'
import { batteryTypes, choiceTypes } from './question-type.ts'
import { type Cast, readFor, readWording } from './roles.ts'
import { openSettings, itemKeys as rowKeys, variantOf } from './settings.ts'
import type { Source } from './source.ts'

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
  from?: RowsFrom,
) {
  const rows: ReadRow[] = []
  const options: ReadRow[] = []
  const points: Item[] = []
  const choice = choiceTypes.includes(type)
  if (list && !choice && !batteryTypes.includes(type)) {
    source.report(list.position?.start.offset ?? 0, 1, 'not-for-type', `${type} has no list`)
    return { rows, options, points, items: [], listed: 0 }
  }
  if (from?.kind === 'chosen') {
    const scaled = readPoints(source, type, list, from.earlier.question.id)
    return { rows: chosenRows(from.earlier, roles), options, points: scaled, items: scaled, listed: 0 }
  }
  const own = list ? readItems(source, list) : []
  const items = from ? joinItems(from.items, own) : own
  for (const item of items) {
    const rule = mistakeOf(type, item, items)
    if (rule) source.report(item.at, item.id.length, ...rule)
    else if (type === 'scale' && pointForm.test(item.id)) points.push(item)
    else if (idForm.test(item.id) || item.listed)
      (choice ? options : rows).push(readRow(source, cast, item, roles))
    else reportBadId(source, item.at, item.id)
  }
  // Items that could not be read count too: what is wrong with them has been said.
  const listed = items.length + (list?.children.length ?? 0) - own.length
  return { rows, options, points, items, listed }
}

/** Read the named points of a scale whose rows come from elsewhere; rows in its own list are reported. */
function readPoints(source: Source, type: QuestionType, list: List | undefined, chosenIn: string): Item[] {
  const named = list ? readItems(source, list) : []
  const points = named.filter(({ id }) => type === 'scale' && pointForm.test(id))
  const message = `the rows are those chosen in «${chosenIn}»; a list has no place here`
  if (points.length < named.length)
    source.report(list?.position?.start.offset ?? 0, 1, 'second-list', message)
  return points
}

/** Say what is wrong with the place of an id in its list, if anything is. */
function mistakeOf(type: QuestionType, item: Item, items: readonly Item[]): [RuleId, string] | undefined {
  if (items.find(({ id }) => id === item.id) !== item)
    return ['duplicate-id', `«${item.id}» already stands in this list`]
  if (choiceTypes.includes(type)) {
    if (item.id === 'cannot-say')
      return ['reserved-id', '«cannot-say» is offered by the setting «cannot-say: yes»']
    if (item.id === 'other') return ['reserved-id', '«other» is offered by the setting «other: yes»']
    return undefined
  }
  if (type === 'scale' || !pointForm.test(item.id)) return undefined
  return ['not-for-type', `${type} has its own words for its points; only those of a scale are named here`]
}

/** Make a row of every option of an earlier question, for the roles that are offered it. */
function chosenRows({ question, words }: Earlier, asked: readonly string[]): ReadRow[] {
  if (!('options' in question)) return []
  return question.options.map(({ id, roles }) => ({
    row: { id, roles: asked.filter((role) => roles.includes(role) && question.roles.includes(role)) },
    wording: words.options[id] ?? { text: id },
  }))
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
