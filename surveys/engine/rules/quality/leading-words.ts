/** A check for words that push towards an answer; looks at questions and rows, never at help. */
import { allQuestions } from '../../logic/questions.ts'
import type { Breach, SurveyCheck } from '../check.ts'
import { pushes } from './pushes.ts'
import { breachIn, type Worded, wordedOf } from './worded.ts'

/** So long a text is reported for its length, and for nothing that would take long to tell. */
const longest = 1000

/**
 * Find words that push: certainty, praise, the crowd, and questions that expect a yes.
 *
 * Such words move answers towards what is suggested, most of all among people without a firm view (Loftus & Palmer
 * 1974; Krosnick & Presser 2010, Question and Questionnaire Design). Extremes only: "How good is …", "How satisfied
 * are you …" are common usage and ask for a degree.
 *
 * @example leadingWords(worded)[0]?.message // '«Obviously» pushes towards an answer; leave it out'
 */
export function leadingWords(worded: Worded): readonly Breach[] {
  const known = pushes[worded.language] ?? []
  const open = new Set(allQuestions(worded.survey).flatMap(({ id, type }) => (type === 'note' ? [id] : [])))
  return worded.texts.flatMap((text) => {
    if ((text.kind !== 'question' && text.kind !== 'row') || open.has(text.question ?? '')) return []
    if (text.text.length > longest) return []
    const found = known.flatMap(({ pattern, advice }) =>
      [...text.text.matchAll(pattern)].map(({ 0: said, index }) => ({ said, index, advice })),
    )
    // One word may be found as part of two ways of pushing; it is told once, by the longer.
    return found
      .filter((one, at) => !found.some((other, index) => index !== at && covers(other, one, index < at)))
      .map(({ said, index, advice }) =>
        breachIn(
          worded,
          'leading-words',
          text,
          { index, length: said.length },
          `«${said}» pushes towards an answer; ${advice}`,
        ),
      )
  })
}

/** Warn of words that push towards an answer. */
export const checkLeadingWords: SurveyCheck = (survey) => leadingWords(wordedOf(survey))

interface Found {
  readonly said: string
  readonly index: number
}

function covers(other: Found, one: Found, earlier: boolean): boolean {
  const longer = other.said.length > one.said.length || (other.said.length === one.said.length && earlier)
  return longer && other.index <= one.index && other.index + other.said.length >= one.index + one.said.length
}
