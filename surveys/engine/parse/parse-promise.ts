/** A promise file's text in, its terms and words out; knows no day but those it reads, and nothing of other promises. */

import { nearest } from '../logic/nearest.ts'
import type { PromiseTerms, PromiseWords } from '../model.ts'
import type { Diagnostic } from './diagnostic.ts'
import { readFrontmatter } from './frontmatter.ts'
import { readSections, type SectionId, type Sections, sectionIds } from './promise-sections.ts'
import { promiseKeys, readNames, readTerms } from './promise-settings.ts'
import { openSource, type Place, type Source, type Text } from './source.ts'
import { readWaivers, type Waiver } from './waivers.ts'

export interface ParsedPromise {
  /** The name by which diagnostics speak of the file, and what stands in it. */
  readonly file: string
  readonly text: string
  readonly terms: PromiseTerms
  readonly words: PromiseWords
  /** Every text that people read, by the keys `title`, `owner`, `said`, `said body`, `do` and so on. */
  readonly texts: readonly Text[]
  readonly places: ReadonlyMap<string, Place>
  readonly waivers: readonly Waiver[]
  readonly diagnostics: readonly Diagnostic[]
}

const example: Readonly<Record<SectionId, string>> = {
  said: '# You said {#said}',
  do: '# We do {#do}',
  outcome: '# What came of it {#outcome}',
}

/**
 * Parse a promise.
 *
 * Never throws for anything an author can write: what cannot be read is reported and left out.
 *
 * @param id the file's name without `.md`
 * @param surveys ids of the surveys there are
 * @example parsePromise('one-contact', 'promises/one-contact.md', text, ['customers']).terms.due // '2027-01-31'
 */
export function parsePromise(
  id: string,
  file: string,
  text: string,
  surveys: readonly string[],
): ParsedPromise {
  const opened = openSource(file, text)
  const { fields, body, readable } = readFrontmatter(opened, promiseKeys)
  // Whatever else might be said of a file whose settings cannot be read, may only follow from that.
  const source = readable ? opened : openSource(file, text)
  const names = readNames(source, fields, true)
  const terms = readTerms(source, id, fields, surveys)
  const read = readSections(source, body)
  reportPlaceholders(source)
  reportForm(source, read, fields.has('dropped'))
  const outcome = read.sections.get('outcome')?.words
  return {
    file,
    text,
    terms,
    words: {
      ...names,
      said: read.sections.get('said')?.words ?? none,
      do: read.sections.get('do')?.words ?? none,
      ...(outcome ? { outcome } : {}),
    },
    texts: source.texts,
    places: source.places,
    waivers: readWaivers(source, fields.get('waive')),
    diagnostics: opened.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}

const none = { title: '', body: '' }

/** Report parts that are missing, empty or unknown, and words that stand in none. */
function reportForm(source: Source, { intro, sections, others }: Sections, dropped: boolean): void {
  const form = (at: number, length: number, message: string, suggestion?: string) =>
    source.report(at, length, 'promise-form', message, { suggestion })
  const [before] = intro
  if (before) {
    const at = before.position?.start.offset ?? 0
    const length = source.text.slice(at).split(/[\r\n]/, 1)[0]?.length ?? 1
    form(at, length, `these words stand in no part of the promise; begin with «${example.said}»`)
  }
  for (const { id, idAt } of others) {
    const known = `the parts are ${sectionIds.join(', ')}`
    form(idAt, id.length, `a promise has no part «${id}»; ${known}`, nearest(id, sectionIds))
  }
  for (const { at, title, nodes } of sections.values())
    if (nodes.length === 0) form(at, title.length, `nothing stands below «${title}»; write its words there`)
  // What is missing may stand under a heading that could not be told, which has been reported.
  if (others.length > 0 || source.diagnostics.some(({ rule }) => rule === 'missing-id')) return
  for (const id of ['said', 'do'] as const)
    if (!sections.has(id)) form(source.text.length, 0, `the promise lacks «${example[id]}»`)
  const at = source.places.get('dropped') ?? { at: 0, length: 3 }
  const why = `a promise that was given up says why, under «${example.outcome}»`
  if (dropped && !sections.has('outcome')) form(at.at, at.length, why)
}

/** Report placeholders in the words of a promise or of its translation; nothing is filled into them. */
export function reportPlaceholders(source: Source): void {
  for (const { at, length } of source.texts)
    for (const { 0: whole, index } of source.text.slice(at, at + length).matchAll(/\{[^{}\n]+\}/g)) {
      const message = `«${whole}» stands for nothing here; a promise’s words hold no placeholders`
      source.report(at + index, whole.length, 'unknown-placeholder', message)
    }
}
