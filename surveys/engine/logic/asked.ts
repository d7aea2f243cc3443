/** What one person is asked, given the role and the answers so far; refuses to judge the answers. */
import {
  type Answer,
  type Answers,
  chosenOptions,
  isConsented,
  isRowMap,
  itemAnswer,
} from '../answers/answer.ts'
import type { Question, Survey } from '../model.ts'
import { evaluate } from './evaluate.ts'
import { allQuestions } from './questions.ts'

/** The questions a person is asked, and those of the answers that belong to them. */
export interface Asked {
  /** With only those rows that are asked; retired rows stand there still, for answers that come late. */
  readonly questions: readonly Question[]
  /** Questions that are asked no more and were answered all the same. */
  readonly late: readonly Question[]
  readonly answers: Answers
}

/**
 * List the questions that a role is asked, and drop the answers to all others.
 *
 * A condition sees only answers to questions that are themselves asked, so hiding a question hides what
 * depends on its answer. A follow-up is never asked without its question. A row that had to be chosen before is asked
 * when it was, and its question when any was, or when a row that was retired has been answered. Whoever does not want to be called has not answered a callback, as far
 * as conditions go.
 *
 * @example asked(survey, 'buyer', { refer: 9 }).questions.map((question) => question.id)
 */
export function asked(survey: Survey, role: string, answers: Answers): Asked {
  const questions: Question[] = []
  const late: Question[] = []
  const ids = new Set<string>()
  // Without a prototype, a question called `constructor` is unanswered until it is answered.
  const kept: Record<string, Answer> = Object.create(null)
  const heard: Record<string, Answer> = {}
  for (const question of allQuestions(survey)) ask(question, questions)
  for (const question of survey.retired ?? []) if (Object.hasOwn(answers, question.id)) ask(question, late)
  return { questions, late, answers: kept }

  function ask(whole: Question, into: Question[]): void {
    const { id, parent, when, type } = whole
    if (!whole.roles.includes(role) || (parent !== undefined && !ids.has(parent))) return
    if (when && !evaluate(when, heard)) return
    const answer = itemAnswer(answers, id)
    const question = chosenRows(whole, heard, answer)
    if (!question) return
    into.push(question)
    ids.add(id)
    const shown = question === whole ? answer : withoutHidden(answer, whole, question)
    if (shown === undefined) return
    kept[id] = shown
    if (type !== 'callback' || !isConsented(shown) || shown.consent) heard[id] = shown
  }
}

/** Leave of a question the rows that were chosen; nothing where none was, and none that was retired is answered. */
function chosenRows(question: Question, heard: Answers, answer: Answer | undefined): Question | undefined {
  if (question.chosenIn === undefined) return question
  const chosen = chosenOptions(itemAnswer(heard, question.chosenIn))
  const rows = question.rows.filter(({ id, retired }) => retired || chosen.includes(id))
  const late = (row: string) => isRowMap(answer) && Object.hasOwn(answer, row)
  return rows.some(({ id, retired }) => !retired || late(id)) ? { ...question, rows } : undefined
}

/** Drop the answers to rows that are not asked; those to rows that there are not stay, to be reported. */
function withoutHidden(answer: Answer | undefined, whole: Question, { rows }: Question): Answer | undefined {
  if (!isRowMap(answer)) return answer
  const hidden = whole.rows.filter((row) => !rows.includes(row)).map(({ id }) => id)
  const entries = Object.entries(answer).filter(([row]) => !hidden.includes(row))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
