/** Judging a number that a person wrote; rounds nothing. */
import type { NumberQuestion } from '../model.ts'
import type { Answer } from './answer.ts'
import type { Issue } from './issue.ts'

/** Numbers reach as far on both sides of zero: beyond it hundredths could not be told apart for sure. */
const largest = 1e12

/**
 * Judge a number of at most two decimals.
 *
 * @example checkNumber({ ...seats, min: 1 }, 0.5) // [{ question: 'seats', rule: 'too-low', from: 1 }]
 */
export function checkNumber({ id: question, min: from, max: to }: NumberQuestion, answer: Answer): Issue[] {
  const plain = typeof answer === 'number' && Math.abs(answer) <= largest
  if (!plain || Math.round(answer * 100) / 100 !== answer) return [{ question, rule: 'no-number' }]
  if (answer >= (from ?? answer) && answer <= (to ?? answer)) return []
  const rule = from === undefined ? 'too-high' : to === undefined ? 'too-low' : 'out-of-range'
  return [{ question, rule, from, to } as Issue]
}
