import { expect, test } from 'vitest'
import type { Answer } from '#engine/answers/answer.ts'
import { checkAnswer, longestText } from '#engine/answers/check-answer.ts'
import { findQuestion } from '#engine/logic/questions.ts'
import { survey } from './survey-of-every-type.ts'

function check(id: string, role: string, answer: Answer | undefined) {
  const question = findQuestion(survey, id)
  if (!question) throw new Error(`${id} is no question of the test's survey`)
  return checkAnswer(question, role, answer)
}

const number = { rule: 'wrong-shape', expected: 'a number' }
const option = { rule: 'wrong-shape', expected: 'an option id' }
const options = { rule: 'wrong-shape', expected: 'a list of option ids' }
const byRow = { rule: 'wrong-shape', expected: 'an answer by row' }
const text = { rule: 'wrong-shape', expected: 'a text' }
const nothing = { rule: 'wrong-shape', expected: 'no answer' }
const outside = (from: number, to: number) => ({ rule: 'out-of-range', from, to })
const oneOf = (...options: string[]) => ({ rule: 'not-an-option', options })
const comparisons = oneOf('better', 'same', 'worse')

test.each<[string, Answer | undefined, object]>([
  ['refer', undefined, { rule: 'required' }],
  ['refer', null, { rule: 'no-cannot-say' }],
  ['refer', '9', number],
  ['refer', ['9'], number],
  ['refer', { a: 9 }, number],
  ['refer', -1, outside(0, 10)],
  ['refer', 11, outside(0, 10)],
  ['refer', 9.5, outside(0, 10)],
  ['refer', Number.NaN, outside(0, 10)],
  ['refer', Infinity, outside(0, 10)],
  ['clear', null, { rule: 'no-cannot-say' }],
  ['clear', 0, outside(1, 5)],
  ['clear', 6, outside(1, 5)],
  ['warm', -3, outside(-2, 2)],
  ['warm', 3, outside(-2, 2)],
  ['why', null, { rule: 'no-cannot-say' }],
  ['why', 5, text],
  ['why', ['a'], text],
  ['why', 'x'.repeat(longestText + 1), { rule: 'too-long', length: longestText + 1, atMost: longestText }],
  ['known', null, { rule: 'no-cannot-say' }],
  ['known', 1, option],
  ['known', ['yes'], option],
  ['known', 'maybe', oneOf('yes', 'no')],
  ['known', 'perhaps', oneOf('yes', 'no')],
  ['known', 'constructor', oneOf('yes', 'no')],
  ['decided', 'price', options],
  ['decided', { price: 1 }, options],
  ['decided', ['price', 'luck'], oneOf('price', 'people', 'trust')],
  ['decided', ['price', 'price'], oneOf('price', 'people', 'trust')],
  ['decided', ['price', 'people', 'trust'], { rule: 'too-many', atMost: 2 }],
  ['thanks', 'x', nothing],
  ['thanks', null, nothing],
])('«%s» answered by %j is refused', (question, answer, issue) => {
  expect(check(question, 'buyer', answer)).toEqual([{ question, ...issue }])
})

test.each<[string, string, Answer | undefined, object[]]>([
  ['care', 'buyer', 3, [byRow]],
  ['care', 'buyer', null, [byRow]],
  ['care', 'buyer', ['listen'], [byRow]],
  ['care', 'buyer', { stray: 3 }, [{ row: 'stray', rule: 'unknown-row' }]],
  ['care', 'buyer', JSON.parse('{"__proto__":3}'), [{ row: '__proto__', rule: 'unknown-row' }]],
  [
    'care',
    'buyer',
    { listen: 6, keep: '3' },
    [
      { row: 'listen', ...outside(1, 5) },
      { row: 'keep', ...number },
    ],
  ],
  [
    'rivals',
    'user',
    undefined,
    [
      { row: 'acme', rule: 'required' },
      { row: 'globe', rule: 'required' },
    ],
  ],
  [
    'rivals',
    'user',
    { acme: 'best' },
    [
      { row: 'acme', ...comparisons },
      { row: 'globe', rule: 'required' },
    ],
  ],
  ['rivals', 'user', { acme: 1, globe: 'same' }, [{ row: 'acme', ...comparisons }]],
])('«%s» answered by a %s with %j is refused, row by row', (question, role, answer, issues) => {
  expect(check(question, role, answer)).toEqual(issues.map((issue) => ({ question, ...issue })))
})

test.each<[string, string, Answer | undefined]>([
  ['refer', 'buyer', 0],
  ['refer', 'buyer', 10],
  ['why', 'buyer', undefined],
  ['why', 'buyer', 'x'.repeat(longestText)],
  ['clear', 'buyer', undefined],
  ['clear', 'buyer', 5],
  ['warm', 'buyer', -2],
  ['warm', 'buyer', 0],
  ['warm', 'buyer', null],
  ['care', 'buyer', undefined],
  ['care', 'buyer', {}],
  ['care', 'buyer', { listen: 1, keep: null }],
  ['care', 'user', { listen: 5 }],
  ['rivals', 'user', { acme: 'better', globe: null }],
  ['known', 'buyer', 'no'],
  ['known', 'user', 'perhaps'],
  ['decided', 'buyer', ['trust', 'price']],
  ['decided', 'buyer', null],
  ['thanks', 'buyer', undefined],
])('«%s» answered by a %s with %j may be stored', (question, role, answer) => {
  expect(check(question, role, answer)).toEqual([])
})
