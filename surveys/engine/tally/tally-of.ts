/** Turning one response into the tally that stands for it; the words of a text are left behind. */

import { type Answer, isConsented, isRowMap, itemAnswer, type Response } from '../answers/answer.ts'
import { cannotSay } from '../answers/from-fields.ts'
import { asked } from '../logic/asked.ts'
import { indexMeasures } from '../logic/index-measures.ts'
import { itemKeys } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import { knownAnswer } from './known-answer.ts'
import { numberCounts } from './number-sums.ts'
import { rankCounts } from './rank-sums.ts'
import { type CompleteSums, emptyTally, type ItemCounts, type MeasureSums, type Tally } from './tally.ts'

/** Counts the people who answered where values do not tell it, as with texts and choices; no option may be called so. */
export const answered = '*'

/** Counts the stories that may be told to others. */
export const mayBeTold = 'told'

/** The share of the items asked that a person must have answered to enter an index. */
const enough = 0.8

/**
 * Make the tally of one response.
 *
 * Of an answer that does not fit today's question nothing is counted: the question may have had another type when it
 * was answered, and words must not become the name of a count.
 *
 * @example tallyOf(survey, response).items.refer // { '9': 1 }
 */
export function tallyOf(survey: Survey, response: Pick<Response, 'role' | 'answers'>): Tally {
  return ownTally(survey, response).tally
}

/** One person's tally, and the questions that they were asked. */
export interface OwnTally {
  readonly tally: Tally
  readonly questions: readonly Question[]
}

/** Make the tally of one response, and keep what was asked, for sums of several questions. */
export function ownTally(survey: Survey, response: Pick<Response, 'role' | 'answers'>): OwnTally {
  const tally = emptyTally()
  tally.responses = 1
  const { questions, answers } = asked(survey, response.role, response.answers)
  for (const question of questions) {
    const answer = itemAnswer(answers, question.id)
    if (answer === undefined) continue
    if (question.rows.length === 0) put(question.id, countsOf(question, answer))
    else if (isRowMap(answer)) {
      const counted = new Set(question.rows.filter((row) => !row.retired).map(({ id }) => id))
      for (const [row, item] of Object.entries(answer))
        if (counted.has(row)) put(`${question.id}.${row}`, countsOf(question, item))
    }
  }
  for (const measure of indexMeasures) {
    const items = questions
      .filter((question) => question.measure === measure && 'from' in question)
      .flatMap((question) => itemKeys(question, response.role))
    const sums = sumsOf(items, tally)
    if (sums) tally.measures[measure] = sums
  }
  return { tally, questions }

  function put(item: string, counts: ItemCounts): void {
    if (Object.keys(counts).length > 0) tally.items[item] = counts
  }
}

function countsOf(question: Question, given: Answer): ItemCounts {
  const answer = knownAnswer(question, given)
  if (answer === undefined) return {}
  if (answer === null) return { [cannotSay]: 1 }
  const options = Array.isArray(answer) ? answer : []
  switch (question.type) {
    case 'text':
      return { [answered]: 1 }
    case 'choice':
    case 'choices':
      return Object.fromEntries([answered, ...options].map((option) => [option, 1]))
    case 'rank':
      return { [answered]: 1, ...rankCounts(options) }
    case 'number':
      return { [answered]: 1, ...numberCounts(Number(answer)) }
    case 'story':
      return { [answered]: 1, ...(isConsented(answer) && answer.consent ? { [mayBeTold]: 1 } : {}) }
    case 'callback':
      return isConsented(answer) && answer.consent ? { [answered]: 1 } : {}
    default:
      return { [String(answer)]: 1 }
  }
}

/**
 * Read what somebody answered to a rated item, out of their own tally.
 *
 * @returns nothing where they did not, or cannot say
 */
export function ownRating({ items }: Tally, item: string): number | undefined {
  const value = Object.keys((Object.hasOwn(items, item) && items[item]) || {})[0]
  return value === undefined || value === cannotSay ? undefined : Number(value)
}

/** Lay out the sums of one person who answered all of some items. */
export function completeOf(given: readonly number[]): CompleteSums {
  const products = given.flatMap((value, index) => given.slice(index).map((other) => value * other))
  return { n: 1, sums: [...given], products }
}

/** Sum the items a person answered by a number, out of the person's own tally. */
function sumsOf(items: readonly string[], tally: Tally): MeasureSums | undefined {
  const given = items.map((item) => ownRating(tally, item)).filter((value) => value !== undefined)
  if (given.length === 0 || given.length < enough * items.length) return undefined
  const sum = given.reduce((total, value) => total + value, 0)
  const people = { [given.length]: { n: 1, sum, squares: sum * sum } }
  if (given.length < items.length) return { people, complete: {} }
  return { people, complete: { [items.join(',')]: completeOf(given) } }
}
