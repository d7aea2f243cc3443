/** How hard a text is to read, by the formula that is usual in its language; judges no text. */
import { syllables } from './syllables.ts'

/** What a formula gives, and whether it is beyond what most can read with ease. */
export interface ReadingLevel {
  readonly hard: boolean
  /** The result in the formula's own terms, for a person. */
  readonly said: string
}

/** Words a text needs before a formula means anything. */
const fewestWords = 30

/**
 * Tell how hard sentences are to read together.
 *
 * English: Flesch–Kincaid grade, 0.39 words per sentence + 11.8 syllables per word − 15.59 (Kincaid et al. 1975).
 * German: first Wiener Sachtextformel, 0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875, with the per cent of
 * words of three syllables or more, words per sentence, the per cent of words of more than six letters and of one
 * syllable (Bamberger & Vanecek 1984). Both give a school year; hard is beyond the tenth. French: Kandel & Moles 1958,
 * 207 − 1.015 words per sentence − 73.6 syllables per word. Spanish: Szigriszt-Pazos 1993 as INFLESZ reads it,
 * 206.835 − 62.3 syllables per word − words per sentence (Barrio-Cantalejo et al. 2008). Both give ease; hard is below 40.
 *
 * @returns `undefined` for fewer than 30 words, and for languages without such a formula
 * @example readingLevel([intro], 'en')?.hard // false
 */
export function readingLevel(sentences: readonly string[], language: string): ReadingLevel | undefined {
  const parts = sentences
    .flatMap((text) => text.split(/(?<=[.!?])\s+/u))
    .map(wordsOf)
    .filter(({ length }) => length > 0)
  const all = parts.flat()
  if (all.length < fewestWords) return undefined
  const counts = all.map((word) => syllables(word, language))
  const perSentence = all.length / parts.length
  const perWord = counts.reduce((sum, count) => sum + count, 0) / all.length
  const percent = (count: number) => (100 * count) / all.length
  switch (language) {
    case 'en':
      return asGrade(0.39 * perSentence + 11.8 * perWord - 15.59, 'Flesch–Kincaid')
    case 'de': {
      const many = percent(counts.filter((count) => count >= 3).length)
      const long = percent(all.filter((word) => word.length > 6).length)
      const one = percent(counts.filter((count) => count === 1).length)
      return asGrade(
        0.1935 * many + 0.1672 * perSentence + 0.1297 * long - 0.0327 * one - 0.875,
        'Wiener Sachtextformel',
      )
    }
    case 'fr':
      return asEase(207 - 1.015 * perSentence - 73.6 * perWord, 'Kandel–Moles')
    case 'es':
      return asEase(206.835 - 62.3 * perWord - perSentence, 'INFLESZ')
    default:
      return undefined
  }
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? []
}

function asGrade(grade: number, formula: string): ReadingLevel {
  return { hard: grade > 10, said: `school year ${Math.round(grade)} by ${formula}, where 10 should do` }
}

function asEase(ease: number, formula: string): ReadingLevel {
  return { hard: ease < 40, said: `an ease of ${Math.round(ease)} by ${formula}, where 40 is the least` }
}
