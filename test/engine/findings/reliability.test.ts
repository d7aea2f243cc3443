import { describe, expect, test } from 'vitest'
import { reliabilityOf } from '#engine/findings/reliability.ts'
import golden from '../../fixtures/golden/reliability.json' with { type: 'json' }
import { itemSumsOf } from '../statistics/item-sums.ts'

const names = (count: number) => Array.from({ length: count }, (_, index) => `care.${index}`)
const of = (rows: readonly (readonly number[])[]) => {
  return { items: names(rows[0]?.length ?? 0), ...itemSumsOf(rows) }
}

/** So many people who answer two items: the correlation of both is 0.5, or with a shift of three −0.5. */
const two = (people: number, shift = 0) =>
  Array.from({ length: people }, (_, who) => [1 + (who % 5), 1 + ((3 * who + shift) % 5)])

describe('reliability', () => {
  test.each([
    ['nobody', []],
    ['twenty-nine people', two(29)],
    ['one item', two(40).map(([one = 0]) => [one])],
    ['people who all said the same', Array.from({ length: 40 }, () => [4, 4, 4])],
  ])('of %s is not told', (_whose, rows) => {
    expect(reliabilityOf(of(rows), false)).toBeUndefined()
  })

  test.each([
    ['attitude', golden.attitude],
    ['care5', golden.care5],
  ])('of %s is that of R, and good', (_name, { n, sums, products, alpha, feldt, omega }) => {
    const found = reliabilityOf({ items: names(sums.length), n, sums, products }, false)
    expect(found).toEqual({
      n,
      items: sums.length,
      alpha: {
        value: expect.closeTo(alpha, 12),
        low: expect.closeTo(feldt.low, 10),
        high: expect.closeTo(feldt.high, 10),
      },
      omega: expect.closeTo(omega, 5),
      verdict: 'good',
    })
  })

  test('is told to two decimals where more would lead to single people', () => {
    const { n, sums, products } = golden.care5
    expect(reliabilityOf({ items: names(5), n, sums, products }, true)).toEqual({
      n: 60,
      items: 5,
      alpha: { value: 0.74, low: 0.63, high: 0.83 },
      omega: 0.76,
      verdict: 'good',
    })
  })

  test('of two items is decided by how far they go together, and between six and seven tenths is rough', () => {
    const same = two(60).map(([one = 0]) => [one, one])
    // Spearman and Brown: 2r / (1 + r).
    expect(reliabilityOf(of(two(60)), false)).toMatchObject({ items: 2, omega: null, verdict: 'rough' })
    expect(reliabilityOf(of(two(60, 3)), false)).toMatchObject({ items: 2, omega: null, verdict: 'poor' })
    expect(reliabilityOf(of(same), false)).toMatchObject({ items: 2, omega: null, verdict: 'good' })
  })
})
