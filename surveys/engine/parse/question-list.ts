/** Reading a question's list: rows of a battery, options of a choice, named points of a scale. */
import type { QuestionType, Row, Wording } from '../model.ts'
import type { Item } from './items.ts'
import { idForm } from './outline.ts'
import { type Cast, readFor, readWording } from './roles.ts'
import { openSettings, itemKeys as rowKeys } from './settings.ts'
import type { Source } from './source.ts'

const battery: readonly QuestionType[] = ['comparison', 'agree', 'frequency', 'scale']

export interface ReadRow {
  readonly row: Row
  readonly wording: Wording
}

/** Read a list's items as what they are for this type of question. */
export function readList(
  source: Source,
  cast: Cast,
  type: QuestionType,
  items: readonly Item[],
  roles: readonly string[],
) {
  const rows: ReadRow[] = []
  const options: ReadRow[] = []
  const points: Record<string, string> = {}
  const choice = type === 'choice' || type === 'choices'
  const seen = new Set<string>()
  for (const item of items) {
    const isPoint = type === 'scale' && /^-?\d+$/.test(item.id)
    if (seen.has(item.id))
      source.report(item.at, item.id.length, 'duplicate-id', `«${item.id}» already stands in this list`)
    else if (isPoint) points[item.id] = item.label
    else if (!idForm.test(item.id))
      source.report(
        item.at,
        item.id.length,
        'bad-id',
        `«${item.id}» is no id: lower-case letters, digits and single hyphens`,
      )
    else if (choice && item.id === 'cannot-say')
      source.report(
        item.at,
        item.id.length,
        'reserved-id',
        '«cannot-say» is offered by the setting «cannot-say: yes»',
      )
    else if (!choice && !battery.includes(type))
      source.report(item.at, item.id.length, 'not-for-type', `${type} has no list`)
    else (choice ? options : rows).push(readRow(source, cast, item, roles))
    seen.add(item.id)
  }
  return { rows, options, points }
}

function readRow(source: Source, cast: Cast, item: Item, asked: readonly string[]): ReadRow {
  const settings = openSettings(source, item.settings, rowKeys)
  const roles = readFor(source, cast, settings.take('for'), asked)
  settings.close()
  for (const role of roles.filter((name) => !asked.includes(name)))
    source.report(
      settings.take('for')?.valueAt ?? item.at,
      role.length,
      'role-not-asked',
      `«${role}» is never asked this question`,
    )
  return {
    row: { id: item.id, roles },
    wording: readWording(source, cast, item.label, settings.takeAs(), roles),
  }
}

/** List the words of its own that an item gives to roles. */
export function variants(item: Item) {
  return item.settings
    .filter(({ key }) => key.startsWith('as '))
    .map((setting) => ({ role: setting.key.slice(3), setting }))
}
