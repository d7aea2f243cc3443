import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOf } from '#engine/findings/change.ts'
import { changesOf } from '#engine/findings/changes-of.ts'
import { holm } from '#engine/statistics/holm.ts'
import {
  comparison,
  index,
  rated,
  referral,
  snapshot,
  someCounts,
  someShares,
  withheld,
} from './made-findings.ts'

const before = snapshot([
  referral({ up: 42, level: 31, down: 27 }),
  rated(48, 80),
  comparison({ up: 9, level: 3, down: 2 }),
])
const after = snapshot([
  referral({ up: 60, level: 25, down: 15 }),
  rated(50, 80),
  comparison({ up: 9, level: 3, down: 2 }),
])
const says = (items: readonly string[], later = after) =>
  changesOf(before, later, items).map(({ item, verdict }) => [item, verdict.says])

describe('of an item nothing is said', () => {
  test('where it is withheld, gone or new', () => {
    expect(says(['refer', 'keep', 'beside'], snapshot([withheld('refer'), rated(50, 80)]))).toEqual([
      ['keep', 'too-few'],
    ])
    expect(changesOf(after, before, ['care', 'why'])).toEqual([])
  })

  test('where it is not among those that are shown together', () => {
    expect(says(['keep'])).toEqual([['keep', 'too-few']])
  })
})

test('a change is said among all that are shown with it', () => {
  expect(says(['refer', 'beside', 'keep'])).toEqual([
    ['refer', 'up'],
    ['beside', 'too-few'],
    ['keep', 'too-few'],
  ])
  const [alone] = changesOf(before, after, ['refer'])
  const [among] = changesOf(before, after, ['refer', 'beside', 'keep'])
  expect(alone?.adjusted).toBe(alone?.p)
  expect(among?.adjusted).toBeCloseTo(3 * (alone?.p ?? 0), 12)
  expect(among?.detectable).toBeGreaterThan(alone?.detectable ?? Infinity)
})

test('what is withheld makes nobody stricter', () => {
  const some = changesOf(before, snapshot([...after.findings.slice(0, 1), withheld('keep')]), [
    'refer',
    'keep',
    'beside',
  ])
  expect(some).toEqual(changesOf(before, after, ['refer']))
})

test('pairs count where they are about the wave that is compared', () => {
  const pairs = {
    kind: 'pairs',
    item: 'refer',
    wave: '2026-H1',
    n: 40,
    before: 9,
    after: 18,
    product: 20,
  } as const
  const known = snapshot([...after.findings, pairs])
  expect(changesOf(before, known, ['refer'], '2026-H1')[0]?.pairs).toBe(40)
  expect(changesOf(before, known, ['refer'], '2025-H2')).toEqual(changesOf(before, after, ['refer']))
  expect(changesOf(before, known, ['refer'])).toEqual(changesOf(before, after, ['refer']))
})

test('what else is said of an item is not taken for its figure', () => {
  const weighted = {
    kind: 'weighted',
    item: 'refer',
    n: 9,
    score: 0,
    low: -1,
    high: 1,
    deff: 1,
    by: [],
  } as const
  expect(changesOf(before, snapshot([weighted, ...after.findings]), ['refer'])).toEqual(
    changesOf(before, after, ['refer']),
  )
})

test('an index that moved by less than is worth acting on is no larger than that', () => {
  const people = (value: number) => Array.from({ length: 400 }, (_, place) => value + (place % 2 ? 10 : -10))
  const [change] = changesOf(snapshot([index(people(60))]), snapshot([index(people(61))]), ['care'])
  expect(change?.verdict.says).toBe('no-larger')
  expect(change?.verdict).toMatchObject({ than: change?.high })
})

test('a change alone and among others differs in nothing but how it is judged', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(someCounts, someShares, someCounts, someShares), { minLength: 1, maxLength: 4 }),
      (all) => {
        const side = (place: 0 | 2) =>
          snapshot(
            all.flatMap((four, at) => [
              referral(four[place], { item: `refer${at}` }),
              rated(...four[place === 0 ? 1 : 3], { item: `keep${at}` }),
            ]),
          )
        const items = all.flatMap((_, at) => [`refer${at}`, `keep${at}`])
        const changes = changesOf(side(0), side(2), items)
        expect(changes.map(({ item }) => item)).toEqual(items)
        expect(changes.map(({ adjusted }) => adjusted)).toEqual(holm(changes.map(({ p }) => p)))
        const [first] = changes
        const [one, other] = [side(0).findings[0], side(2).findings[0]]
        const alone = one && other && changeOf(one, other)
        expect(first).toMatchObject({ ...alone, detectable: first?.detectable })
      },
    ),
  )
})
