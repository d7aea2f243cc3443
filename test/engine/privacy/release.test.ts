import { describe, expect, test } from 'vitest'
import { release } from '#engine/privacy/release.ts'
import { inShort, mixed } from './releasing.ts'
import { named, type Person, people, promising, worldOf } from './worlds.ts'

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
          .map(({ cut, responses, items: { beside } }) => [cut, [responses, inShort(beside)]]),
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
