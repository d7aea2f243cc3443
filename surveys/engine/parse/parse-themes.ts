/** The file of themes in, themes with their words out; finds none of them in what people wrote. */
import type { List, ListItem, RootContent } from 'mdast'
import { isMistake, readTerm, termKey } from '../themes/term.ts'
import { reportControls } from './control-characters.ts'
import type { Diagnostic } from './diagnostic.ts'
import { parseMarkdown } from './markdown.ts'
import { outline, type PageBlock } from './outline.ts'
import { unescaped } from './plain-words.ts'
import { prose } from './prose.ts'
import { openSettings, readSettings, type Setting, startsSettings } from './settings.ts'
import { openSource, type Place, type Source, type Text, textOf } from './source.ts'

/** Every key that may stand below the heading of a theme. */
export const themeKeys = ['for'] as const

/** A theme as one file words it. */
export interface WordedTheme {
  readonly id: string
  readonly name: string
  /** Where its heading stands. */
  readonly at: Place
  /** Where its id stands; absent where the heading has none. */
  readonly idAt?: Place
  readonly terms: readonly string[]
  /** As the file says them, whether or not there are such roles; absent where it says none. */
  readonly roles?: readonly (Place & { readonly role: string })[]
}

export interface ParsedThemes {
  /** The name by which diagnostics speak of the file, and what stands in it. */
  readonly file: string
  readonly text: string
  readonly language: string
  readonly themes: readonly WordedTheme[]
  /** The names of the themes. */
  readonly texts: readonly Text[]
  readonly places: ReadonlyMap<string, Place>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Parse the file of themes in one language.
 *
 * Never throws for anything an author can write: what cannot be read is reported and left out.
 *
 * @param language whose rules cut its phrases into words
 * @param original ids of the file that this one translates: then it carries words, and no setting
 * @example parseThemes('themes.md', 'en', '# Price {#price}\n\n- price, cost*\n').themes[0]?.terms // ['price', 'cost*']
 */
export function parseThemes(
  file: string,
  language: string,
  text: string,
  original?: readonly string[],
): ParsedThemes {
  const source = openSource(file, text)
  reportControls(source)
  const { intro, pages } = outline(source, parseMarkdown(source, text), original)
  prose(source, intro)
  const themes = pages.map((page) => readTheme(source, page, language, original !== undefined))
  reportTwice(source, themes)
  if (themes.length === 0)
    source.report(text.length, 0, 'theme-form', 'no theme stands here; begin one with «# Price {#price}»')
  return {
    file,
    text,
    language,
    themes,
    texts: themes
      .filter(({ name }) => name !== '')
      .map(({ id, name, at }) => ({ key: id, kind: 'title', text: name, ...at })),
    places: source.places,
    diagnostics: source.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}

function readTheme(source: Source, page: PageBlock, language: string, translates: boolean): WordedTheme {
  const { id, title, at, idAt, nodes } = page
  for (const below of page.questions)
    source.report(
      below.at,
      Math.max(1, below.title.length),
      'theme-form',
      'a theme has no parts; its heading begins with one «#»',
    )
  const [first] = nodes
  const raw = first?.type === 'paragraph' ? textOf(source, first) : ''
  const set = startsSettings(raw, themeKeys)
  const lines = set ? readSettings(source, raw, first?.position?.start.offset ?? at) : []
  const said = openSettings(source, lines, themeKeys).take('for')
  if (said && translates)
    source.report(
      said.keyAt,
      said.key.length,
      'rules-in-translation',
      '«for:» is a rule and stands in themes.md; take it out here',
    )
  const rest = set ? nodes.slice(1) : nodes
  const lists = rest.filter((node): node is List => node.type === 'list')
  prose(
    source,
    rest.filter((node) => node.type !== 'list'),
  )
  const terms = readTerms(source, lists, language)
  const listed = lists.some(({ children }) => children.some((item) => item.children.length > 0))
  if (!listed && title !== '')
    source.report(at, title.length, 'theme-form', `«${title}» has no words; list them, «- price, cost*»`)
  return {
    id,
    name: title,
    at: { at, length: Math.max(1, title.length) },
    ...(idAt === undefined ? {} : { idAt: { at: idAt, length: id.length } }),
    terms,
    ...(said && !translates ? { roles: rolesOf(source, said) } : {}),
  }
}

/** Read what stands between commas; which roles there are, nobody knows here. */
function rolesOf(source: Source, { key, keyAt, value, valueAt }: Setting): (Place & { role: string })[] {
  const roles = [...value.matchAll(/[^,\s]+/g)].map(({ 0: role, index }) => ({
    role,
    at: valueAt + index,
    length: role.length,
  }))
  if (roles.length === 0) source.report(keyAt, key.length, 'empty-for', '«for:» names no role')
  return roles
}

/** A term between commas, with a blank or more around it. */
const between = /[^,،、\r\n]+/gu

function readTerms(source: Source, lists: readonly List[], language: string): string[] {
  const terms: string[] = []
  const seen = new Set<string>()
  for (const item of lists.flatMap((list) => wordItems(source, list))) {
    const raw = textOf(source, item)
    const start = item.position?.start.offset ?? 0
    for (const { 0: part, index } of raw.matchAll(between)) {
      const written = part.trim()
      if (written === '') continue
      const at = start + index + part.indexOf(written)
      const term = unescaped(written)
      const read = readTerm(term, language)
      const key = termKey(term, language)
      if (isMistake(read)) source.report(at, written.length, 'theme-term', read.message)
      else if (seen.has(key))
        source.report(at, written.length, 'theme-twice', `«${term}» stands in this theme already`)
      else terms.push(term)
      seen.add(key)
    }
  }
  return terms
}

/** Give the paragraphs of a list's items; what else stands in it is reported. */
function wordItems(source: Source, list: List): ListItem['children'] {
  const at = list.position?.start.offset ?? 0
  if (list.ordered) {
    source.report(at, 1, 'theme-form', 'words are listed with «-», for none comes before another')
    return []
  }
  return list.children.flatMap(({ children }) => {
    const other = children.find((node: RootContent) => node.type !== 'paragraph')
    if (other)
      source.report(
        other.position?.start.offset ?? at,
        1,
        'theme-form',
        'an item holds words and phrases, and commas between them',
      )
    return children.filter((node) => node.type === 'paragraph')
  })
}

function reportTwice(source: Source, themes: readonly WordedTheme[]): void {
  const names = new Map<string, string>()
  for (const { id, name, idAt } of themes) {
    const before = names.get(id)
    if (idAt && before !== undefined)
      source.report(idAt.at, idAt.length, 'duplicate-id', `«${id}» is already the id of «${before}»`)
    else names.set(id, name)
  }
}
