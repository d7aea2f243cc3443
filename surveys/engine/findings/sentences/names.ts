/** Calling things by their names inside sentences, set apart where the words run from right to left; invents no name. */
import { fill } from '../../logic/pipe.ts'
import { isolated } from '../../words/languages.ts'
import type { FindingWords, Names, SentenceContext } from './context.ts'

/**
 * Name something; what has no name is called by its id.
 *
 * @example nameOf('cuts', 'role=buyer', 'en', { words, names: { cuts: { 'role=buyer': 'Buyers' } } }) // 'Buyers'
 */
export function nameOf(kind: keyof Names, id: string, language: string, { names }: SentenceContext): string {
  return setApart(givenName(names?.[kind], id) ?? id, language)
}

/** Name something between quotation marks, as inside a sentence; see `nameOf`. */
export function quotedName(
  kind: keyof Names,
  id: string,
  language: string,
  { names, words }: SentenceContext,
): string {
  return setApart(quoted(givenName(names?.[kind], id) ?? id, words), language)
}

/**
 * Name a figure: by what it counts, and by its item where that has a name.
 *
 * @param what what is counted, as `Often or always`
 * @example labelOf('care.keep', 'Often or always', 'en', context) // 'Kept what was promised · Often or always'
 */
export function labelOf(
  item: string,
  what: string,
  language: string,
  { words, names }: SentenceContext,
): string {
  const name = givenName(names?.items, item)
  return name === undefined ? what : fill(words.named, { name: setApart(name, language), what })
}

/** Set a name apart from words around it that run from right to left. */
export function setApart(name: string, language: string): string {
  return isolated({ name }, language).name ?? name
}

/** Name an index: by its measure, or where that has no name, by what every index is. */
export function indexName(measure: string, language: string, context: SentenceContext): string {
  const named = givenName(context.names?.items, measure) !== undefined
  return named ? nameOf('items', measure, language, context) : context.words.index
}

/**
 * List names as the language lists them.
 *
 * @example listOf(['Price', 'People'], 'en') // 'Price and People'
 */
export function listOf(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/** Give the name that is known of an id, if any. */
function givenName(names: Readonly<Record<string, string>> | undefined, id: string): string | undefined {
  return names && Object.hasOwn(names, id) ? names[id] : undefined
}

function quoted(name: string, words: FindingWords): string {
  return fill(words.quoted, { name })
}
