/** What one answer adds to the counts of its item; the words of a text are left behind. */
import { type Answer, isConsented } from '../answers/answer.ts'
import { cannotSay } from '../answers/from-fields.ts'
import type { Question } from '../model.ts'
import { knownAnswer } from './known-answer.ts'
import { numberCounts } from './number-sums.ts'
import { rankCounts } from './rank-sums.ts'
import type { ItemCounts } from './tally.ts'

/** Counts the people who answered where values do not tell it, as with texts and choices; no option may be called so. */
export const answered = '*'

/** Counts the stories that may be told to others. */
export const mayBeTold = 'told'

/**
 * Count one answer to one item.
 *
 * Of an answer that does not fit today's question nothing is counted: the question may have had another type when it
 * was answered, and words must not become the name of a count.
 *
 * @example countsOf(refer, 9) // { '9': 1 }
 */
export function countsOf(question: Question, given: Answer): ItemCounts {
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
