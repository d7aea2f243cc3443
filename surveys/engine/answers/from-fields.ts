/** Reading answers out of form fields, alike for the page's script and for posted forms; judges nothing. */
import { allQuestions, forRole } from '../logic/questions.ts'
import type { ChoiceQuestion, Question, QuestionType, Survey } from '../model.ts'
import { type Answer, type Answers, type Chosen, type ItemAnswer, other } from './answer.ts'
import { readNumber } from './read-number.ts'

/** The value that the "cannot say" field carries; no option may be called so. */
export const cannotSay = 'cannot-say'

type Values = (name: string) => readonly string[]

/**
 * Turn the fields of a form into answers.
 *
 * A field is named by its question, or `question.row` in a battery. Beside it stand `question~text` for the words of
 * those who chose `other`, `question~consent` for leave to tell a story or to call, and `question~1`, `question~2`, …
 * for the places of a rank. Of several fields of one name the first that says something counts. Fields of other names
 * are none of ours and are passed over; what a field says is kept as it is, and a place left empty before others as a
 * blank, so that an issue can be told about it.
 *
 * @example fromFields(survey, 'buyer', (name) => new FormData(form).getAll(name).map(String))
 */
export function fromFields(survey: Survey, role: string, values: Values): Answers {
  const answers: Record<string, Answer> = {}
  for (const question of allQuestions(survey)) {
    if (question.type === 'note' || !question.roles.includes(role)) continue
    const answer =
      question.rows.length > 0 ? readRows(question, role, values) : readQuestion(question, values)
    if (answer !== undefined) answers[question.id] = answer
  }
  return answers
}

function readRows({ id, type, rows }: Question, role: string, values: Values): Answer | undefined {
  const given = forRole(rows, role).flatMap((row) => {
    const answer = readItem(type, values(`${id}.${row.id}`).find(readText))
    return answer === undefined ? [] : [[row.id, answer] as const]
  })
  return given.length > 0 ? Object.fromEntries(given) : undefined
}

function readQuestion(question: Question, values: Values): Answer | undefined {
  const { id, type } = question
  if ('options' in question) return readChosen(question, values)
  const first = values(id).find(readText)
  if (type !== 'story' && type !== 'callback') return readItem(type, first)
  const text = readText(first)
  const consent = values(`${id}~consent`).includes('yes')
  // Leave to tell a story that was not told is no answer; the wish to be called is one without words.
  return text || (consent && type === 'callback') ? { text: text ?? '', consent } : undefined
}

function readItem(type: QuestionType, first: string | undefined): ItemAnswer | undefined {
  const text = readText(first)
  if (text === undefined || type === 'text') return text
  if (text === cannotSay) return null
  if (type === 'number') return readNumber(text) ?? text
  return type !== 'comparison' && /^-?\d+$/.test(text) ? Number(text) : text
}

/**
 * Words of their own count as the option `other`: beside boxes also where it was not chosen itself, but in a choice and
 * in an order only where nothing else was. A circle that was chosen and a place that was given say more than words which
 * may have been left behind.
 */
function readChosen(
  { id, type, options, other: own, shuffle }: ChoiceQuestion,
  values: Values,
): Answer | undefined {
  const places =
    type === 'rank' ? [...options, other].map((_, place) => values(`${id}~${place + 1}`)[0] ?? '') : []
  while (places.at(-1) === '') places.pop()
  const words = own && readText(values(`${id}~text`)[0])
  const inWords = { option: other, text: words ?? '' } as const
  const chosen = [...values(id).filter((value) => value !== ''), ...places].map(
    (value): Chosen => (own && value === other ? inWords : value),
  )
  const alone = type !== 'choices' || chosen.includes(inWords)
  if (words && !(alone && chosen.length > 0)) chosen.push(inWords)
  if (chosen.length === 1 && chosen[0] === cannotSay) return null
  if (type === 'choice') return chosen[0]
  // Nobody is to be known by the order in which the boxes stood.
  const inOrder: unknown[] = [...options.map((option) => option.id), inWords]
  if (type === 'choices' && shuffle) chosen.sort((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b))
  return chosen.length > 0 ? chosen : undefined
}

/** Browsers post line breaks as CRLF; without this a text would differ by the way it was sent. */
function readText(given: string | undefined): string | undefined {
  const text = given?.replace(/\r\n?/g, '\n')
  return text?.trim() ? text : undefined
}
