import { describe, expect, test } from 'vitest'
import { driversFinding } from '#engine/findings/drivers-finding.ts'
import type { MeasureSums } from '#engine/tally/tally.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }
import { itemSumsOf } from '../statistics/item-sums.ts'

const { rows, weights, lmg, r2, weightErrors } = golden.care5
const items = ['a', 'b', 'c', 'd', 'e']
const average = () => 50

type Block = readonly [names: readonly string[], rows: readonly (readonly number[])[]]

/** Blocks of people who were asked the same, shared out among buckets. */
function bucketsOf(blocks: readonly Block[], buckets: number): MeasureSums[] {
  return Array.from({ length: buckets }, (_, bucket) => {
    const complete = blocks.map(([names, people]) => {
      const { n, sums, products } = itemSumsOf(people.filter((_row, who) => who % buckets === bucket))
      return [['refer', ...names].join(','), { n, sums, products }] as const
    })
    return { people: {}, complete: Object.fromEntries(complete.filter(([, { n }]) => n > 0)) }
  })
}

const all: readonly Block[] = [[items, rows]]

describe('drivers', () => {
  test.each<[string, readonly Block[], number]>([
    ['nobody', [], 16],
    ['forty-nine people', [[['a', 'b'], rows.slice(0, 49).map((row) => row.slice(0, 3))]], 16],
    [
      'fifty-nine people and six drivers',
      [[[...items, 'f'], rows.slice(1).map((row, who) => [...row, who % 5])]],
      16,
    ],
    ['one driver', [[['a'], rows.map((row) => row.slice(0, 2))]], 16],
    ['a single bucket', all, 1],
    ['people who would all refer alike', [[items, rows.map(([, ...row]) => [7, ...row])]], 16],
  ])('of %s are not told', (_whose, blocks, buckets) => {
    expect(driversFinding('refer', bucketsOf(blocks, buckets), average, false)).toBeUndefined()
  })

  test('have the weights of R, which add up to all that is explained, and their check', () => {
    const found = driversFinding('refer', bucketsOf(all, 16), average, false)
    expect(found).toMatchObject({ kind: 'drivers', item: 'refer', outcome: 'refer', n: 60 })
    expect(found?.r2).toBeCloseTo(r2, 12)
    for (const [index, driver] of (found?.drivers ?? []).entries()) {
      expect(driver.item).toBe(items[index])
      expect(driver.weight).toBeCloseTo((weights[index] ?? 0) / r2, 12)
      expect(driver.check).toBeCloseTo((lmg[index] ?? 0) / r2, 12)
      expect(driver.low < driver.weight && driver.weight < driver.high).toBe(true)
    }
    expect(found?.drivers.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  test('have limits by leaving out one bucket at a time, about as far as by leaving out one person', () => {
    const found = driversFinding('refer', bucketsOf(all, 16), average, false)
    for (const [index, { low, high }] of (found?.drivers ?? []).entries())
      expect(high - low).toBeGreaterThan((weightErrors[index] ?? 0) / r2)
    expect(found?.drivers.map(({ band }) => band)).not.toContain('top')
  })

  test('know how each item stands, and leave out one of which that is not told', () => {
    const performance = (item: string) => (item === 'c' ? undefined : items.indexOf(item) * 10)
    const found = driversFinding('refer', bucketsOf(all, 16), performance, false)
    expect(found?.drivers.map((driver) => [driver.item, driver.performance])).toEqual([
      ['a', 0],
      ['b', 10],
      ['d', 30],
      ['e', 40],
    ])
  })

  test('of people who were asked other items are those that all of them were asked', () => {
    const blocks: Block[] = [
      [items, rows.slice(0, 40)],
      [['e', 'a', 'b'], rows.slice(40).map(([refer = 0, a = 0, b = 0, , , e = 0]) => [refer, e, a, b])],
    ]
    const found = driversFinding('refer', bucketsOf(blocks, 16), average, false)
    const [cut] = [rows.map(([refer = 0, a = 0, b = 0, , , e = 0]) => [refer, a, b, e])]
    const plain = driversFinding('refer', bucketsOf([[['a', 'b', 'e'], cut ?? []]], 16), average, false)
    expect(found).toMatchObject({ n: 60, r2: expect.closeTo(plain?.r2 ?? 0, 12) })
    expect(found?.drivers.map(({ item }) => item)).toEqual(['a', 'b', 'e'])
    expect(found?.drivers.map(({ weight }) => weight)).toEqual(
      plain?.drivers.map(({ weight }) => expect.closeTo(weight, 12)),
    )
  })

  test('of a role that shares fewer than two items are told without it', () => {
    const others = rows.slice(0, 20).map(([refer = 0, a = 0]) => [refer, a, 3])
    const blocks: Block[] = [...all, [['a', 'z'], others]]
    expect(driversFinding('refer', bucketsOf(blocks, 16), average, false)).toMatchObject({ n: 60 })
  })

  test('leave out the later of two items that say the same, and one that everybody answered alike', () => {
    const twice = rows.map((row) => [...row, row[1] ?? 0])
    const found = driversFinding('refer', bucketsOf([[[...items, 'copy'], twice]], 16), average, false)
    expect(found?.drivers.map(({ item }) => item)).toEqual(items)
    const level = rows.map(([refer = 0, , ...rest]) => [refer, 4, ...rest])
    const without = driversFinding('refer', bucketsOf([[items, level]], 16), average, false)
    expect(without?.drivers.map(({ item }) => item)).toEqual(['b', 'c', 'd', 'e'])
  })

  test('are told to two decimals where more would lead to single people', () => {
    const found = driversFinding('refer', bucketsOf(all, 16), average, true)
    const figures = (found?.drivers ?? []).flatMap(({ weight, low, high, check }) => [
      weight,
      low,
      high,
      check,
    ])
    for (const figure of [...figures, found?.r2 ?? 0]) expect(figure).toBe(Math.round(figure * 100) / 100)
  })
})
