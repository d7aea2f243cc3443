import { expect, test } from 'vitest'
import type { Question, QuestionWords } from '#engine/model.ts'
import { namedChoices, scaleNames } from '#engine/words/choice-words.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'

const scale = (from: number, to: number): Question => ({
  id: 'how',
  type: 'scale',
  from,
  to,
  roles: ['buyer'],
  required: 'no',
  cannotSay: false,
  rows: [],
})
const words = (said: Partial<QuestionWords>): QuestionWords => ({
  title: { text: 'How?' },
  rows: {},
  options: {},
  points: {},
  ...said,
})
const named = (question: Question, points: QuestionWords['points']) =>
  namedChoices(question, words({ points }), 'buyer', interfaceWords('en')).map(({ label }) => label)

test('a scale without a name for each of its numbers is read by its numbers', () => {
  expect(named(scale(1, 3), { 1: 'Bad', 3: 'Good' })).toEqual([])
  expect(namedChoices(scale(1, 3), undefined, 'buyer', interfaceWords('en'))).toEqual([])
})

test('names of numbers below zero stand before those above, as the scale runs', () => {
  expect(named(scale(-1, 1), { '-1': 'Bad', 0: 'Neither', 1: 'Good' })).toEqual(['Bad', 'Neither', 'Good'])
})

test('an end without words of its own has its point’s name, and is not named twice', () => {
  expect(scaleNames(scale(1, 5), words({ low: 'Bad', points: { 3: 'Neither', 5: 'Good' } }))).toEqual({
    low: 'Bad',
    high: 'Good',
    between: { 3: 'Neither' },
  })
  expect(scaleNames(scale(1, 5), words({ low: 'Bad', points: { 1: 'Worst' } }))).toEqual({
    low: 'Bad',
    between: { 1: 'Worst' },
  })
  expect(scaleNames(scale(1, 5), undefined)).toEqual({ between: {} })
})
