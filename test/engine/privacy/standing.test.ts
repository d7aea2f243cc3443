import { describe, expect, test } from 'vitest'
import { findQuestion } from '#engine/logic/questions.ts'
import type { Survey } from '#engine/model.ts'
import { exposure, itemStanding, measureStanding } from '#engine/privacy/standing.ts'
import { numberCounts } from '#engine/tally/number-sums.ts'
import type { ItemCounts, MeasureSums } from '#engine/tally/tally.ts'
import { makeSurvey } from '../../make-survey.ts'
import { named } from './worlds.ts'

const anyNumber = { fewest: 1, fewestAlike: 1000, readers: 0 } as const
const standing = (survey: Survey, item: string, counts: ItemCounts) => {
  const question = findQuestion(survey, item.split('.', 1)[0] ?? '')
  if (!question) throw new Error(`no question ${item}`)
  return itemStanding(question, counts)
}
const answeredAlike = (survey: Survey, item: string, counts: ItemCounts) =>
  exposure(standing(survey, item, counts), anyNumber) === 'alike'
const indexAlike = (sums: MeasureSums) => exposure(measureStanding(sums), anyNumber) === 'alike'

describe('an item', () => {
  test.each([
    ['refer', {}],
    ['refer', { '6': 3, '7': 3 }],
    ['refer', { '8': 1, '9': 8 }],
    ['care.listen', { '3': 5, '4': 1 }],
    ['care.listen', { 'cannot-say': 3 }],
    ['beside', { better: 4, worse: 1, 'cannot-say': 5 }],
    ['care.listen', { '4': 2, '9': 3, '1': 1 }],
    ['beside', { better: 5, worse: 1 }],
    ['tool', { '*': 5, web: 4, phone: 1 }],
    ['tool', { '*': 5, web: 4, phone: 4 }],
  ])('%s is not answered alike by %j', (item, counts) => {
    expect(answeredAlike(named, item, counts)).toBe(false)
  })

  test.each([
    ['refer', { '0': 2, '6': 3 }],
    ['refer', { '7': 2, '8': 3 }],
    ['refer', { '9': 2, '10': 3 }],
    ['care.listen', { '4': 2, '5': 3 }],
    ['care.listen', { '1': 2, '3': 3, 'cannot-say': 4 }],
    ['beside', { worse: 5, 'cannot-say': 2 }],
    ['tool', { '*': 5, web: 5 }],
    ['tool', { '*': 5, web: 5, phone: 4 }],
  ])('%s is answered alike by %j', (item, counts) => {
    expect(answeredAlike(named, item, counts)).toBe(true)
  })
})

describe('an item of the wider types', () => {
  const survey = makeSurvey(`---
title: T
audience: customers
roles:
  buyer: You choose
---

# One {#one}

## In order? {#order}

type: rank
other: yes

- speed: Speed
- care: Care

## How many? {#seats}

type: number

## Your story? {#tale}

type: story
`)
  const three = [5, 5, 5].map(numberCounts).reduce((sum, one) => ({
    sum0: (sum.sum0 ?? 0) + (one.sum0 ?? 0),
    squares0: (sum.squares0 ?? 0) + (one.squares0 ?? 0),
  }))
  test.each([
    [
      'order',
      { '*': 5, speed: 5, 'places speed': 8, 'first speed': 3, care: 5, 'places care': 7, 'first care': 2 },
      false,
    ],
    ['order', { '*': 5, speed: 5, 'places speed': 5, 'first speed': 5, care: 5, 'places care': 10 }, true],
    ['order', { '*': 5, other: 5, 'places other': 5, 'first other': 5 }, true],
    ['seats', { '*': 3, ...three }, true],
    ['seats', { '*': 3, ...three, sum0: 1499, squares0: 749_001 }, false],
    ['seats', { '*': 5 }, true],
    ['tale', { '*': 5, told: 5 }, false],
  ])('%s of %j is alike: %s', (item, counts, alike) => {
    expect(answeredAlike(survey, item, counts)).toBe(alike)
  })
})

describe('an index', () => {
  test('is alike where everybody has the same mean, out of however many items', () => {
    const people = { '4': { n: 2, sum: 24, squares: 288 }, '5': { n: 3, sum: 45, squares: 675 } }
    expect(indexAlike({ people, complete: {} })).toBe(true)
  })

  test('is not alike where the sum is the same and the people differ', () => {
    const people = {
      '4': { n: 2, sum: 24, squares: 11 ** 2 + 13 ** 2 },
      '5': { n: 3, sum: 45, squares: 675 },
    }
    expect(indexAlike({ people, complete: {} })).toBe(false)
  })

  test('of nobody is not alike', () => {
    expect(indexAlike({ people: {}, complete: {} })).toBe(false)
  })
})
