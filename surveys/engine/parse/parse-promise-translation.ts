/** A translation of a promise: words in, the promise's words in another language out; takes no day and no survey from it. */

import { nearest } from '../logic/nearest.ts'
import type { PromiseWords } from '../model.ts'
import type { Diagnostic } from './diagnostic.ts'
import { readFrontmatter } from './frontmatter.ts'
import { type ParsedPromise, reportPlaceholders } from './parse-promise.ts'
import { readSections, type SectionId, type Sections } from './promise-sections.ts'
import { promiseKeys, readNames } from './promise-settings.ts'
import { openSource, type Place, type Source, type Text } from './source.ts'
import type { Pair } from './translation-match.ts'
import { wordsOnly } from './translation-source.ts'

export interface ParsedPromiseTranslation {
  readonly language: string
  readonly file: string
  readonly text: string
  /** Complete; what is not translated stands in the original's language. */
  readonly words: PromiseWords
  readonly texts: readonly Text[]
  readonly places: ReadonlyMap<string, Place>
  readonly pairs: readonly Pair[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Settings that are translated; an owner who is named may stay as the original has it. */
const wordedKeys = ['title', 'owner'] as const
const ruleKeys = promiseKeys.filter((key) => !wordedKeys.some((known) => known === key))

/**
 * Parse a translation of a promise.
 *
 * @param file the name by which diagnostics speak of the file
 * @example parsePromiseTranslation(contact, 'de', 'promises/one-contact.de.md', text).words.title
 */
export function parsePromiseTranslation(
  original: ParsedPromise,
  language: string,
  file: string,
  text: string,
): ParsedPromiseTranslation {
  const opened = openSource(file, text)
  const outer = wordsOnly(opened, original.file, ruleKeys)
  const { fields, body, readable } = readFrontmatter(outer, wordedKeys)
  // Whatever else might be said of a file whose settings cannot be read, may only follow from that.
  const source = readable ? outer : openSource(file, text)
  const { title, owner } = readNames(source, fields, false)
  const read = readSections(source, body)
  reportPlaceholders(source)
  // What an original has can be told only of one that was understood.
  if (original.diagnostics.every(({ severity }) => severity !== 'error')) {
    reportExtra(source, original, read)
    reportMissing(source, original, read)
  }
  const words = original.words
  const part = (id: SectionId) => {
    const said = read.sections.get(id)?.words
    const before = words[id] ?? { title: '', body: '' }
    return { title: said?.title || before.title, body: said?.body || before.body }
  }
  return {
    language,
    file,
    text,
    words: {
      title: title || words.title,
      owner: owner || words.owner,
      said: part('said'),
      do: part('do'),
      ...(words.outcome ? { outcome: part('outcome') } : {}),
    },
    texts: source.texts,
    places: source.places,
    pairs: pairsOf(original, source.texts),
    diagnostics: opened.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}

/** Pair texts by key, the owner aside. */
function pairsOf(original: ParsedPromise, texts: readonly Text[]): Pair[] {
  return texts.flatMap((text) => {
    const found = original.texts.find(({ key }) => key === text.key && key !== 'owner')
    return found ? [{ original: found, text }] : []
  })
}

/** Report words that translate nothing. */
function reportExtra(source: Source, original: ParsedPromise, { intro, sections, others }: Sections): void {
  const known = original.texts.flatMap(({ key, kind }) => (kind === 'notice' ? [key] : []))
  const [before] = intro
  if (before) {
    const at = before.position?.start.offset ?? 0
    const length = source.text.slice(at).split(/[\r\n]/, 1)[0]?.length ?? 1
    source.report(at, length, 'extra-words', `${original.file} has no words above its first heading`)
  }
  const extra = [...sections.values()].filter(({ id }) => !known.includes(id))
  for (const { id, idAt = 0, title } of [...others, ...extra]) {
    const message = `${original.file} has no «${id}», so «${title}» and what stands below it is never read`
    const suggestion = nearest(id, known)
    source.report(idAt, id.length, 'extra-words', message, { suggestion })
  }
}

/** Report words that are still to be translated, at the heading that they belong under. */
function reportMissing(source: Source, original: ParsedPromise, { sections, others }: Sections): void {
  // They may stand under a heading that could not be told, which has been reported.
  const unsure = others.length > 0 || source.diagnostics.some(({ rule }) => rule === 'missing-id')
  const found = new Set(source.texts.map(({ key }) => key))
  for (const { key, kind, text } of original.texts) {
    if (found.has(key) || key === 'owner') continue
    const [id = ''] = key.split(' ')
    const heading = [...sections.values()].find((one) => one.id === id)
    // A part that is missing is told once, by its heading.
    if (kind !== 'title' && !heading && (unsure || kind === 'notice body')) continue
    const place = heading && { at: heading.at, length: heading.title.length }
    const { at, length } =
      place ?? (kind === 'title' ? { at: 0, length: 3 } : { at: source.text.length, length: 0 })
    const words = text.replace(/\s+/g, ' ')
    source.report(at, length, 'missing-words', `«${key}» is not translated: «${words}»`)
  }
}
