/** Adding to a translation what it lacks, in the original's words; changes no word that is there. */
import type { ParsedSurvey } from './parse-survey.ts'
import type { ParsedTranslation } from './parse-translation.ts'
import type { Edit, Text } from './source.ts'
import { draftBlocks, entryLine, type Piece, pieceOf, rawProse, yamlText } from './translation-draft.ts'
import {
  frontmatterEdits,
  frontmatterEnd,
  inserted,
  insertion,
  lastOf,
  lineEnd,
} from './translation-insert.ts'
import type { MissingText } from './translation-match.ts'
import { headingOf } from './translation-missing.ts'

const ranks = ['heading', 'setting', 'help', 'item'] as const
type Rank = (typeof ranks)[number]

/**
 * Complete a translation: lines below the headings that are there, blocks for the others at the end.
 *
 * @returns the file's new text; the same where nothing is missing
 * @example completedTranslation(customers, german).startsWith(german.text) // where only headings are missing
 */
export function completedTranslation(original: ParsedSurvey, translation: ParsedTranslation): string {
  const { text, texts, missing } = translation
  const originals = Map.groupBy(original.texts, headingOf)
  const there = Map.groupBy(texts, headingOf)
  const edits: Edit[] = []
  const blocks: string[] = []
  for (const [id, lacking] of Map.groupBy(missing, (one) => headingOf(one.original))) {
    const beside = originals.get(id) ?? []
    if (id === undefined) edits.push(...settingEdits(original, translation, lacking, beside))
    else if (there.has(id))
      edits.push(...blockEdits(original.text, text, there.get(id) ?? [], lacking, beside))
    else blocks.push(...draftBlocks(original, beside))
  }
  return inserted(text, edits, blocks)
}

/** Add to what stands before the first heading. */
function settingEdits(
  original: ParsedSurvey,
  translation: ParsedTranslation,
  lacking: readonly MissingText[],
  beside: readonly Text[],
): Edit[] {
  const of = (kind: Text['kind']) => lacking.map((one) => one.original).filter((one) => one.kind === kind)
  const titles = of('title').map(({ text }) => `title: ${yamlText(text)}`)
  const maps = (['role', 'name'] as const).flatMap((kind) => {
    const lines = of(kind).map(entryLine)
    return lines.length === 0 ? [] : [{ key: `${kind}s`, lines }]
  })
  const end = frontmatterEnd(translation.text)
  const prose = end
    ? of('intro').map((one) => insertion(end.after, `\n\n${rawProse(original.text, one, beside)}`))
    : []
  return [...frontmatterEdits(translation, titles, maps), ...prose]
}

/** Add to what stands under a heading. */
function blockEdits(
  originalFile: string,
  file: string,
  there: readonly Text[],
  lacking: readonly MissingText[],
  beside: readonly Text[],
): Edit[] {
  const below: Edit[] = []
  const fresh: Piece[] = []
  for (const { original: one, keys } of lacking) {
    const pieces = keys.map((key) =>
      pieceOf(originalFile, one, one.role && key.slice(key.lastIndexOf(' ') + 1), beside),
    )
    const item = there.filter((other) => other.item === one.item && rankOf(other) === 'item')
    const at = one.role !== undefined && rankOf(one) === 'item' ? endOf(file, item) : undefined
    if (at === undefined) fresh.push(...pieces)
    else below.push(insertion(at, pieces.map(({ line }) => `\n${line}`).join('')))
  }
  const lists = (['setting', 'help', 'item'] as const).flatMap((rank) => {
    const lines = fresh.filter((piece) => piece.rank === rank).map(({ line }) => line)
    return lines.length === 0 ? [] : groupEdits(file, there, rank, lines)
  })
  return [...below, ...lists]
}

/** Add lines of one rank to those that are there, or else below what stands above them. */
function groupEdits(
  file: string,
  there: readonly Text[],
  rank: Piece['rank'],
  lines: readonly string[],
): Edit[] {
  const alike = there.filter((other) => rankOf(other) === rank)
  const higher = ranks.slice(0, ranks.indexOf(rank))
  const above = rank === 'item' ? there : there.filter((other) => higher.includes(rankOf(other)))
  const at = endOf(file, alike.length > 0 ? alike : above)
  if (at === undefined) return []
  const between = rank === 'help' ? '\n\n' : '\n'
  const lead = alike.length > 0 ? between : '\n\n'
  const follows = /^(?:\r\n|\n|\r)[ \t]*\S/.test(file.slice(at)) && (alike.length === 0 || rank === 'help')
  return [insertion(at, `${lead}${lines.join(between)}${follows ? '\n' : ''}`)]
}

function rankOf({ kind, role, key }: Text): Rank {
  if (kind === 'row' || kind === 'option' || kind === 'point') return 'item'
  if (kind === 'help' || kind === 'page help' || kind === 'notice body') return 'help'
  return role === undefined && !/ (?:low|high|subject)$/.test(key) ? 'heading' : 'setting'
}

/** Give the end of the line on which the last of some texts ends, whatever lines it was wrapped into. */
function endOf(file: string, texts: readonly Text[]): number | undefined {
  const last = lastOf(texts)
  if (!last) return undefined
  const rank = rankOf(last)
  const goesOn = rank === 'item' ? /^(?:\r\n|\n|\r)[ \t]+(?![-*+][ \t])\S/ : /^(?:\r\n|\n|\r)[ \t]*\S/
  let end = lineEnd(file, last.at + (rank === 'help' ? Math.max(0, last.length - 1) : 0))
  while ((rank === 'item' || rank === 'help') && goesOn.test(file.slice(end)))
    end = lineEnd(file, end + (file.startsWith('\r\n', end) ? 2 : 1))
  return end
}
