/** A check of the reading level of what a role reads at once; silent where no formula is usual. */
import type { Text } from '../../parse/source.ts'
import type { Breach, SurveyCheck } from '../check.ts'
import { unmarked } from './phrases.ts'
import { readingLevel } from './reading-level.ts'
import { breachIn, type Worded, wordedOf } from './worded.ts'

/**
 * Find an introduction or a question, with its rows, that takes more schooling to read than most have.
 *
 * Formulas count words and syllables and know nothing of sense, so they are asked only about 30 words or more, and
 * for English, German, French and Spanish. Rows are sentences of their own beside the stem that they go on from.
 *
 * @example hardReading(worded).map(({ about }) => about) // ['intro']
 */
export function hardReading(worded: Worded): readonly Breach[] {
  const groups = new Map<string, Text[]>()
  for (const text of worded.texts) {
    if (!['intro', 'question', 'row', 'help'].includes(text.kind) || text.role !== undefined) continue
    const key = text.kind === 'intro' ? 'intro' : (text.question ?? '')
    const before = groups.get(key)
    if (before) before.push(text)
    else groups.set(key, [text])
  }
  return [...groups.values()].flatMap((texts) => {
    const [first] = texts
    const level = readingLevel(
      texts.map(({ text }) => unmarked(text)),
      worded.language,
    )
    if (!first || !level?.hard) return []
    const what = first.kind === 'intro' ? 'the introduction' : 'this question with its rows'
    const longest = texts
      .flatMap(({ text }) => unmarked(text).match(/\p{L}+/gu) ?? [])
      .toSorted((a, b) => b.length - a.length)
      .slice(0, 3)
    const message = `${what} is hard to read (${level.said}); shorten its sentences, or find plainer words for ${[...new Set(longest)].map((word) => `«${word}»`).join(', ')}`
    return [breachIn(worded, 'hard-to-read', first, { index: 0, length: first.text.length }, message)]
  })
}

/** Warn of texts that take more schooling to read than most have. */
export const checkHardToRead: SurveyCheck = (survey) => hardReading(wordedOf(survey))
