import { expect, test } from 'vitest'
import type { Answer } from '#engine/answers/answer.ts'
import { checkAnswer } from '#engine/answers/check-answer.ts'
import { longestText } from '#engine/answers/check-limits.ts'
import { findQuestion } from '#engine/logic/questions.ts'
import type { ChoiceQuestion, ComparisonQuestion } from '#engine/model.ts'
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
const consented = { rule: 'wrong-shape', expected: 'a text and its consent' }
const tooLong = { rule: 'too-long', length: longestText + 1, atMost: longestText }
const own = (text: string) => ({ option: 'other', text }) as const
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
  ['met', ['nobody'], oneOf('acme', 'globe', 'other')],
  ['met', ['zeta'], oneOf('acme', 'globe', 'other')],
  ['met', ['other'], oneOf('acme', 'globe', 'other')],
  ['met', [own('x'), own('y')], oneOf('acme', 'globe', 'other')],
  ['met', own('x'), options],
  ['met', [own('x'.repeat(longestText + 1))], tooLong],
  ['reason', [own('x')], option],
  ['reason', 'other', oneOf('price', 'people', 'other')],
  ['reason', own('x'.repeat(longestText + 1)), tooLong],
  ['known', own('x'), oneOf('yes', 'no')],
  ['order', 'speed', options],
  ['order', null, { rule: 'no-cannot-say' }],
  ['order', ['speed', 'nothing'], oneOf('speed', 'care', 'truth', 'other')],
  ['order', ['speed', 'speed'], { rule: 'placed-twice' }],
  ['order', ['', 'speed'], { rule: 'empty-place', place: 1 }],
  ['order', ['speed', ''], { rule: 'empty-place', place: 2 }],
  ['order', ['', '', 'speed', 'speed'], { rule: 'placed-twice' }],
  ['met', [''], oneOf('acme', 'globe', 'other')],
  ['decided', ['price', 'cannot-say'], { rule: 'not-both' }],
  ['decided', ['cannot-say'], oneOf('price', 'people', 'trust')],
  ['order', [own('x'), own('y')], { rule: 'placed-twice' }],
  ['order', ['speed', 'care', own('x')], { rule: 'too-many', atMost: 2 }],
  ['seats', '12', { rule: 'no-number' }],
  ['seats', ['12'], { rule: 'no-number' }],
  ['seats', 1.005, { rule: 'no-number' }],
  ['seats', Number.NaN, { rule: 'no-number' }],
  ['seats', Infinity, { rule: 'no-number' }],
  ['seats', -0.01, outside(0, 500)],
  ['seats', 500.01, outside(0, 500)],
  ['tale', 'words', consented],
  ['tale', { a: 1 }, consented],
  ['tale', { text: 'x'.repeat(longestText + 1), consent: true }, tooLong],
  ['call', null, { rule: 'no-cannot-say' }],
  ['call', 'yes', consented],
  ['ending', 'x', nothing],
  ['ending', null, nothing],
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
  ['met', 'buyer', ['acme', own('Zeta')]],
  ['met', 'user', ['zeta']],
  ['reason', 'buyer', own('')],
  ['order', 'buyer', [own('Luck'), 'care']],
  ['seats', 'buyer', 0],
  ['seats', 'buyer', 12.25],
  ['seats', 'buyer', null],
  ['tale', 'buyer', { text: 'Once', consent: false }],
  ['call', 'buyer', { text: '', consent: true }],
  ['ending', 'buyer', undefined],
])('«%s» answered by a %s with %j may be stored', (question, role, answer) => {
  expect(check(question, role, answer)).toEqual([])
})

test('a wish to be called needs words only where nothing else tells how', () => {
  const question = findQuestion(survey, 'call')
  if (!question) throw new Error('no such question')
  const told = (text: string, consent: boolean) => checkAnswer(question, 'buyer', { text, consent }, false)
  expect(told(' ', true)).toEqual([{ question: 'call', rule: 'no-way-to-call' }])
  expect(told('After five', true)).toEqual([])
  expect(told('After five', false)).toEqual([])
})

test.each([
  [{ min: 3 }, 2.99, { rule: 'too-low', from: 3 }],
  [{ max: -3 }, 0, { rule: 'too-high', to: -3 }],
  [{}, 1e12 + 1, { rule: 'no-number' }],
])('of a number with limits %j, %d is refused', (limits, answer, issue) => {
  const seats = findQuestion(survey, 'seats')
  if (seats?.type !== 'number') throw new Error('no number')
  const { min: _, max: __, ...open } = seats
  expect(checkAnswer({ ...open, ...limits }, 'buyer', answer)).toEqual([{ question: 'seats', ...issue }])
})

test('what was retired may be answered, and never need be', () => {
  const all = ['buyer', 'user']
  const options = [
    { id: 'now', roles: all },
    { id: 'once', roles: [], retired: true },
  ] as const
  const choice = { ...findQuestion(survey, 'known'), options } as ChoiceQuestion
  const battery = { ...findQuestion(survey, 'rivals'), rows: options, roles: all } as ComparisonQuestion
  expect(checkAnswer(choice, 'buyer', 'once')).toEqual([])
  expect(checkAnswer(choice, 'buyer', 'never')).toEqual([
    { question: 'known', rule: 'not-an-option', options: ['now'] },
  ])
  expect(checkAnswer(battery, 'buyer', { now: 'same' })).toEqual([])
  expect(checkAnswer(battery, 'buyer', { now: 'same', once: 'best' })).toEqual([
    { question: 'rivals', row: 'once', ...comparisons },
  ])
})
