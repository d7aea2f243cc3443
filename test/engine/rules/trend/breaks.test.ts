import { expect, test } from 'vitest'
import { lastOf, proposed, startOf } from '#engine/rules/trend/breaks.ts'

test('waves and days stand in the order of their first days', () => {
  expect(['2027', '2027-H2', '2027-Q3', '2027-03', '2027-02-14'].map(startOf)).toEqual([
    '2027-01-01',
    '2027-07-01',
    '2027-07-01',
    '2027-03-01',
    '2027-02-14',
  ])
  expect(lastOf(['2027-H2', '2027-08-01', '2027-H1'])).toBe('2027-08-01')
})

test('the first wave after the last one used is proposed', () => {
  expect(proposed('half-yearly', ['2027-H1'])).toBe('2027-H2')
  expect(proposed('quarterly', ['2027-Q4', '2027-Q1'])).toBe('2028-Q1')
  expect(proposed('monthly', ['2027-12'])).toBe('2028-01')
  expect(proposed('yearly', ['2027-05-03'])).toBe('2028')
  expect(proposed(undefined, ['2027-02-28'])).toBe('2027-03-01')
})
