/** Noting every text of a question as its author wrote it, with its place; judges none of them. */
import type { RootContent } from 'mdast'
import type { QuestionType } from '../model.ts'
import type { Item } from './items.ts'
import type { QuestionBlock } from './outline.ts'
import { plainOf, unescaped } from './plain-words.ts'
import { variantOfHelp } from './question-help.ts'
import { choiceTypes } from './question-type.ts'
import { type Setting, type Settings, variantOf } from './settings.ts'
import type { Source, Text } from './source.ts'

/** Tell a source which texts a question has. */
export function tellTexts(
  source: Source,
  block: QuestionBlock,
  settings: Settings,
  help: readonly RootContent[],
  items: readonly Item[],
  type: QuestionType,
): void {
  const question = block.id
  const tell = (text: Omit<Text, 'length' | 'question'> & { length?: number }) =>
    source.texts.push({ length: text.text.length, ...text, question })
  const tellAs = (
    key: string,
    kind: Text['kind'],
    variants: readonly { role: string; setting: Setting }[],
    item?: string,
  ) => {
    for (const { role, setting } of variants) {
      const own = item === undefined ? {} : { item }
      tell({
        key: `${key} as ${role}`,
        kind,
        role,
        text: unescaped(setting.value),
        at: setting.valueAt,
        ...own,
      })
    }
  }
  tell({ key: question, kind: 'question', text: block.title, at: block.at })
  tellAs(question, 'question', settings.takeAs())
  for (const end of ['low', 'high']) {
    const setting = settings.take(end)
    if (setting)
      tell({ key: `${question} ${end}`, kind: 'end', item: end, text: setting.value, at: setting.valueAt })
  }
  tellHelp(source, `${question} help`, 'help', help, question)
  for (const { id, label, labelAt, settings: below, listed } of items) {
    if (listed) continue
    const point = type === 'scale' && /^-?\d+$/.test(id)
    const kind = point ? 'point' : choiceTypes.includes(type) ? 'option' : 'row'
    tell({ key: `${question}.${id}`, kind, item: id, text: label, at: labelAt })
    tellAs(`${question}.${id}`, kind, below.flatMap(variantOf), id)
  }
}

/** Tell a source which texts stand in prose that may have paragraphs for single roles. */
export function tellHelp(
  source: Source,
  key: string,
  kind: Text['kind'],
  nodes: readonly RootContent[],
  question?: string,
): void {
  const own = question === undefined ? {} : { question }
  const shared = nodes.filter((node) => !variantOfHelp(source, node))
  const text = plainOf(shared)
  if (text !== '') {
    const at = shared[0]?.position?.start.offset ?? 0
    source.texts.push({
      key,
      kind,
      text,
      at,
      length: (shared.at(-1)?.position?.end.offset ?? at) - at,
      ...own,
    })
  }
  for (const node of nodes) {
    const variant = variantOfHelp(source, node)
    if (!variant) continue
    const { role, length } = variant
    const at = (node.position?.start.offset ?? 0) + length
    const words = plainOf([node]).slice(length).trimStart()
    source.texts.push({ key: `${key} as ${role}`, kind, role, text: words, at, length: words.length, ...own })
  }
}
