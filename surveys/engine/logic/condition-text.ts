/** Saying a condition in words, for people whose page runs no script; leaves deciding to `evaluate`. */
import type { Condition } from '../model.ts'
import type { InterfaceWords } from '../words/interface-words.ts'
import { fill } from './pipe.ts'

/** How a condition's parts are called by the person who reads it. */
export interface Labels {
  question(id: string, row?: string): string
  value(question: string, value: string): string
}

/**
 * Say a condition.
 *
 * @example conditionText(condition, words, labels) // '“Would you refer us?” is 6 or less'
 */
export function conditionText(
  condition: Condition,
  words: InterfaceWords['condition'],
  labels: Labels,
): string {
  if (condition.kind !== 'test') {
    const parts = condition.of.map((part) => {
      const text = conditionText(part, words, labels)
      return part.kind === 'test' ? text : `(${text})`
    })
    return parts.join(words[condition.kind])
  }
  const { question, row, comparator } = condition
  const values = condition.values.map((value) => labels.value(question, value)).join(words.or)
  const said = { question: labels.question(question, row), values }
  switch (comparator) {
    case 'is answered':
      return fill(words.answered, said)
    case 'is not answered':
      return fill(words['not-answered'], said)
    case 'is':
    case 'any of':
      return fill(words.is, said)
    case 'is not':
      return fill(words['is-not'], said)
    case 'at least':
      return fill(words['at-least'], said)
    case 'at most':
      return fill(words['at-most'], said)
    default:
      return comparator satisfies never
  }
}
