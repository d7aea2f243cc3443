/** How likely a question is asked, before anybody has answered; an estimate for counting, never a rule. */
import type { Condition, Question } from '../model.ts'

/** The questions of a survey by id. */
export type Questions = ReadonlyMap<string, Question>

/**
 * Estimate the share of a role's people who are asked a question, from 0 to 1.
 *
 * Where nothing else is known, every answer is as likely as any other: `is a` among four options holds for a quarter,
 * `at most 2` from 1 to 5 for two fifths. What was asked counts as answered; a test on a text or a number holds for half. Parts
 * of a condition are taken as independent. A follow-up is asked at most as often as its question.
 *
 * @param questions all of the survey
 * @example likelihood(questions, followUp, 'buyer') // 0.4
 */
export function likelihood(questions: Questions, question: Question, role: string, depth = 0): number {
  if (!question.roles.includes(role)) return 0
  // Conditions that go in circles are reported elsewhere; here they only must come to an end.
  if (depth > 50) return 1
  const own = question.when ? holds(questions, question.when) : 1
  if (question.parent === undefined) return own
  const parent = questions.get(question.parent)
  return own * (parent ? likelihood(questions, parent, role, depth + 1) : 1)
}

function holds(questions: Questions, condition: Condition): number {
  if (condition.kind !== 'test') {
    const shares = condition.of.map((part) => holds(questions, part))
    return condition.kind === 'and'
      ? shares.reduce((product, share) => product * share, 1)
      : 1 - shares.reduce((product, share) => product * (1 - share), 1)
  }
  const { comparator, values } = condition
  if (comparator === 'is answered') return 1
  if (comparator === 'is not answered') return 0
  const question = questions.get(condition.question)
  const answers = question && answersOf(question)
  if (!answers) return 0.5
  const [first = Number.NaN] = values.map(Number)
  const met = answers.filter((answer) => {
    if (comparator === 'at least') return Number(answer) >= first
    if (comparator === 'at most') return Number(answer) <= first
    return values.includes(answer) === (comparator !== 'is not')
  })
  return met.length / answers.length
}

/** List the answers that can be given to one item; for several choices, those that one choice can be. */
function answersOf(question: Question): string[] | undefined {
  if ('from' in question) {
    const { from, to } = question
    return Array.from({ length: Math.max(1, to - from + 1) }, (_, step) => String(from + step))
  }
  if (question.type === 'comparison') return ['better', 'same', 'worse']
  if (!('options' in question) || question.options.length === 0) return undefined
  return [...question.options.map(({ id }) => id), ...(question.other ? ['other'] : [])]
}
