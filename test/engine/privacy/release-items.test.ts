import { describe, expect, test } from 'vitest'
import { release } from '#engine/privacy/release.ts'
import { makeSurvey } from '../../make-survey.ts'
import { confidential, mixed, shownOf, shownOfWhole } from './releasing.ts'
import { type Person, people, worldOf } from './worlds.ts'

describe('where nobody is named', () => {
  test('a neighbour is hidden with a group that is too small', () => {
    expect(shownOf([...mixed(4, 'a'), ...mixed(12, 'b'), ...mixed(20, 'c')], 'beside')).toEqual({
      all: 'histogram',
      'role=a': 'too-few',
      'role=b': 'protects-others',
      'role=c': 'histogram',
    })
  })

  test('people count who answered the item, not who answered at all', () => {
    const all = [...mixed(4, 'a'), ...people(9, 'a', { refer: 9 }), ...mixed(12, 'b')]
    expect(shownOf(all, 'beside')['role=a']).toBe('too-few')
  })

  test('a small group that answered alike is hidden with a neighbour', () => {
    const alike = people(9, 'a', { beside: 'worse' })
    expect(shownOf([...alike, ...mixed(12, 'b'), ...mixed(20, 'c')], 'beside')).toMatchObject({
      'role=a': 'protects-others',
      'role=b': 'protects-others',
      'role=c': 'histogram',
    })
  })

  test('no reason tells that a group answered alike: beside the whole it would tell how', () => {
    // Four of the whole said «worse»: six who are known to have answered alike can only have said «better».
    const some = [
      ...people(6, 'a', { beside: 'better' }),
      ...people(4, 'b', { beside: 'worse' }),
      ...people(5, 'b', { beside: 'better' }),
    ]
    expect(shownOf(some, 'beside')).toEqual({
      all: 'histogram',
      'role=a': 'protects-others',
      'role=b': 'protects-others',
    })
  })

  test('ten who answered alike are shown', () => {
    expect(shownOf(people(10, 'a', { beside: 'worse' }), 'beside')).toMatchObject({ 'role=a': 'histogram' })
  })

  test('small groups that answered alike together are hidden with one more', () => {
    const alike = [...people(3, 'a', { beside: 'worse' }), ...people(3, 'b', { beside: 'worse' })]
    expect(shownOf([...alike, ...mixed(12, 'c'), ...mixed(20, 'd')], 'beside')).toMatchObject({
      'role=c': 'protects-others',
      'role=d': 'histogram',
    })
  })

  test('those who cannot say hide with a neighbour, and do not make it larger', () => {
    const all = [...people(3, 'a', { beside: null }), ...mixed(4, 'b'), ...mixed(20, 'c'), ...mixed(30, 'd')]
    expect(shownOf(all, 'beside')).toMatchObject({
      'role=a': 'too-few',
      'role=b': 'too-few',
      'role=c': 'protects-others',
      'role=d': 'histogram',
    })
  })

  test('a distribution is shown from ten people on, and only where no smaller one follows from it', () => {
    expect(shownOf([...mixed(9, 'a'), ...mixed(20, 'b')], 'beside')).toEqual({
      all: 'histogram',
      'role=a': 'figure',
      'role=b': 'figure',
    })
    expect(shownOf([...mixed(9, 'a'), ...mixed(9, 'b'), ...mixed(10, 'c')], 'beside')).toEqual({
      all: 'histogram',
      'role=a': 'figure',
      'role=b': 'figure',
      'role=c': 'histogram',
    })
  })

  test('an index needs five people of different means, and its cross-products ten', () => {
    const caring = (count: number, role: string, listen: number, keep: number) =>
      people(count, role, { care: { listen, keep } })
    const measuresOf = (all: readonly Person[], cut: string) =>
      release(confidential, worldOf(confidential, all), 'sealed').find((shown) => shown.cut === cut)?.measures
        .care
    expect(measuresOf(caring(4, 'a', 5, 1), 'all')).toEqual({ shown: 'nothing', reason: 'too-few' })
    expect(measuresOf(caring(9, 'a', 5, 1), 'all')).toEqual({
      shown: 'nothing',
      reason: 'protects-others',
    })
    const nine = [...caring(1, 'a', 1, 1), ...caring(8, 'a', 5, 5)]
    expect(measuresOf(nine, 'all')).toMatchObject({ shown: 'figure', sums: { complete: {} } })
    const ten = [...nine, ...caring(1, 'a', 2, 2)]
    expect(measuresOf(ten, 'all')).toMatchObject({
      sums: { complete: { 'care.listen,care.keep': { n: 10 } } },
    })
  })
})

test('raving fans are told of in the whole and by role, in no attribute', () => {
  const fans = (count: number, role: string, refer: number) =>
    people(count, role, { refer, beside: 'better', care: { listen: 5, keep: 4 } }, { region: 'North' })
  const all = [
    ...fans(6, 'a', 10),
    ...fans(6, 'a', 3),
    ...fans(4, 'b', 10),
    ...fans(8, 'c', 10),
    ...fans(8, 'c', 3),
  ]
  expect(shownOf(all, 'raving fans')).toEqual({
    all: 'histogram',
    'role=a': 'protects-others',
    'role=b': 'too-few',
    'role=c': 'histogram',
  })
})

describe('the dissatisfied who told somebody', () => {
  const survey = makeSurvey(`---
title: Silence
audience: customers
privacy: confidential
fieldwork: 2 weeks
roles:
  a: One
---

# Short {#short}

## How satisfied are you? {#satisfied}

type: scale
from: 1
to: 5
low: Not
high: Very
measures: satisfied

### Did you tell us? {#told}

type: choice
measures: complained
when: at most 2

- yes: Yes
- no: No
`)
  const stateOf = (count: number) => {
    const one = people(1, 'a', { satisfied: 1, told: 'no' })
    const all = [...one, ...people(count - 1, 'a', { satisfied: 4 })]
    return shownOfWhole(survey, all, 'dissatisfied told')
  }

  test('are told of only where as many answered as a distribution needs', () => {
    expect([9, 10].map(stateOf)).toEqual(['too-few', 'histogram'])
  })
})

describe('a mean of numbers that have no ends', () => {
  const survey = makeSurvey(`---
title: Numbers
audience: customers
privacy: confidential
fieldwork: 2 weeks
roles:
  a: One
---

# Short {#short}

## How many? {#seats}

type: number

## How many of ten? {#ten}

type: number
min: 0
max: 10
`)
  const statesOf = (count: number) => {
    const all = Array.from({ length: count }, (_, at) => people(1, 'a', { seats: at, ten: at % 10 })).flat()
    return ['seats', 'ten'].map((item) => shownOfWhole(survey, all, item))
  }

  test('is shown only with how they are spread, since no interval is the widest that goes with it', () => {
    expect(statesOf(9)).toEqual(['too-few', 'figure'])
    expect(statesOf(10)).toEqual(['histogram', 'histogram'])
  })
})
