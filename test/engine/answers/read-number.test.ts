import { expect, test } from 'vitest'
import { readNumber } from '#engine/answers/read-number.ts'

test.each([
  ['0', 0],
  [' 12 ', 12],
  ['-3', -3],
  ['−3', -3],
  ['-0', 0],
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['0.07', 0.07],
  ['007', 7],
  ['١٢٫٥', 12.5],
  ['۱۲', 12],
  ['１２', 12],
  ['999999999999.99', 999999999999.99],
])('«%s» is %d', (text, number) => {
  expect(readNumber(text)).toBe(number)
})

test.each([
  '',
  ' ',
  'twelve',
  '1.234',
  '1,500',
  '1 500',
  '1.5.2',
  '12 €',
  '.5',
  '5.',
  '1e3',
  '--1',
  '1'.repeat(13),
  'Infinity',
])('«%s» is no number that can be read for sure', (text) => {
  expect(readNumber(text)).toBeUndefined()
})
