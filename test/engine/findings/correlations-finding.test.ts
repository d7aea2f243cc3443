import { describe, expect, test } from 'vitest'
import { correlationsFinding } from '#engine/findings/correlations-finding.ts'
import type { MeasureSums } from '#engine/tally/tally.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }
import { itemSumsOf } from '../statistics/item-sums.ts'

const { rows, withOutcome } = golden.care5
const items = ['a', 'b', 'c', 'd', 'e']

/** Blocks of two, people shared out among buckets. */
function bucketsOf(people: readonly (readonly number[])[], buckets = 4): MeasureSums[] {
  return Array.from({ length: buckets }, (_, bucket) => {
    const own = people.filter((_row, who) => who % buckets === bucket)
    const blocks = items.map((item, index) => {
      const { n, sums, products } = itemSumsOf(own.map((row) => [row[0] ?? 0, row[index + 1] ?? 0]))
      return [`refer,${item}`, { n, sums, products }] as const
    })
    return { people: {}, complete: Object.fromEntries(blocks) }
  })
}

describe('correlations', () => {
  test.each([
    ['nobody', []],
    ['twenty-nine people', rows.slice(0, 29)],
  ])('of %s are not told', (_whose, people) => {
    expect(correlationsFinding('refer', bucketsOf(people), items, false)).toBeUndefined()
  })

  test('are those of R, in the order asked for', () => {
    const found = correlationsFinding('refer', bucketsOf(rows), items, false)
    expect(found).toMatchObject({ kind: 'correlations', item: 'refer', outcome: 'refer', n: 60 })
    expect(found?.items).toEqual(
      withOutcome.map(({ r, low, high }, index) => ({
        item: items[index],
        n: 60,
        r: expect.closeTo(r, 12),
        low: expect.closeTo(low, 10),
        high: expect.closeTo(high, 10),
        adjusted: expect.any(Number),
        holds: items[index] !== 'd',
      })),
    )
  })

  test('hold where chance does not explain them among so many', () => {
    const found = correlationsFinding('refer', bucketsOf(rows), items, false)
    // By scipy 1.17.1: t.sf, false_discovery_control. The fourth has an interval above none, and a p of .0502.
    const known = [0.00132495203429, 4.14239896458e-5, 1.74671866166e-5, 0.0502081247445, 0.000220196771429]
    expect(found?.items.map(({ adjusted }) => adjusted)).toEqual(known.map((p) => expect.closeTo(p, 10)))
  })

  test('are the same however people are shared out', () => {
    expect(correlationsFinding('refer', bucketsOf(rows, 16), items, false)).toEqual(
      correlationsFinding('refer', bucketsOf(rows, 1), items, false),
    )
  })

  test('leave out what nobody asks about, and what everybody answered alike', () => {
    const alike = rows.map(([refer = 0, ...rest]) => [refer, 3, ...rest.slice(1)])
    const found = correlationsFinding('refer', bucketsOf(alike), ['a', 'b', 'gone'], false)
    expect(found?.items.map(({ item }) => item)).toEqual(['b'])
  })

  test('are told to one decimal, with the interval of that, where more would lead to single people', () => {
    const found = correlationsFinding('refer', bucketsOf(rows), items, true)
    expect(found?.items.map(({ r }) => r)).toEqual([0.4, 0.5, 0.6, 0.3, 0.5])
    // R: tanh(atanh(0.4) + c(-1, 1) * qnorm(0.975) / sqrt(57))
    expect(found?.items[0]).toMatchObject({
      low: expect.closeTo(0.162589, 6),
      high: expect.closeTo(0.59363, 6),
    })
  })
})
