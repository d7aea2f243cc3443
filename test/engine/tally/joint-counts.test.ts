import { describe, expect, test } from 'vitest'
import type { Answers } from '#engine/answers/answer.ts'
import { fansItem, jointCounts, silenceItem } from '#engine/tally/joint-counts.ts'
import { ownTally } from '#engine/tally/tally-of.ts'
import { makeSurvey } from '../../make-survey.ts'
import { survey } from './some-responses.ts'

const counts = (answers: Answers, of = survey, role = 'user') =>
  jointCounts(of, ownTally(of, { role, answers }))
const care = (...values: readonly (number | null)[]) =>
  Object.fromEntries(
    ['listen', 'matters', 'truth', 'after'].map((row, index) => [row, values[index] ?? null]),
  )

describe('a raving fan', () => {
  const fan = { refer: 9, beside: 'better', care: care(4, 4, 4, 4) }

  test.each<[string, Answers]>([
    ['the referral question', { ...fan, refer: undefined as never }],
    ['the comparison', { ...fan, beside: null }],
    ['four in five of the items of care', { ...fan, care: care(5, 5, 5) }],
  ])('is nobody, and no other, who did not answer %s', (_what, answers) => {
    const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined))
    expect(counts(given)).toEqual({})
  })

  test.each<[string, Answers, '1' | '0']>([
    ['would refer, finds us better and has an index of 75', fan, '1'],
    ['would not refer gladly', { ...fan, refer: 8 }, '0'],
    ['finds us about the same', { ...fan, beside: 'same' }, '0'],
    ['has an index of 69', { ...fan, care: care(4, 4, 4, 3) }, '0'],
  ])('who %s', (_who, answers, counted) => {
    expect(counts(answers)[fansItem]).toEqual({ [counted]: 1 })
  })

  test('needs no whole battery, and an index of 75 on any scale', () => {
    const buyer = (listen: number) => ({ ...fan, care: { listen, matters: 4, truth: 4, after: 4 } })
    expect(counts(buyer(4), survey, 'buyer')[fansItem]).toEqual({ '1': 1 })
    expect(counts(buyer(3), survey, 'buyer')[fansItem]).toEqual({ '0': 1 })
  })
})

describe('the dissatisfied', () => {
  test('are not told of who did not say how satisfied they are', () => {
    expect(counts({ told: 'yes' })).toEqual({})
  })

  test.each([
    [5, {}, { '*': 1 }],
    [3, {}, { '*': 1 }],
    [2, {}, { '*': 1, dissatisfied: 1 }],
    [2, { told: 'yes' }, { '*': 1, dissatisfied: 1, '1': 1 }],
    [1, { told: 'no' }, { '*': 1, dissatisfied: 1, '0': 1 }],
  ])('at %s of 5, with %o', (satisfied, more, counted) => {
    expect(counts({ satisfied, ...more })).toEqual({ [silenceItem]: counted })
  })

  test('are the lowest two of five on any scale, and those who told chose the first option where none is yes', () => {
    const scaled = (from: number, to: number) =>
      makeSurvey(`---
title: T
audience: customers
roles:
  user: You use it
---

# One {#one}

## How satisfied? {#happy}

type: scale
from: ${from}
to: ${to}
measures: satisfied

## Whom did you tell? {#whom}

type: choice
measures: complained

- desk: The desk
- nobody: Nobody
`)
    const lowest = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, step) => from + step).filter(
        (happy) => counts({ happy }, scaled(from, to), 'user')[silenceItem]?.dissatisfied === 1,
      )
    expect(lowest(1, 10)).toEqual([1, 2, 3, 4])
    expect(lowest(0, 10)).toEqual([0, 1, 2, 3])
    expect(lowest(1, 7)).toEqual([1, 2])
    expect(lowest(-1, 1)).toEqual([-1])
    expect(lowest(0, 1)).toEqual([0])
    const told = (whom: string) => counts({ happy: 1, whom }, scaled(1, 5), 'user')[silenceItem]
    expect(told('desk')).toEqual({ '*': 1, dissatisfied: 1, '1': 1 })
    expect(told('nobody')).toEqual({ '*': 1, dissatisfied: 1, '0': 1 })
  })
})
