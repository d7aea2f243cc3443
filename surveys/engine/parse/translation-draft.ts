/** Writing a translation that still has the original's words, ready to be translated; translates nothing itself. */
import { stringify } from 'yaml'
import type { ParsedSurvey } from './parse-survey.ts'
import type { Text } from './source.ts'
import { headingOf } from './translation-missing.ts'
import { isName, nameTexts } from './translation-names.ts'

/** One text under a heading as a line or a paragraph of markdown; ranks stand in the order of the file. */
export interface Piece {
  readonly rank: 'setting' | 'help' | 'item'
  readonly line: string
}

/** Tells editors which keys a translation has. */
const schemaLine = '# yaml-language-server: $schema=./schemas/translation.json'

/**
 * Write a translation of a survey with every text in it, in the original's words and its order.
 *
 * @example translationDraft(customers).slice(0, 4) // '---\n'
 */
export function translationDraft(original: ParsedSurvey): string {
  const before = original.texts.filter((text) => headingOf(text) === undefined)
  const intro = before
    .filter(({ kind }) => kind === 'intro')
    .map((text) => rawProse(original.text, text, before))
  const body = [...intro, ...draftBlocks(original, original.texts)].join('\n\n')
  const settings = settingLines([...before.filter((text) => !isName(text)), ...nameTexts(original)])
  return `---\n${schemaLine}\n${settings.join('\n')}\n---\n\n${body}\n`
}

/** Write the settings of a translation: its title, its roles and the names. */
function settingLines(texts: readonly Text[]): string[] {
  const title = texts.filter(({ kind }) => kind === 'title').map(({ text }) => `title: ${yamlText(text)}`)
  const maps = (['role', 'name'] as const).flatMap((kind) => {
    const lines = texts.filter((text) => text.kind === kind).map((text) => `  ${entryLine(text)}`)
    return lines.length > 0 ? [`${kind}s:`, ...lines] : []
  })
  return [...title, ...maps]
}

/** Write a line below `roles:` or `names:`. */
export function entryLine({ key, text }: Text): string {
  return `${key.slice(key.indexOf(' ') + 1)}: ${yamlText(text)}`
}

/** Write words as a value of YAML, in quotes where they need them. */
export function yamlText(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd()
}

/** Write texts under their headings, block by block, the headings included. */
export function draftBlocks(original: ParsedSurvey, texts: readonly Text[]): string[] {
  const questions = original.survey.pages.flatMap((page) => page.questions)
  const depths = new Map(questions.map(({ id, parent }) => [id, parent === undefined ? '##' : '###']))
  return [...Map.groupBy(texts, headingOf)].flatMap(([id, under]) =>
    id === undefined ? [] : [draftBlock(original.text, id, under, depths.get(id) ?? '#')],
  )
}

function draftBlock(file: string, id: string, texts: readonly Text[], marks: string): string {
  const heading = texts.find(({ kind, role, key }) => role === undefined && (key === id || kind === 'page'))
  const pieces = texts.filter((text) => text !== heading).map((text) => pieceOf(file, text, text.role, texts))
  const of = (rank: Piece['rank'], between: string) =>
    pieces
      .filter((piece) => piece.rank === rank)
      .map(({ line }) => line)
      .join(between)
  const title = `${marks} ${escaped(heading?.text ?? id)} {#${id}}`
  return [title, of('setting', '\n'), of('help', '\n\n'), of('item', '\n')].filter(Boolean).join('\n\n')
}

/**
 * Write one text under its heading.
 *
 * @param file the original's file
 * @param role who reads it instead of the others' words, where that is asked for under another name
 * @param beside the texts that stand under the same heading
 */
export function pieceOf(file: string, text: Text, role: string | undefined, beside: readonly Text[]): Piece {
  const { kind, item, key } = text
  const as = role === undefined ? '' : `as ${role}: `
  switch (kind) {
    case 'row':
    case 'option':
    case 'point':
      return {
        rank: 'item',
        line: role === undefined ? `- ${item}: ${escaped(text.text)}` : `  - ${as}${escaped(text.text)}`,
      }
    case 'end':
    case 'subject':
      return { rank: 'setting', line: `${key.slice(key.lastIndexOf(' ') + 1)}: ${text.text}` }
    case 'help':
    case 'page help':
    case 'notice body':
      return { rank: 'help', line: `${as}${rawProse(file, text, beside)}` }
    default:
      return { rank: 'setting', line: `${as}${escaped(text.text)}` }
  }
}

/** Give prose with its marks, as its author wrote it; without them where words of other kinds stand in between. */
export function rawProse(file: string, text: Text, beside: readonly Text[]): string {
  const { at, length, role } = text
  const raw = role === undefined ? file.slice(at, at + length) : paragraphAt(file, at)
  const mixed = beside.some((other) => other !== text && other.at >= at && other.at < at + length)
  return (mixed ? text.text : raw).replace(/\r\n?/g, '\n').trim()
}

/** Words for one role are a paragraph, which ends at an empty line. */
function paragraphAt(file: string, at: number): string {
  return file.slice(at).split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r|$)/, 1)[0] ?? ''
}

/** Keep marks of markdown from being read as such. */
function escaped(text: string): string {
  return text.replace(/[\\*_`<[\]]/g, '\\$&')
}
