import { describe, expect, test } from 'vitest'
import { itemFinding } from '#engine/findings/item-finding.ts'
import { numberFinding } from '#engine/findings/number-finding.ts'
import means from '../../fixtures/golden/means.json' with { type: 'json' }
import { questionOf } from './some-findings.ts'

const countsOf = (answers: readonly number[]) => ({
  '*': answers.length,
  sum0: answers.reduce((sum, answer) => sum + answer * 100, 0),
  squares0: answers.reduce((sum, answer) => sum + (answer * 100) ** 2, 0),
})
const found = (answers: readonly number[], limits = {}, distribution = true) =>
  numberFinding('seats', countsOf(answers), limits, distribution)
const alike = Array<number>(12).fill(120.5)

describe('there is no interval', () => {
  test('of a single answer', () => {
    expect(found([7], { min: 0, max: 10 })).toMatchObject({ value: 7, low: null, high: null })
    expect(found([7])).not.toHaveProperty('sd')
  })

  test('of answers that are all alike and could be anything', () => {
    expect(found(alike)).toEqual({
      kind: 'number',
      item: 'seats',
      n: 12,
      cannotSay: 0,
      value: 120.5,
      low: null,
      high: null,
      sd: 0,
    })
    expect(found(alike, { min: 0 })).toMatchObject({ low: null, high: null, sd: 0 })
  })

  test('without limits, where single values may not be told', () => {
    for (const limits of [{}, { min: 0 }, { max: 10 }]) {
      const told = found([1, 5, 9], limits, false)
      expect(told).toMatchObject({ value: 5, low: null, high: null })
      expect(told).not.toHaveProperty('sd')
    }
  })
})

test.each(means.cases)('the mean and interval are R’s: $mean', ({ answers, mean, low, high }) => {
  expect(found(answers)).toMatchObject({
    kind: 'number',
    n: answers.length,
    value: expect.closeTo(mean, 6),
    low: low === null ? null : expect.closeTo(low, 6),
    high: high === null ? null : expect.closeTo(high, 6),
  })
})

test('between two limits, answers that are all alike are not certain', () => {
  // 1 - 0.05^(1/12) is 0.2209221919.
  expect(found(alike, { min: 20.5, max: 220.5 })).toMatchObject({
    value: 120.5,
    low: expect.closeTo(120.5 - 22.09221919, 6),
    high: expect.closeTo(120.5 + 22.09221919, 6),
    sd: 0,
    ends: { from: 20.5, to: 220.5 },
  })
})

test('an interval ends where answers must', () => {
  expect(found([1, 2, 30], { min: 0 })).toMatchObject({ low: 0, high: expect.closeTo(52.0, 0) })
  expect(found([98, 99, 60], { max: 100 })).toMatchObject({ high: 100 })
  expect(found([1, 9], { min: 0, max: 10 })).toMatchObject({ low: 0, high: 10 })
})

test('where single values may not be told, it is that of answers at the limits', () => {
  const { sd: _, ...apart } = found([0, 0, 10, 10, 10], { min: 0, max: 10 })
  expect(found([6, 6, 6, 6, 6], { min: 0, max: 10 }, false)).toEqual(apart)
})

test('what was answered before a limit was set counts as the limit', () => {
  expect(found([5, 5, 5], { min: 0, max: 4 }, false)).toMatchObject({ value: 5, ends: { from: 0, to: 5 } })
  expect(found([5, 5, 5], { min: 5, max: 5 }, false)).toMatchObject({ low: 5, high: 5 })
})

test('a question of a number finds just that', () => {
  const counts = countsOf([3, 4, 8])
  expect(itemFinding(questionOf('seats'), 'seats', counts, true)).toEqual(found([3, 4, 8]))
})
