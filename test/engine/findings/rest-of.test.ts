import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { restOf } from '#engine/findings/rest-of.ts'
import { meanInterval } from '#engine/statistics/mean-interval.ts'
import {
  comparison,
  index,
  number,
  rated,
  referral,
  someCounts,
  somePeople,
  someShares,
  sumsOf,
} from './made-findings.ts'

describe('there is no rest', () => {
  const whole = referral({ up: 6, level: 4, down: 2 })

  test('where the group is everybody', () => {
    expect(restOf(whole, [whole], 1)).toBeUndefined()
  })

  test('of fewer people than it must be made of', () => {
    const group = referral({ up: 4, level: 3, down: 1 })
    expect(restOf(whole, [group], 4)).toMatchObject({ n: 4 })
    expect(restOf(whole, [group], 5)).toBeUndefined()
  })

  test('where the group cannot be a part of the whole', () => {
    expect(restOf(whole, [referral({ up: 7, level: 0, down: 0 })], 1)).toBeUndefined()
    expect(restOf(whole, [rated(3, 6)], 1)).toBeUndefined()
    expect(restOf(rated(3, 10), [rated(4, 6)], 1)).toBeUndefined()
    expect(restOf(rated(9, 10), [rated(1, 6)], 1)).toBeUndefined()
    expect(restOf(index([10, 20, 30]), [index([90, 95])], 1)).toBeUndefined()
    expect(restOf(index([40, 50, 60]), [index([0, 100])], 1)).toBeUndefined()
  })
})

test('counts are taken from counts', () => {
  const whole = referral({ up: 6, level: 4, down: 2 })
  expect(restOf(whole, [referral({ up: 1, level: 2, down: 1 })], 1)).toEqual({
    unit: 'score',
    n: 8,
    value: 0.5,
    deff: 1,
    counts: { up: 5, level: 2, down: 1 },
  })
})

test('the rest is as much alike by accounts as the whole', () => {
  const clustered = { accounts: 14, deff: 1.4, assumed: false }
  expect(restOf(rated(30, 60, { clustered }), [rated(10, 20)], 1)).toMatchObject({ n: 40, deff: 1.4 })
})

test('without classes on either side the rest is spread as far as its score allows', () => {
  const [whole, part] = [
    { up: 30, level: 20, down: 10 },
    { up: 6, level: 2, down: 1 },
  ]
  const widest = { counts: { up: 33, level: 0, down: 18 } }
  expect(restOf(referral(whole), [referral(part, { closed: true })], 1)).toMatchObject(widest)
  expect(restOf(referral(whole, { closed: true }), [referral(part)], 1)).toMatchObject(widest)
})

test('a spread that only one side tells is no spread of the rest', () => {
  const people = [10, 20, 30, 40, 50, 60]
  const rest = restOf(index(people), [index([20, 30], { closed: true })], 1)
  expect(rest).toMatchObject({
    unit: 'index',
    n: 4,
    value: 40,
    sums: { sum: 160, squares: 100 ** 2 + 60 ** 2 },
  })
  expect(restOf(number(people), [number([20, 30], { closed: true })], 1)).toMatchObject({
    value: 40,
    sums: undefined,
  })
})

test('one person has no spread to be taken away', () => {
  const rest = restOf(index([10, 20, 30]), [index([20])], 1)
  expect(rest).toMatchObject({ n: 2, value: 20 })
  expect(rest?.unit === 'index' && rest.sums?.squares).toBeCloseTo(1000, 9)
})

test('the rest of a score is what the others gave, and so is that of two groups', () => {
  fc.assert(
    fc.property(someCounts, someCounts, someCounts, (one, other, third) => {
      const add = (...all: (typeof one)[]) => ({
        up: all.reduce((sum, { up }) => sum + up, 0),
        level: all.reduce((sum, { level }) => sum + level, 0),
        down: all.reduce((sum, { down }) => sum + down, 0),
      })
      const whole = comparison(add(one, other, third))
      expect(restOf(whole, [comparison(one)], 1)).toMatchObject({ counts: add(other, third) })
      expect(restOf(whole, [comparison(one), comparison(other)], 1)).toMatchObject({ counts: third })
    }),
  )
})

test('the rest of a share is the people left', () => {
  fc.assert(
    fc.property(someShares, someShares, ([count, n], [others, m]) => {
      const rest = restOf(rated(count + others, n + m), [rated(count, n)], 1)
      expect(rest).toMatchObject({ count: others, n: m })
      expect(rest?.value).toBeCloseTo(others / m, 12)
    }),
  )
})

test('the rest of an index has the mean and the spread of the others', () => {
  fc.assert(
    fc.property(somePeople, somePeople, (one, other) => {
      const rest = restOf(index([...one, ...other]), [index(one)], 1)
      if (rest?.unit !== 'index' || !rest.sums) throw new Error('the rest is an index')
      expect(rest.value).toBeCloseTo(sumsOf(other).sum / other.length, 8)
      expect(meanInterval(rest.sums).sd).toBeCloseTo(meanInterval(sumsOf(other)).sd ?? 0, 3)
    }),
  )
})
