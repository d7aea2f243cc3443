/** Answers as they leave as JSON: by question, as far as today's questions can hold them and the reader may read them. */
import {
  type Answer,
  type Answers,
  type ItemAnswer,
  isConsented,
  isOther,
  isRowMap,
  other,
} from '../answers/answer.ts'
import type { Question, Survey } from '../model.ts'
import { knownAnswer } from '../tally/known-answer.ts'
import type { Reach } from './reach.ts'
import { everyQuestion } from './response-table.ts'

type Readable = Pick<Reach, 'words' | 'callbacks'>

/** Keeps of a person's answers what may leave. */
type KeepAnswers = (answers: Answers) => Answers

/**
 * Make what keeps of a person's answers what may leave; `null` is “cannot say”.
 *
 * @example exportedAnswers(survey, { words: false, callbacks: false })({ refer: 9, why: 'Kind people' }) // { refer: 9 }
 */
export function exportedAnswers(survey: Survey, readable: Readable): KeepAnswers {
  const questions = everyQuestion(survey)
  return (answers) => {
    const kept: Record<string, Answer> = {}
    for (const question of questions) {
      const { id, rows } = question
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
      if (answer === undefined) continue
      const leaving =
        rows.length > 0 ? keptRows(question, answer, readable) : keptItem(question, answer, readable)
      if (leaving !== undefined) kept[id] = leaving
    }
    return kept
  }
}

function keptRows(question: Question, answer: Answer, readable: Readable): Answer | undefined {
  if (!isRowMap(answer)) return undefined
  const kept: Record<string, ItemAnswer> = {}
  let some = false
  for (const { id } of question.rows) {
    const one = Object.hasOwn(answer, id) ? answer[id] : undefined
    const leaving = one === undefined ? undefined : keptItem(question, one, readable)
    if (leaving === undefined) continue
    kept[id] = leaving as ItemAnswer
    some = true
  }
  return some ? kept : undefined
}

function keptItem(question: Question, answer: Answer, { words, callbacks }: Readable): Answer | undefined {
  const known = knownAnswer(question, answer)
  if (known === undefined || known === null) return known
  switch (question.type) {
    case 'text':
    case 'story':
      return words ? answer : undefined
    case 'callback':
      return callbacks && isConsented(answer) ? answer : undefined
    case 'choice':
    case 'choices':
    case 'rank': {
      const own = [answer].flat().find((one) => isOther(one as Answer))
      const chosen = (known as readonly string[]).map((option) =>
        option === other && words && isOther(own as Answer)
          ? (own as { option: 'other'; text: string })
          : option,
      )
      return question.type === 'choice' ? chosen[0] : chosen
    }
    default:
      return answer
  }
}
