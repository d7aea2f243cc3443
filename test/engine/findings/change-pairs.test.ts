import { describe, expect, test } from 'vitest'
import { changeOf } from '#engine/findings/change.ts'
import type { PairsFinding } from '#engine/findings/study.ts'
import overlapping from '../../fixtures/golden/overlapping.json' with { type: 'json' }
import { index, number, rated, referral, sumsOf } from './made-findings.ts'

const pairsOf = (pairs: readonly (readonly number[])[]): PairsFinding => ({
  kind: 'pairs',
  item: 'refer',
  wave: '2026-H1',
  n: pairs.length,
  before: pairs.reduce((sum, [one = 0]) => sum + one, 0),
  after: pairs.reduce((sum, [, other = 0]) => sum + other, 0),
  product: pairs.reduce((sum, [one = 0, other = 0]) => sum + one * other, 0),
})

test('the same people before and after make the interval of a score narrower', () => {
  const answersOf = (all: readonly number[]) => ({
    up: all.filter((answer) => answer === 1).length,
    level: all.filter((answer) => answer === 0).length,
    down: all.filter((answer) => answer === -1).length,
  })
  const before = referral(answersOf([...overlapping.both.map(([one = 0]) => one), ...overlapping.before]))
  const after = referral(answersOf([...overlapping.both.map(([, other = 0]) => other), ...overlapping.after]))
  const apart = changeOf(before, after)
  const paired = changeOf(before, after, pairsOf(overlapping.both))
  if (!apart || !paired) throw new Error('both can be compared')
  expect(paired.pairs).toBe(40)
  expect(paired.difference).toBeCloseTo(overlapping.difference, 12)
  expect((paired.high - paired.low) / (apart.high - apart.low)).toBeCloseTo(
    overlapping.se / overlapping.seIndependent,
    1,
  )
})

test('pairs that the figures cannot hold any more are left out', () => {
  const before = referral({ up: 2, level: 1, down: 1 })
  const after = referral({ up: 3, level: 1, down: 1 })
  const gone = pairsOf(Array.from({ length: 5 }, () => [1, 1]))
  expect(changeOf(before, after, gone)).toEqual(changeOf(before, after))
  expect(
    changeOf(
      before,
      after,
      pairsOf([
        [-1, -1],
        [-1, 1],
      ]),
    ),
  ).toEqual(changeOf(before, after))
})

describe('people who answered twice', () => {
  const of = (pairs: Omit<PairsFinding, 'kind' | 'item' | 'wave'>): PairsFinding => ({
    kind: 'pairs',
    item: 'keep',
    wave: '2026-H1',
    ...pairs,
  })
  const widthOf = (change: ReturnType<typeof changeOf>) => (change ? change.high - change.low : Number.NaN)

  test('narrow a share as far as they say alike, and widen it where they say the opposite', () => {
    const [before, after] = [rated(20, 40), rated(22, 40)]
    const apart = changeOf(before, after)
    const alike = changeOf(before, after, of({ n: 40, before: 20, after: 22, product: 18 }))
    const opposite = changeOf(before, after, of({ n: 40, before: 20, after: 22, product: 5 }))
    expect(alike?.pairs).toBe(40)
    expect(alike?.difference).toBe(apart?.difference)
    // The products are 18 where chance would make them 11.
    const spread = (counted: number) => (counted / 42) * (1 - counted / 42)
    const left = 1 - (2 * 7) / (42 * (spread(21) + spread(23)))
    expect(widthOf(alike) / widthOf(apart)).toBeCloseTo(Math.sqrt(left), 12)
    expect(widthOf(opposite)).toBeGreaterThan(widthOf(apart))
    expect(alike?.p).toBeLessThan(apart?.p ?? 0)
  })

  test('narrow an index, from thirty of them on', () => {
    const people = Array.from({ length: 30 }, (_, place) => (place % 10) * 10)
    const product = sumsOf(people).squares
    const pairs = of({ n: 30, before: 1350, after: 1350, product: product - 2000 })
    const known = changeOf(index(people), index(people), pairs)
    expect(known?.pairs).toBe(30)
    expect(widthOf(known)).toBeLessThan(widthOf(changeOf(index(people), index(people))) / 2)
    expect(changeOf(index(people), index(people), { ...pairs, n: 29 })).not.toHaveProperty('pairs')
  })

  test('are left out where they are too few, too many, or say what cannot be', () => {
    const [before, after] = [rated(20, 40), rated(22, 40)]
    const apart = changeOf(before, after)
    expect(changeOf(before, after, of({ n: 9, before: 5, after: 5, product: 5 }))).toEqual(apart)
    expect(changeOf(before, after, of({ n: 41, before: 20, after: 22, product: 18 }))).toEqual(apart)
    expect(changeOf(before, after, of({ n: 40, before: 20, after: 22, product: 40 }))).toEqual(apart)
    expect(changeOf(number([3, 4]), number([3, 5]), of({ n: 2, before: 7, after: 8, product: 29 }))).toEqual(
      changeOf(number([3, 4]), number([3, 5])),
    )
  })
})
