/** Reporting words that translate nothing, and where they belong; takes none of them away. */
import { nearest } from '../logic/nearest.ts'
import type { Block } from './outline.ts'
import type { ParsedSurvey } from './parse-survey.ts'
import type { Source, Text } from './source.ts'

/** Report a heading whose id the original does not have. */
export function reportExtraHeading(
  source: Source,
  original: ParsedSurvey,
  { id, idAt, at, title }: Block,
  known: readonly string[],
): void {
  // It may stand there and could not be read, which has been reported.
  if (isBroken(original) && original.places.has(id)) return
  const message = `${original.file} has no «${id}», so «${title}» and what stands below it is never read`
  source.report(idAt ?? at, id.length, 'extra-words', message, { suggestion: nearest(id, known) })
}

/** Report texts that the original does not have. */
export function reportExtra(
  source: Source,
  original: ParsedSurvey,
  language: string,
  extra: readonly Text[],
): void {
  if (isBroken(original)) return
  for (const text of extra) {
    const { at, length } = placeOf(source, text)
    const elsewhere = wordedElsewhere(original, language, text)
    const message = elsewhere ?? `${original.file} has no «${text.key}», so these words are never read`
    const suggestion = elsewhere === undefined ? suggest(original, text) : undefined
    source.report(at, length, 'extra-words', message, { suggestion })
  }
}

/** What an original does not have can be told only of one that was understood. */
export function isBroken({ diagnostics }: ParsedSurvey): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

/** Give the place of a row's id rather than that of its label. */
function placeOf(source: Source, { at, length, item, role, kind }: Text) {
  const before =
    item === undefined || kind === 'end' ? undefined : source.text.lastIndexOf(role ?? item, at - 1)
  return before === undefined || before < 0
    ? { at, length: Math.max(1, length) }
    : { at: before, length: (role ?? item ?? '').length }
}

function wordedElsewhere({ survey }: ParsedSurvey, language: string, { question: id, item }: Text) {
  const question = survey.pages.flatMap(({ questions }) => questions).find((one) => one.id === id)
  if (!question || item === undefined) return undefined
  const { list, chosenIn } = question
  const rows = [...question.rows, ...('options' in question ? question.options : [])]
  if (!rows.some((row) => row.id === item)) return undefined
  if (chosenIn !== undefined) return `«${item}» is translated once, under «${chosenIn}», where it is chosen`
  return list && `«${item}» comes from the programme’s ${list}; translate it in programme.${language}.md`
}

/** Find the id that was probably meant, among those of the same question or of the roles. */
function suggest({ texts }: ParsedSurvey, { question, item, role, kind, key }: Text): string | undefined {
  if (kind === 'role') {
    const roles = texts.filter((text) => text.kind === 'role').map((text) => text.key.slice(5))
    return nearest(key.slice(5), roles)
  }
  if (item === undefined || role !== undefined || kind === 'end') return undefined
  const items = texts.filter((text) => text.question === question && text.kind !== 'end')
  return nearest(
    item,
    items.flatMap((text) => text.item ?? []),
  )
}
