/** Cutting what stands under a question's heading into settings, help and a list; gives none of them a meaning. */
import type { List } from 'mdast'
import type { QuestionBlock } from './outline.ts'
import { openSettings, questionKeys, readSettings, startsSettings, startsWithKey } from './settings.ts'
import { type Source, textOf } from './source.ts'

/** Cut a question's block; settings that stand too late are reported and read all the same. */
export function readBody(source: Source, block: QuestionBlock) {
  const isSettings = block.nodes.map((node, index) => {
    const raw = node.type === 'paragraph' ? textOf(source, node) : ''
    return index === 0 ? startsSettings(raw, questionKeys) : startsWithKey(raw, questionKeys)
  })
  const said = block.nodes.flatMap((node, index) => {
    if (!isSettings[index]) return []
    const raw = textOf(source, node)
    const at = node.position?.start.offset ?? block.at
    if (index > 0)
      source.report(
        at,
        raw.split(/[\r\n]/, 1)[0]?.length ?? 1,
        'late-settings',
        isSettings[0]
          ? 'settings stand in one paragraph right below the heading; leave no empty line before this one'
          : 'the settings stand below prose; move them right below the heading',
      )
    markTidy(source, raw, at)
    return readSettings(source, raw, at)
  })
  for (const { key, keyAt } of said)
    source.places.set(`${block.id} ${key}`, { at: keyAt, length: key.length })
  const settings = openSettings(source, said, questionKeys)
  const rest = block.nodes.filter((_, index) => !isSettings[index])
  const isNote = settings.take('type')?.value === 'note'
  const lists = isNote ? [] : rest.filter((node): node is List => node.type === 'list')
  for (const extra of lists.slice(1))
    source.report(
      extra.position?.start.offset ?? block.at,
      1,
      'second-list',
      markOf(source, extra) === markOf(source, lists[0])
        ? 'a question has one list; prose above it may have none'
        : `a new list begins here, by «${markOf(source, extra)}» after «${markOf(source, lists[0])}»; mark all items of a list alike`,
    )
  const help = rest.filter((node) => isNote || node.type !== 'list')
  return { settings, help, list: lists[0] }
}

function markOf(source: Source, list: List | undefined): string {
  return source.text[list?.position?.start.offset ?? 0] ?? ''
}

/** Note where a backslash would make each line of settings a line of its own wherever markdown is shown. */
function markTidy(source: Source, raw: string, at: number): void {
  const lines = [...raw.matchAll(/[^\r\n]+/g)]
  for (const line of lines.slice(0, -1))
    if (!/\\[ \t]*$/.test(line[0])) {
      const end = line.index + line[0].trimEnd().length
      source.tidy.push({ at: at + end, length: line[0].length - line[0].trimEnd().length, text: ' \\' })
    }
}
