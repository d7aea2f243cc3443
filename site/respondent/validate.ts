/** Which questions of a page keep a person from going on; asks softly once, and then lets go. */
import { type Answers, itemAnswer } from '#engine/answers/answer.ts'
import { checkAnswer } from '#engine/answers/check-answer.ts'
import type { Issue } from '#engine/answers/issue.ts'
import { forRole } from '#engine/logic/questions.ts'
import type { Question } from '#engine/model.ts'
import type { Told } from './issues.ts'

const alreadyAsked = new Set<string>()

/** List the issues of the questions of one page. */
export function wrongOn(questions: readonly Question[], role: string, answers: Answers): Issue[] {
  return questions.flatMap((question) => checkAnswer(question, role, answers[question.id]))
}

/** List what was left open though it was asked for; each only the first time. */
export function softLeft(questions: readonly Question[], role: string, answers: Answers): Told[] {
  const items = questions
    .filter(({ required }) => required === 'soft')
    .flatMap(({ id: question, rows }): Told[] =>
      rows.length > 0
        ? forRole(rows, role).map(({ id: row }) => ({ question, row, rule: 'soft' }))
        : [{ question, rule: 'soft' }],
    )
    .filter(({ question, row }) => itemAnswer(answers, question, row) === undefined)
    .filter(({ question, row }) => !alreadyAsked.has(`${question} ${row}`))
  for (const { question, row } of items) alreadyAsked.add(`${question} ${row}`)
  return items
}

/** Ask for everything once more, of whoever comes next. */
export function askAfresh(): void {
  alreadyAsked.clear()
}
