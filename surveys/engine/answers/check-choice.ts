/** Judging that what was chosen was offered; refuses to know about other questions, and counts nothing. */
import { forRole } from '../logic/questions.ts'
import type { ChoiceQuestion } from '../model.ts'
import { type Answer, type Chosen, chosenOptions, isOther, other } from './answer.ts'
import { cannotSay } from './from-fields.ts'
import type { Issue } from './issue.ts'

/**
 * Judge the shape of an answer to a choice, to `choices` or to a rank.
 *
 * What was retired is still taken, though it is offered no more. An empty place in an order passes here, because
 * `checkLimits` knows more to say about it.
 *
 * @example checkChoice(known, 'buyer', ['nobody'], { question: 'known' })[0]?.rule // 'not-an-option'
 */
export function checkChoice(
  question: ChoiceQuestion,
  role: string,
  answer: Answer,
  at: { readonly question: string },
): Issue[] {
  const several = question.type !== 'choice'
  if (several !== Array.isArray(answer) || ![answer].flat().every(isChosen))
    return [{ ...at, rule: 'wrong-shape', expected: several ? 'a list of option ids' : 'an option id' }]
  const given = [answer].flat() as Chosen[]
  const options = forRole(question.options, role).map(({ id }) => id)
  const late = question.options.filter(({ retired }) => retired).map(({ id }) => id)
  const inWords = question.other || late.includes(other)
  if (question.cannotSay && given.length > 1 && given.includes(cannotSay))
    return [{ ...at, rule: 'not-both' }]
  const blank = question.type === 'rank' ? [''] : []
  const known = (one: Chosen) =>
    typeof one === 'string' ? [...options, ...late, ...blank].includes(one) : inWords
  const named = chosenOptions(given).filter((one) => one !== '')
  const twice = new Set(named).size < named.length
  // In an order the same may stand twice by a slip; a list of boxes never says one twice.
  if (given.every(known) && twice && question.type === 'rank') return [{ ...at, rule: 'placed-twice' }]
  if (given.every(known) && !twice) return []
  return [{ ...at, rule: 'not-an-option', options: question.other ? [...options, other] : options }]
}

function isChosen(one: Answer | Chosen): one is Chosen {
  return typeof one === 'string' || isOther(one)
}
