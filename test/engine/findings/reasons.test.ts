import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChoiceFinding } from '#engine/findings/finding.ts'
import { reasonsBeside } from '#engine/findings/reasons.ts'
import { newcombeDifference } from '#engine/statistics/newcombe-difference.ts'
import { twoProportionTest } from '#engine/statistics/two-proportion-test.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import { rated, withheld } from './made-findings.ts'

const choice = (n: number, counts: Readonly<Record<string, number>>): ChoiceFinding => ({
  kind: 'choice',
  item: 'decided',
  n,
  cannotSay: 0,
  options: Object.entries(counts).map(([option, count]) => ({ option, ...wilsonInterval(count, n) })),
})

describe('no reasons stand beside each other', () => {
  test('where one side shows none, or is no choice', () => {
    const won = choice(20, { seller: 12 })
    expect(reasonsBeside(won, withheld('decided'))).toEqual([])
    expect(reasonsBeside(undefined, won)).toEqual([])
    expect(reasonsBeside(rated(3, 6), won)).toEqual([])
  })

  test('that only one side was offered', () => {
    const reasons = reasonsBeside(choice(20, { seller: 12, price: 3 }), choice(15, { timing: 6, price: 9 }))
    expect(reasons.map(({ option }) => option)).toEqual(['price'])
  })
})

test('the first less the second, judged among all reasons', () => {
  const reasons = reasonsBeside(
    choice(40, { seller: 34, price: 6, product: 20 }),
    choice(40, { seller: 8, price: 26, product: 21 }),
  )
  expect(reasons.map(({ option, verdict }) => [option, verdict.says])).toEqual([
    ['seller', 'up'],
    ['price', 'down'],
    ['product', 'too-few'],
  ])
  expect(reasons[0]).toMatchObject({
    unit: 'share',
    one: { n: 40, value: 0.85 },
    other: { n: 40, value: 0.2 },
  })
  expect(reasons[0]?.adjusted).toBeGreaterThan(reasons[0]?.p ?? 1)
})

test('differences and p values are those of two shares', () => {
  const some = fc.record({ seller: fc.nat(30), price: fc.nat(30) })
  fc.assert(
    fc.property(some, some, (won, lost) => {
      const reasons = reasonsBeside(choice(30, won), choice(30, lost))
      const sides = [
        { count: lost.price, n: 30 },
        { count: won.price, n: 30 },
      ] as const
      expect(reasons[1]).toMatchObject(newcombeDifference(...sides))
      expect(reasons[1]?.p).toBeCloseTo(twoProportionTest(...sides).p, 12)
    }),
  )
})
