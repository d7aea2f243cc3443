/** What of a stored answer today's question can count; judges nobody, and changes nothing in the log. */
import { type Answer, type ConsentedText, isConsented, isOther, other } from '../answers/answer.ts'
import { checkNumber } from '../answers/check-number.ts'
import { comparisons } from '../answers/comparisons.ts'
import type { ChoiceQuestion, Question, QuestionType } from '../model.ts'

/** A stored answer to one item that fits its question: a value of its own, options it has, or words. */
export type KnownAnswer = null | number | string | readonly string[] | ConsentedText

/** Types that offer no "cannot say": they are left blank instead. */
const wordTypes: readonly QuestionType[] = ['text', 'story', 'callback', 'note']

/**
 * Read an answer to one item as today's question understands it.
 *
 * A question may have been of another type when it was answered: what was words then must not be taken for a value.
 * Options and rows that were retired are known still; "cannot say" is too, where a type may offer it.
 *
 * @param answer whatever stands in the log
 * @returns nothing where the question cannot have been answered so; the chosen options as a list
 * @example knownAnswer(seats, 'a few') // undefined
 */
export function knownAnswer(question: Question, answer: Answer): KnownAnswer | undefined {
  if (answer === null) return wordTypes.includes(question.type) ? undefined : null
  switch (question.type) {
    case 'referral':
    case 'agree':
    case 'frequency':
    case 'scale': {
      const inside =
        Number.isInteger(answer) && Number(answer) >= question.from && Number(answer) <= question.to
      return inside ? Number(answer) : undefined
    }
    case 'comparison':
      return typeof answer === 'string' && comparisons.includes(answer) ? answer : undefined
    case 'choice':
    case 'choices':
    case 'rank':
      return knownOptions(question, answer)
    case 'number':
      return typeof answer === 'number' && checkNumber(question, answer).length === 0 ? answer : undefined
    case 'text':
      return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined
    case 'story':
    case 'callback':
      return isConsented(answer) && typeof answer.text === 'string' ? answer : undefined
    case 'note':
      return undefined
    default:
      return question satisfies never
  }
}

/** List the options that a choice has, or had: those offered today, retired ones, and one's own words. */
export function everyOption({ options, other: own }: ChoiceQuestion): string[] {
  const ids = options.map(({ id }) => id)
  return own && !ids.includes(other) ? [...ids, other] : ids
}

/** An order in which something unknown stands has other places than were meant; of a list, the known are kept. */
function knownOptions(question: ChoiceQuestion, answer: Answer): string[] | undefined {
  if ((question.type !== 'choice') !== Array.isArray(answer)) return undefined
  const parts: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  const options = everyOption(question)
  const known: string[] = []
  for (const part of parts) {
    const option = isOther(part as Answer) ? other : part
    if (typeof option !== 'string') return undefined
    if (options.includes(option) && !known.includes(option)) known.push(option)
  }
  if (known.length === 0 || (question.type === 'rank' && known.length < parts.length)) return undefined
  return known
}
