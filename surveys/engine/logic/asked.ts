/** What one person is asked, given the role and the answers so far; refuses to judge the answers. */
import type { Answer, Answers } from '../answers/answer.ts'
import type { Question, Survey } from '../model.ts'
import { evaluate } from './evaluate.ts'

/** The questions a person is asked, and those of the answers that belong to them. */
export interface Asked {
  readonly questions: readonly Question[]
  readonly answers: Answers
}

/**
 * List the questions that a role is asked, and drop the answers to all others.
 *
 * A condition sees only answers to questions that are themselves asked, so hiding a question hides what
 * depends on its answer. A follow-up is never asked without its question.
 *
 * @example asked(survey, 'buyer', { refer: 9 }).questions.map((question) => question.id)
 */
export function asked(survey: Survey, role: string, answers: Answers): Asked {
  const questions: Question[] = []
  const ids = new Set<string>()
  // Without a prototype, a question called `constructor` is unanswered until it is answered.
  const kept: Record<string, Answer> = Object.create(null)
  for (const page of survey.pages) {
    for (const question of page.questions) {
      if (!question.roles.includes(role)) continue
      if (question.parent !== undefined && !ids.has(question.parent)) continue
      if (question.when && !evaluate(question.when, kept)) continue
      questions.push(question)
      ids.add(question.id)
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
      if (answer !== undefined) kept[question.id] = answer
    }
  }
  return { questions, answers: kept }
}
