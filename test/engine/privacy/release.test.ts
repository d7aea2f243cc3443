import { describe, expect, test } from 'vitest'
import { release } from '#engine/privacy/release.ts'
import { makeSurvey } from '../../make-survey.ts'
import { named, type Person, people, promising, worldOf } from './worlds.ts'

const confidential = promising('confidential')
const mixed = (count: number, role: string, more: Partial<Person> = {}) => [
  ...people(1, role, { beside: 'worse' }, more),
  ...people(count - 1, role, { beside: 'better' }, more),
]
const shownOf = (all: readonly Person[], item: string) =>
  Object.fromEntries(
    release(confidential, worldOf(confidential, all), 'sealed').flatMap(({ cut, items }) => {
      const state = items[item]
      if (!state) return []
      return [[cut, state.shown === 'nothing' ? state.reason : state.shown]]
    }),
  )

describe.each(['confidential', 'anonymous'] as const)('a %s survey', (promise) => {
  const survey = promising(promise)
  const cutsShown = (all: readonly Person[]) =>
    release(survey, worldOf(survey, all), 'sealed')
      .map(({ cut }) => cut)
      .toSorted()

  test('shows nothing at all before the wave has closed', () => {
    expect(release(survey, worldOf(survey, mixed(50, 'a')), 'open')).toEqual([])
  })

  test('shows the whole, the roles, the values of one attribute, and where both cross', () => {
    const all = [
      ...mixed(20, 'a', { region: 'North' }),
      ...mixed(20, 'a'),
      ...mixed(20, 'b', { region: 'North' }),
    ]
    expect(cutsShown(all)).toEqual([
      'all',
      'region=',
      'region=North',
      'role=a',
      'role=a&region=',
      'role=a&region=North',
      'role=b',
      'role=b&region=North',
    ])
  })

  test('speaks of no crossing of which nothing may be shown', () => {
    const all = [
      ...mixed(20, 'a', { region: 'North' }),
      ...mixed(4, 'a', { region: 'South' }),
      ...mixed(20, 'b', { region: 'South' }),
    ]
    expect(cutsShown(all)).toEqual(['all', 'region=North', 'region=South', 'role=a', 'role=b'])
  })

  test('shows no attribute that names one person, nor one that nearly does', () => {
    const one = { ...survey, attributes: ['seller', 'account', 'e-mail', 'region'] }
    const shown = release(
      one,
      worldOf(
        one,
        mixed(20, 'a', { attributes: { seller: 'Kim', 'e-mail': 'a@b.example', region: 'North' } }),
      ),
      'sealed',
    )
    expect(shown.map(({ cut }) => cut).toSorted()).toEqual([
      'all',
      'region=North',
      'role=a',
      'role=a&region=North',
    ])
    const many = Array.from({ length: 201 }, (_, index) => mixed(10, 'a', { region: `r${index}` })).flat()
    expect(cutsShown(many)).toEqual(['all', 'role=a'])
    expect(cutsShown(mixed(20, 'a'))).toEqual(['all', 'role=a'])
  })

  test('shows a second attribute in none', () => {
    const two = { ...survey, attributes: ['team', 'region'] }
    const all = mixed(20, 'a', { attributes: { team: 'One', region: 'North' } })
    const shown = release(two, worldOf(two, all), 'sealed').map(({ cut }) => cut)
    expect(shown.toSorted()).toEqual(['all', 'role=a', 'role=a&team=One', 'team=One'])
  })

  test('shows no attribute that the wave was tallied without', () => {
    const world = worldOf(survey, [
      ...mixed(20, 'a', { region: 'North' }),
      ...mixed(20, 'b', { region: 'South' }),
    ])
    world.delete('role=b&region=South')
    expect(
      release(survey, world, 'sealed')
        .map(({ cut }) => cut)
        .toSorted(),
    ).toEqual(['all', 'role=a', 'role=b'])
  })

  test('does not ask who withheld the name: nobody has one', () => {
    const open = release(survey, worldOf(survey, mixed(20, 'a')), 'sealed')
    expect(release(survey, worldOf(survey, mixed(20, 'a', { withhold: true })), 'sealed')).toEqual(open)
  })

  test('shows nothing of fewer than five, not even their number', () => {
    const nothing = { shown: 'nothing', reason: 'too-few' } as const
    expect(release(survey, worldOf(survey, mixed(4, 'a')), 'sealed')).toEqual(
      ['all', 'role=a'].map((cut) => ({
        cut,
        // Nor which of the questions nobody answered: of some only those are asked who said something.
        items: Object.fromEntries(
          ['refer', 'beside', 'tool', 'care.listen', 'care.keep'].map((item) => [item, nothing]),
        ),
        measures: { care: nothing },
      })),
    )
  })
})

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

describe('a named survey', () => {
  test('takes an attribute that nobody has, or nearly everybody for himself, for no group', () => {
    const regions = Array.from({ length: 201 }, (_, index) => mixed(1, 'a', { region: `r${index}` })).flat()
    const regionsOf = (all: readonly Person[]) =>
      release(named, worldOf(named, all), 'open').filter(({ cut }) => cut.startsWith('region=')).length
    expect(regionsOf(regions)).toBe(0)
    expect(regionsOf(regions.slice(1))).toBe(200)
    expect(regionsOf(mixed(20, 'a'))).toBe(0)
  })

  test('shows everything at once, however few people, except accounts', () => {
    const world = worldOf(named, people(1, 'a', { beside: 'worse' }, { region: 'North' }))
    expect(release(named, world, 'open')).toEqual(
      ['all', 'role=a', 'group=ab', 'region=North', 'role=a&region=North'].map((cut) => ({
        cut,
        responses: 1,
        items: { beside: { shown: 'histogram', counts: { worse: 1 } } },
        measures: {},
      })),
    )
  })

  test('shows nothing about single sellers while the company has not said on what ground', () => {
    const survey = { ...named, attributes: ['seller', 'region'] }
    const all = mixed(30, 'a', { attributes: { seller: 'Kim', region: 'North' } })
    const cuts = release(survey, worldOf(survey, all), 'open').map(({ cut }) => cut)
    expect(cuts.filter((cut) => cut.includes('seller'))).toEqual([])
    expect(cuts).toContain('role=a&region=North')
  })

  test('shows single sellers by the rules of a survey in which nobody is named, and none within a role', () => {
    const survey = { ...named, attributes: ['seller'], aboutPeople: 'sellers' as const }
    const of = (count: number, seller: string) => mixed(count, 'a', { attributes: { seller } })
    const sellers = (all: readonly Person[], stage: 'open' | 'sealed' = 'open') =>
      Object.fromEntries(
        release(survey, worldOf(survey, all), stage)
          .filter(({ cut }) => cut.includes('seller'))
          .map(({ cut, responses, items: { beside } }) => [
            cut,
            [responses, beside?.shown === 'nothing' ? beside.reason : beside?.shown],
          ]),
      )
    const all = [...of(12, 'Kim'), ...of(7, 'Lou'), ...of(4, 'Max'), ...of(20, '')]
    expect(sellers(all)).toEqual({
      'seller=': [20, 'histogram'],
      'seller=Kim': [12, 'histogram'],
      'seller=Lou': [undefined, 'protects-others'],
      'seller=Max': [undefined, 'too-few'],
    })
    expect(sellers(all, 'sealed')).toEqual(sellers(all))
    expect(sellers([...of(7, 'Kim'), ...of(20, '')])).toMatchObject({ 'seller=Kim': [7, 'figure'] })
    expect(sellers(mixed(20, 'a'))).toEqual({})
  })

  test('shows an attribute whose name begins like an account', () => {
    const survey = { ...named, attributes: ['account-manager'] }
    const world = worldOf(survey, [{ role: 'a', answers: {}, attributes: { 'account-manager': 'Kim' } }])
    expect(release(survey, world, 'open').map(({ cut }) => cut)).toContain('account-manager=Kim')
  })
})

describe('where groups show more people than roles', () => {
  const survey = {
    ...confidential,
    groups: [
      { id: 'ab', roles: ['a', 'b'] },
      { id: 'bc', roles: ['b', 'c'] },
      { id: 'cd', roles: ['c', 'd'] },
    ],
  }
  const shown = (all: readonly Person[]) =>
    Object.fromEntries(
      release(survey, worldOf(survey, all), 'sealed').map(({ cut, responses, items: { beside } }) => [
        cut,
        [responses, beside?.shown === 'nothing' ? beside.reason : beside?.shown],
      ]),
    )

  test('these stand in their place, and one that overlaps an earlier one says why it does not', () => {
    const all = [
      ...mixed(10, 'a', { region: 'North' }),
      ...mixed(10, 'a'),
      ...mixed(3, 'b'),
      ...mixed(2, 'c'),
      ...mixed(30, 'd'),
    ]
    expect(shown(all)).toEqual({
      all: [55, 'histogram'],
      'group=ab': [23, 'histogram'],
      'group=bc': [undefined, 'protects-others'],
      'group=cd': [32, 'histogram'],
      'region=': [45, 'histogram'],
      'region=North': [10, 'histogram'],
    })
  })

  test('roles stay where they show as many', () => {
    expect(Object.keys(shown([...mixed(20, 'a'), ...mixed(20, 'c')]))).toEqual(['all', 'role=a', 'role=c'])
  })

  test('the whole stands alone where neither shows anybody, and roles say why', () => {
    expect(shown([...mixed(3, 'a'), ...mixed(2, 'd')])).toEqual({
      all: [5, 'figure'],
      'role=a': [undefined, 'too-few'],
      'role=d': [undefined, 'too-few'],
    })
  })
})

describe('where employees answer, who may read what they said', () => {
  const employees = { ...confidential, audience: 'employees' as const }
  const stateOf = (all: readonly Person[]) => {
    const [whole] = release(employees, worldOf(employees, all), 'sealed')
    const state = whole?.items.beside
    return state?.shown === 'nothing' ? state.reason : state?.shown
  }

  test('a figure takes one answer more, and a distribution, too', () => {
    const two = (count: number) => [...mixed(count - 1, 'a'), ...people(1, 'a', { beside: 'same' })]
    expect([5, 6, 10, 11].map((count) => stateOf(two(count)))).toEqual([
      'too-few',
      'figure',
      'figure',
      'histogram',
    ])
  })

  test('nothing is shown of a few of whom all but one said the same', () => {
    expect([10, 11].map((count) => stateOf(mixed(count, 'a')))).toEqual(['protects-others', 'histogram'])
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
    const [whole] = release(survey, worldOf(survey, all), 'sealed')
    const state = whole?.items['dissatisfied told']
    return state?.shown === 'nothing' ? state.reason : state?.shown
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
    const [whole] = release(survey, worldOf(survey, all), 'sealed')
    return ['seats', 'ten'].map((item) => {
      const state = whole?.items[item]
      return state?.shown === 'nothing' ? state.reason : state?.shown
    })
  }

  test('is shown only with how they are spread, since no interval is the widest that goes with it', () => {
    expect(statesOf(9)).toEqual(['too-few', 'figure'])
    expect(statesOf(10)).toEqual(['histogram', 'histogram'])
  })
})

describe('a threshold that the company has raised', () => {
  const raised = { ...confidential, thresholds: { figures: 8, comments: 12 } }
  const stateOf = (count: number) => {
    const [whole] = release(raised, worldOf(raised, mixed(count, 'a')), 'sealed')
    const state = whole?.items.beside
    return state?.shown === 'nothing' ? state.reason : state?.shown
  }

  test.each([
    [7, 'too-few'],
    [8, 'figure'],
    [11, 'figure'],
    [12, 'histogram'],
  ])('of %i people shows %s', (count, expected) => {
    // All but one say the same, which tells nothing as long as not all of them do.
    expect(stateOf(count)).toBe(expected)
  })

  test('is never lower than the built-in one', () => {
    const lowered = { ...confidential, thresholds: { figures: 1, comments: 1 } }
    const people = worldOf(lowered, mixed(4, 'a'))
    expect(release(lowered, people, 'sealed')).toEqual(release(confidential, people, 'sealed'))
  })
})
