/** A translation of the programme file: words in, the programme in another language out; takes no rule from it. */

import { nearest } from '../logic/nearest.ts'
import type { Programme } from '../programme.ts'
import type { Diagnostic } from './diagnostic.ts'
import { type ParsedProgramme, programmeKeys } from './parse-programme.ts'
import { benchmarkKeys } from './programme-aims.ts'
import { type Edit, openSource, type Place, type Source, type Text } from './source.ts'
import type { Pair } from './translation-match.ts'
import { readProgrammeWords } from './translation-programme.ts'
import { wordsOnly } from './translation-source.ts'

export interface ParsedProgrammeTranslation {
  readonly language: string
  readonly file: string
  readonly text: string
  /** Complete; what is not translated stands in the original's language. */
  readonly programme: Programme
  readonly texts: readonly Text[]
  readonly places: ReadonlyMap<string, Place>
  readonly pairs: readonly Pair[]
  /** Texts of the original that are not translated. */
  readonly missing: readonly Text[]
  readonly tidy: readonly Edit[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Settings whose words are translated; those of the second list are names and may stay as they are. */
export const wordedKeys = ['sector', 'sender', 'values', 'results', 'deliverables', 'benchmarks'] as const
export const namedKeys = ['company', 'competitors', 'partners'] as const

const ruleKeys = [...programmeKeys, ...benchmarkKeys].filter(
  (key) => ![...wordedKeys, ...namedKeys].some((known) => known === key),
)

/**
 * Parse a translation of the programme.
 *
 * @param file the name by which diagnostics speak of the file
 * @example parseProgrammeTranslation(programme, 'de', 'programme.de.md', text).programme.sector
 */
export function parseProgrammeTranslation(
  original: ParsedProgramme,
  language: string,
  file: string,
  text: string,
): ParsedProgrammeTranslation {
  const opened = openSource(file, text)
  const { programme, readable } = readProgrammeWords(
    wordsOnly(opened, original.file, ruleKeys),
    original.programme,
    [...wordedKeys, ...namedKeys],
  )
  const { pairs, missing } = match(original, opened.texts)
  // Whatever else might be said of a file whose settings cannot be read, may only follow from that.
  if (readable) {
    if (language === original.language) {
      const message = `«${language}» is the language of ${original.file} itself, whose own words are read`
      opened.report(0, 3, 'unlisted-translation', message)
    }
    reportExtra(opened, original)
    reportMissing(opened, missing)
  }
  return {
    language,
    file,
    text,
    programme,
    texts: opened.texts,
    places: opened.places,
    pairs,
    missing,
    tidy: opened.tidy,
    diagnostics: opened.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}

/** Pair texts by key; paragraphs of the intent only where there are as many of them. */
function match(original: ParsedProgramme, texts: readonly Text[]) {
  const needed = original.texts.filter(({ key }) => isWorded(key) || isNamed(key) || key === 'intent 1')
  const found = new Map(texts.map((text) => [text.key, text]))
  const count = (of: readonly Text[]) => of.filter(({ kind }) => kind === 'intro').length
  const alike = count(original.texts) === count(texts)
  const pairs = original.texts.flatMap((one): Pair[] => {
    const text = found.get(one.key)
    return text && !isNamed(one.key) && (alike || one.kind !== 'intro') ? [{ original: one, text }] : []
  })
  return { pairs, missing: needed.filter(({ key }) => !found.has(key) && !isNamed(key)) }
}

function isWorded(key: string): boolean {
  return wordedKeys.some((known) => key.split(' ')[0] === known)
}

function isNamed(key: string): boolean {
  return namedKeys.some((known) => key.split(' ')[0] === known)
}

function reportExtra(source: Source, original: ParsedProgramme): void {
  const known = original.texts.map(({ key }) => key)
  for (const { key, kind, at, length, item } of source.texts) {
    if (known.includes(key) || (kind === 'intro' && known.includes('intent 1'))) continue
    const [list = ''] = key.split(' ')
    const place = source.places.get(key) ?? { at, length }
    const ids = known.flatMap((one) => (one.startsWith(`${list} `) ? one.slice(list.length + 1) : []))
    const message = `${original.file} has no «${key}», so these words are never read`
    const suggestion = item === undefined ? undefined : nearest(item, ids)
    source.report(place.at, Math.max(1, place.length), 'extra-words', message, { suggestion })
  }
}

function reportMissing(source: Source, missing: readonly Text[]): void {
  for (const { key, text } of missing) {
    const place = source.places.get(key.split(' ')[0] ?? '')
    const at = place ?? (key === 'intent 1' ? { at: source.text.length, length: 0 } : { at: 0, length: 3 })
    const name = key === 'intent 1' ? 'the intent, the prose below the settings,' : `«${key}»`
    source.report(
      at.at,
      at.length,
      'missing-words',
      `${name} is not translated: «${text.replace(/\s+/g, ' ')}»`,
    )
  }
}
