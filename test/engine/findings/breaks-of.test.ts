import { expect, test } from 'vitest'
import { breaksOf } from '#engine/findings/breaks-of.ts'
import { fansItem, silenceItem } from '#engine/tally/joint-counts.ts'
import { customers } from './two-surveys.ts'

test('what was never changed has no break', () => {
  expect(breaksOf(customers, 'refer')).toEqual([])
  expect(breaksOf(customers, 'nothing')).toEqual([])
})

test('a question, its rows and its measure break together', () => {
  expect(breaksOf(customers, 'care')).toEqual(['2027-H1'])
  expect(breaksOf(customers, 'care.listen')).toEqual(['2027-H1'])
  expect(breaksOf(customers, 'satisfied')).toEqual(['2027-03-15'])
})

test('what is worked out of several questions breaks with each of them', () => {
  expect(breaksOf(customers, fansItem)).toEqual(['2027-H1'])
  expect(breaksOf(customers, silenceItem)).toEqual(['2027-03-15'])
})
