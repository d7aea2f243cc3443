/** Leaving out of an item's counts what today's question has no value for; adds up nothing. */
import { comparisons } from '../answers/comparisons.ts'
import { cannotSay } from '../answers/from-fields.ts'
import type { Question } from '../model.ts'
import { answered, mayBeTold } from './counts-of.ts'
import { everyOption } from './known-answer.ts'
import { isNumberKey } from './number-sums.ts'
import { rankKeys } from './rank-sums.ts'
import type { ItemCounts } from './tally.ts'

/**
 * Keep the counts that belong to a question as it is today.
 *
 * Sums of a wave that was sealed stay as they were made, when the question may have been another.
 *
 * @example knownCounts(refer, { '9': 3, '*': 5 }) // { '9': 3 }
 */
export function knownCounts(question: Question, counts: ItemCounts): ItemCounts {
  const isKnown = keysOf(question)
  return Object.fromEntries(Object.entries(counts).filter(([key]) => isKnown(key)))
}

function keysOf(question: Question): (key: string) => boolean {
  switch (question.type) {
    case 'referral':
    case 'agree':
    case 'frequency':
    case 'scale': {
      const { from, to } = question
      const values = Array.from({ length: to - from + 1 }, (_, step) => String(from + step))
      return among([cannotSay, ...values])
    }
    case 'comparison':
      return among([cannotSay, ...comparisons])
    case 'choice':
    case 'choices':
      return among([answered, cannotSay, ...everyOption(question)])
    case 'rank':
      return among([answered, cannotSay, ...everyOption(question).flatMap(rankKeys)])
    case 'number':
      return (key) => key === answered || key === cannotSay || isNumberKey(key)
    case 'text':
    case 'callback':
      return among([answered])
    case 'story':
      return among([answered, mayBeTold])
    case 'note':
      return among([])
    default:
      return question satisfies never
  }
}

function among(keys: readonly string[]): (key: string) => boolean {
  return (key) => keys.includes(key)
}
