/** Which questions of a page keep a person from going on; asks softly once, and then lets go. */
import type { Answers } from '#engine/answers/answer.ts'
import { checkLimits, leftOut } from '#engine/answers/check-limits.ts'
import type { Issue } from '#engine/answers/issue.ts'
import type { Question } from '#engine/model.ts'
import type { Told } from './issues.ts'

const alreadyAsked = new Set<string>()

/** List the issues of the questions of one page. */
export function wrongOn(questions: readonly Question[], role: string, answers: Answers): Issue[] {
  return questions.flatMap((question) => checkLimits(question, role, answers[question.id]))
}

/** List what was left open though it was asked for; each only the first time. */
export function softLeft(questions: readonly Question[], role: string, answers: Answers): Told[] {
  return questions
    .filter(({ required }) => required === 'soft')
    .flatMap((question) => leftOut(question, role, answers[question.id]))
    .filter(({ question, row }) => {
      const before = alreadyAsked.size
      return alreadyAsked.add(`${question} ${row}`).size > before
    })
    .map((item) => ({ ...item, rule: 'soft' }))
}

/** Ask for everything once more, of whoever comes next. */
export function askAfresh(): void {
  alreadyAsked.clear()
}
