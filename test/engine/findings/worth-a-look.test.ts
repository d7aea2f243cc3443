import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { worthALook } from '#engine/findings/worth-a-look.ts'
import type { NetCounts } from '#engine/statistics/adjusted-wald-interval.ts'
import { benjaminiHochberg } from '#engine/statistics/benjamini-hochberg.ts'
import { index, rated, referral, snapshot, someCounts, withheld } from './made-findings.ts'

const sum = (all: readonly NetCounts[]): NetCounts => ({
  up: all.reduce((total, { up }) => total + up, 0),
  level: all.reduce((total, { level }) => total + level, 0),
  down: all.reduce((total, { down }) => total + down, 0),
})
const roles = (groups: Readonly<Record<string, NetCounts>>) => ({
  whole: snapshot([referral(sum(Object.values(groups)))]),
  cuts: Object.entries(groups).map(([role, counts]) => snapshot([referral(counts)], `role=${role}`)),
})
const look = (groups: Readonly<Record<string, NetCounts>>, fewest = 1) => {
  const { whole, cuts } = roles(groups)
  return worthALook(whole, cuts, ['refer'], fewest)
}
const alike = { up: 20, level: 20, down: 10 }
const unhappy = { up: 5, level: 15, down: 30 }

describe('nothing is looked at', () => {
  test('where no group is shown, or the whole is not', () => {
    const { whole, cuts } = roles({ buyer: alike, user: unhappy })
    expect(worthALook(whole, [snapshot([withheld('refer')], 'role=buyer')], ['refer'], 1)).toEqual([])
    expect(worthALook(snapshot([withheld('refer')]), cuts, ['refer'], 1)).toEqual([])
    expect(worthALook(whole, cuts, ['care'], 1)).toEqual([])
  })

  test('of the whole itself', () => {
    const { whole } = roles({ buyer: alike })
    expect(worthALook(whole, [whole], ['refer'], 1)).toEqual([])
  })

  test('of a group whose rest would be too few', () => {
    const few = { up: 2, level: 1, down: 1 }
    expect(look({ buyer: unhappy, user: few }, 5)[0]?.looks.map(({ cut }) => cut)).toEqual(['role=user'])
    expect(look({ buyer: unhappy, user: few })[0]?.looks).toHaveLength(2)
  })
})

test('no group is worth a look where all may well be alike', () => {
  const [found] = look({ buyer: alike, user: alike, manager: { up: 21, level: 19, down: 10 } })
  expect(found?.omnibus?.p).toBeGreaterThan(0.9)
  expect(found?.looks.map(({ worth }) => worth)).toEqual([false, false, false])
})

test('a group apart from all others is worth a look, and they are not for its sake', () => {
  const [found] = look({ buyer: alike, user: alike, manager: alike, technical: alike, executive: unhappy })
  expect(found).toMatchObject({ item: 'refer', unit: 'score', family: 'role' })
  expect(found?.looks.filter(({ worth }) => worth).map(({ cut }) => cut)).toEqual(['role=executive'])
  const apart = found?.looks.find(({ worth }) => worth)
  expect(apart).toMatchObject({ own: { n: 50, value: -0.5 }, rest: { n: 200, value: 0.2 }, difference: -0.7 })
})

test('every breakdown is a family of its own', () => {
  const { whole, cuts } = roles({ buyer: alike, user: unhappy })
  const regions = [snapshot([referral(alike)], 'region=North'), snapshot([referral(unhappy)], 'region=South')]
  const found = worthALook(whole, [...cuts, ...regions], ['refer'], 1)
  expect(found.map(({ family }) => family)).toEqual(['role', 'region'])
  expect(found[0]?.looks.map(({ adjusted }) => adjusted)).toEqual(
    found[1]?.looks.map(({ adjusted }) => adjusted),
  )
})

test('role groups may share people and have no test together', () => {
  const { whole } = roles({ buyer: alike, user: unhappy })
  const [found] = worthALook(whole, [snapshot([referral(alike)], 'group=deciders')], ['refer'], 1)
  expect(found).not.toHaveProperty('omnibus')
  expect(found?.looks[0]?.worth).toBe(true)
})

test('the stars are held against the others, whoever is not shown', () => {
  const whole = snapshot([rated(30, 60), index([...Array(30).fill(80), ...Array(29).fill(40), 60])])
  const stars = snapshot([rated(18, 20), index([...Array(9).fill(80), 60])], 'star=yes')
  const found = worthALook(whole, [stars], ['keep', 'care'], 1)
  expect(found.map(({ item, omnibus }) => [item, omnibus?.freedom])).toEqual([
    ['keep', 1],
    ['care', 1],
  ])
  expect(found[0]?.looks[0]).toMatchObject({
    own: { n: 20, value: 0.9 },
    rest: { n: 40, value: 0.3 },
    worth: true,
  })
})

test('p values are corrected over the groups that are shown', () => {
  fc.assert(
    fc.property(fc.array(someCounts, { minLength: 2, maxLength: 6 }), (groups) => {
      const named = Object.fromEntries(groups.map((counts, place) => [`r${place}`, counts]))
      const looks = look(named)[0]?.looks ?? []
      expect(looks.map(({ adjusted }) => adjusted)).toEqual(benjaminiHochberg(looks.map(({ p }) => p)))
    }),
  )
})

test('of two groups each is the other’s rest', () => {
  fc.assert(
    fc.property(someCounts, someCounts, (one, other) => {
      const [first, second] = look({ one, other })[0]?.looks ?? []
      expect(second?.difference).toBeCloseTo(-(first?.difference ?? Number.NaN), 12)
      expect(second?.rest).toEqual(first?.own)
      expect(second?.worth).toBe(first?.worth)
    }),
  )
})
