/** Which questions of a page keep a person from going on; asks softly once, and then lets go. */
import { type Answers, isConsented } from '#engine/answers/answer.ts'
import { checkLimits, leftOut } from '#engine/answers/check-limits.ts'
import type { Issue } from '#engine/answers/issue.ts'
import { issueItem } from '#engine/answers/issue-text.ts'
import type { Question } from '#engine/model.ts'

const alreadyAsked: string[] = []

/** List the issues of the questions of one page. */
export function wrongOn(questions: readonly Question[], role: string, answers: Answers): Issue[] {
  return questions.flatMap((question) => checkLimits(question, role, answers[question.id]))
}

/** List what was left open though it was asked for, a wish to be called beside words about it too; each only the first time. */
export function softLeft(questions: readonly Question[], role: string, answers: Answers): Issue[] {
  return questions
    .flatMap((question): Issue[] => {
      const { id, type, required } = question
      const answer = answers[id]
      if (type === 'callback' && isConsented(answer) && !answer.consent)
        return [{ question: id, rule: 'no-consent' }]
      const left = required === 'soft' ? leftOut(question, role, answer) : []
      return left.map((item) => ({ ...item, rule: 'left-open' }))
    })
    .filter((issue) => {
      const item = issueItem(issue)
      return !alreadyAsked.includes(item) && alreadyAsked.push(item)
    })
}

/** Ask for everything once more, of whoever comes next. */
export function askAfresh(): void {
  alreadyAsked.length = 0
}
