import { expect, test } from 'vitest'
import { itemsOfMeasure } from '#engine/findings/items-of-measure.ts'
import { customers, sellers } from './two-surveys.ts'

test('what is not asked about has none', () => {
  expect(itemsOfMeasure(customers, 'benchmark')).toEqual([])
  expect(itemsOfMeasure(customers, 'handoff', 'nobody')).toEqual([])
  expect(itemsOfMeasure(sellers, 'referral')).toEqual([])
})

test('a measure stands for its index, its single questions, or all its rows', () => {
  expect(itemsOfMeasure(customers, 'care')).toEqual(['care'])
  expect(itemsOfMeasure(customers, 'referral')).toEqual(['refer'])
  expect(itemsOfMeasure(customers, 'comparison')).toEqual(['sector'])
  expect(itemsOfMeasure(customers, 'handoff')).toEqual(['passed-on.desk', 'passed-on.engineer'])
})

test('one row may be meant, of an index as well', () => {
  expect(itemsOfMeasure(customers, 'care', 'keep')).toEqual(['care.keep'])
  expect(itemsOfMeasure(customers, 'results delivery', 'quiet')).toEqual(['get.quiet'])
})
