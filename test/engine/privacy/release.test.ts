import { describe, expect, test } from 'vitest'
import { release } from '#engine/privacy/release.ts'
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
    expect(release(survey, worldOf(survey, mixed(4, 'a')), 'sealed')).toEqual(
      ['all', 'role=a'].map((cut) => ({
        cut,
        items: { beside: { shown: 'nothing', reason: 'too-few' } },
        measures: {},
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
      'role=a': 'alike',
      'role=b': 'protects-others',
      'role=c': 'histogram',
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
    expect(measuresOf(caring(9, 'a', 5, 1), 'all')).toEqual({ shown: 'nothing', reason: 'alike' })
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

  test('shows an attribute whose name begins like an account', () => {
    const survey = { ...named, attributes: ['account-manager'] }
    const world = worldOf(survey, [{ role: 'a', answers: {}, attributes: { 'account-manager': 'Kim' } }])
    expect(release(survey, world, 'open').map(({ cut }) => cut)).toContain('account-manager=Kim')
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
