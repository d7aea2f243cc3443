/** A check that rows go on where their stem leaves off; parses no grammar. */
import type { Question } from '../../model.ts'
import type { Text } from '../../parse/source.ts'
import type { Breach, SurveyCheck } from '../check.ts'
import { breachIn, type Worded, wordedOf } from '../quality/worded.ts'
import { questionsOf, textsByQuestion } from '../quality/worded-questions.ts'

/** Languages whose letters are large or small; in German a small beginning means a verb or an article, as elsewhere. */
const withCase = ['en', 'de', 'fr', 'es']

const goesOn = /(?:…|\.\.\.)\s*$/u

/**
 * Find stems and rows that do not read as one: «How often did we …» before sentences, or a broken-off stem
 * without «…» before rows that only go on.
 *
 * After «…», a row that begins large and ends with a full stop is a sentence of its own. Before a stem without it, a
 * row that begins small goes on from nothing: where the stem ends without any mark, and under `agree`, whose rows
 * are statements. Elsewhere a short row below a whole question («the price») is common and clear.
 *
 * @example danglingStems(worded).map(({ about }) => about) // ['care.keep']
 */
export function danglingStems(worded: Worded): readonly Breach[] {
  const batteries = questionsOf(worded.survey, ({ rows }) => rows.length > 0)
  const texts = textsByQuestion(worded.texts)
  const alone = questionsOf(worded.survey, isAlone)
  const unfinished = worded.texts.filter(
    ({ kind, question, text }) =>
      kind === 'question' && alone.has(question ?? '') && isUnfinished(alone.get(question ?? ''), text),
  )
  const empty = unfinished.map((text) =>
    breachIn(
      worded,
      'dangling-stem',
      text,
      whole(text),
      `«${text.text}» goes on in rows, and there are none; add rows, or finish the question`,
    ),
  )
  const told = [...batteries.values()].flatMap((question) => {
    const own = texts.get(question.id) ?? []
    const rows = own.filter(({ kind }) => kind === 'row')
    const stems = own.filter(({ kind, text }) => kind === 'question' && text.trim() !== '')
    const broken = stems.filter(({ text }) => goesOn.test(text))
    if (broken.length === stems.length && broken.length > 0) {
      const sentence = rows.filter(isSentence)
      return sentence.map((text) =>
        breachIn(
          worded,
          'dangling-stem',
          text,
          whole(text),
          `«${text.text}» is a sentence of its own, but its stem ends in “…”; let it go on from there, beginning small and without a full stop`,
        ),
      )
    }
    if (!withCase.includes(worded.language)) return []
    const small = rows.filter(({ text }) => /^\s*\p{Ll}/u.test(text))
    const [first] = small
    if (!first || small.length * 2 < rows.length) return []
    return stems
      .filter(
        ({ text }) => !goesOn.test(text) && (question.type === 'agree' || /[\p{L}\p{N},}–-]\s*$/u.test(text)),
      )
      .map((stem) =>
        breachIn(worded, 'dangling-stem', stem, whole(stem), advice(stem, first, question.type === 'agree')),
      )
  })
  return [...empty, ...told]
}

const isAlone = ({ type, rows }: Question) =>
  rows.length === 0 && ['frequency', 'agree', 'scale'].includes(type)

/** Names of a scale’s points may finish a sentence; after a preposition they cannot. */
const awaitsNoun = /(?<!\p{L})(?:with|of|about|for|by|mit|von|über|für|avec|de|con|por)\s*(?:…|\.\.\.)\s*$/iu

function isUnfinished(question: Question | undefined, text: string): boolean {
  return question?.type === 'scale' ? awaitsNoun.test(text) : goesOn.test(text)
}

/** Warn of stems and rows that do not read as one. */
export const checkDanglingStem: SurveyCheck = (survey) => danglingStems(wordedOf(survey))

function advice(stem: Text, row: Text, agree: boolean): string {
  const end = agree && /[?.!]\s*$/u.test(stem.text)
  return end
    ? `rows such as «${row.text}» are no statements that one can agree to; write whole sentences, or a stem that they go on from, ending in “…”`
    : `rows such as «${row.text}» go on from «${stem.text}»; end it in “…”, «${stem.text.trimEnd().replace(/[,–-]$/u, '')} …»`
}

function isSentence({ text }: Text): boolean {
  return (
    /^\s*[¿¡«“"]?\p{Lu}/u.test(text) &&
    /[.!?。]["”»]?\s*$/u.test(text) &&
    text.trim().split(/\s+/u).length >= 3
  )
}

function whole({ text }: Text) {
  return { index: 0, length: text.length }
}
