/** Saying why a question is not asked, in an owner’s words; leaves deciding it to `asked`. */
import { type Answers, itemAnswer } from '../answers/answer.ts'
import { asked } from '../logic/asked.ts'
import { conditionText } from '../logic/condition-text.ts'
import { findQuestion } from '../logic/questions.ts'
import { idLabels } from '../matrix/matrix.ts'
import type { Condition, Survey } from '../model.ts'
import { interfaceWords } from '../words/interface-words.ts'

/**
 * Say why a role that gave these answers is not asked a question or a row.
 *
 * @param item `wrong` or `care.listen`, which exists
 * @example whyNot(survey, 'user', { satisfied: 4 }, 'wrong') // 'it is asked if «satisfied» is 2 or less (satisfied: 4)'
 */
export function whyNot(survey: Survey, role: string, answers: Answers, item: string): string {
  const [id = '', row] = item.split('.')
  const question = findQuestion(survey, id)
  if (!question) return 'there is no such question'
  if (!question.roles.includes(role)) return `it is for ${question.roles.join(', ')}, not for ${role}`
  const seen = asked(survey, role, answers)
  const ids = new Set(seen.questions.map((one) => one.id))
  if (!ids.has(id)) {
    if (question.parent !== undefined && !ids.has(question.parent))
      return `it follows «${question.parent}», and ${whyNot(survey, role, answers, question.parent)}`
    if (question.when) {
      const condition = conditionText(question.when, interfaceWords('en').condition, idLabels)
      return `it is asked if ${condition} (${answersTo(question.when, seen.answers)})`
    }
  }
  const own = question.rows.find((one) => one.id === row)
  if (own && !own.roles.includes(role)) return `the row is for ${own.roles.join(', ')}, not for ${role}`
  if (question.chosenIn !== undefined)
    return `${own ? 'it' : 'none of its rows'} was ${own ? 'not ' : ''}chosen in «${question.chosenIn}»`
  return 'another answer hides it'
}

/** Show the answers that a condition looks at. */
function answersTo(condition: Condition, answers: Answers): string {
  const items = new Map<string, string>()
  const visit = (part: Condition): void => {
    if (part.kind !== 'test') {
      for (const inner of part.of) visit(inner)
      return
    }
    const item = itemAnswer(answers, part.question, part.row)
    items.set(idLabels.question(part.question, part.row), shown(item))
  }
  visit(condition)
  return [...items].map(([name, answer]) => `${name}: ${answer}`).join(', ')
}

function shown(answer: unknown): string {
  if (answer === undefined) return 'not answered'
  if (answer === null) return 'cannot say'
  if (Array.isArray(answer)) return answer.map(shown).join(', ')
  if (typeof answer === 'object') return 'answered'
  const text = String(answer)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
