/** Answers that stand for all those which the conditions of a survey cannot tell apart; asks nobody. */
import { type Answer, other } from '../../answers/answer.ts'
import type { ChoiceQuestion, Condition, Question } from '../../model.ts'
import { forRole } from '../questions.ts'

export type Test = Extract<Condition, { kind: 'test' }>

/** Words that stand for any words. */
const someWords = '…'

/**
 * List one answer of each kind that these tests can tell apart, "cannot say" aside.
 *
 * Options that no test names are alike, and so are the numbers between two that tests name. Of a battery, the
 * answers to one row are meant.
 *
 * @param tests every test of the survey that is about this item
 * @example standIns(refer, 'buyer', [atMostSix]) // [0, 5, 6, 7, 10]
 */
export function standIns(question: Question, role: string, tests: readonly Test[]): Answer[] {
  switch (question.type) {
    case 'referral':
    case 'agree':
    case 'frequency':
    case 'scale':
      return numbers(tests, 1, question.from, question.to)
    case 'number':
      return numbers(tests, 100, question.min, question.max)
    case 'comparison':
      return ['better', 'same', 'worse']
    case 'choice': {
      const { named, spare } = namedOptions(question, role, tests)
      const told = [...named, ...(spare === undefined ? [] : [spare])]
      return told.map((id) => (id === other ? { option: other, text: someWords } : id))
    }
    case 'text':
      return [someWords]
    case 'story':
      return [{ text: someWords, consent: true }]
    case 'callback':
      // Whoever does not want to be called counts as not having answered.
      return [{ text: someWords, consent: true }]
    case 'choices':
    case 'rank':
    case 'note':
      return []
    default:
      return question satisfies never
  }
}

/** The options of a role that tests name, and one that none of them does. */
export interface NamedOptions {
  readonly named: readonly string[]
  readonly spare?: string
}

/** Part the options that a role sees into those that tests name and the rest, of which one stands for all. */
export function namedOptions(question: ChoiceQuestion, role: string, tests: readonly Test[]): NamedOptions {
  const values = new Set(tests.flatMap((test) => test.values))
  const shown = forRole(question.options, role).filter(({ retired }) => !retired)
  const ids = [...shown.map(({ id }) => id), ...(question.other ? [other] : [])]
  const spare = ids.find((id) => !values.has(id))
  return { named: ids.filter((id) => values.has(id)), ...(spare === undefined ? {} : { spare }) }
}

/** List the numbers that tests name, those next to them, and both ends; `parts` is how many steps make one. */
function numbers(tests: readonly Test[], parts: number, from = -Infinity, to = Infinity): number[] {
  const found = new Set([from, to])
  for (const value of tests.flatMap((test) => test.values).map(Number)) {
    for (const near of [Math.floor(value * parts), Math.round(value * parts), Math.ceil(value * parts)])
      for (const step of [-1, 0, 1]) found.add((near + step) / parts)
  }
  const known = [...found].filter((value) => Number.isFinite(value) && value >= from && value <= to)
  return known.length > 0 ? known.sort((a, b) => a - b) : [0]
}
