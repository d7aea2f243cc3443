/** Filling what is known of a recipient into words, as text and as HTML; knows no mail. */
import { fillPerson } from '../logic/pipe.ts'
import { escapeHtml } from '../words/escape-html.ts'
import { isolated } from '../words/languages.ts'
import { oneLine } from './one-line.ts'

/** Fills `{attribute|fallback}` for one recipient. */
export interface PersonWords {
  /** Fill a plain text. */
  readonly inText: (text: string) => string
  /** Fill safe HTML, which stays safe. */
  readonly inHtml: (html: string) => string
}

/** Make what is known of a recipient fit to be read in a language; what is blank is not known. */
export function personWords(attributes: Readonly<Record<string, string>>, language: string): PersonWords {
  const known = Object.entries(attributes)
    .map(([name, value]) => [name, oneLine(value)] as const)
    .filter(([, value]) => value !== '')
  const texts = isolated(Object.fromEntries(known), language)
  const safe = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, escapeHtml(value)]))
  return {
    inText: (text) => fillPerson(text, texts),
    inHtml: (html) => fillPerson(html, safe),
  }
}
