import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquareHomogeneity } from '#engine/statistics/chi-square-homogeneity.ts'
import early from '../../fixtures/golden/early-late.json' with { type: 'json' }
import golden from '../../fixtures/golden/homogeneity.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const someTable = fc
  .integer({ min: 2, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(fc.nat(60), { minLength: columns, maxLength: columns }), {
      minLength: 2,
      maxLength: 6,
    }),
  )
  .filter((table) => table.every((row) => row.some((count) => count > 0)))

test.each([[[]], [[[3, 4]]]])('%j has no two groups', (table) => {
  expect(() => chiSquareHomogeneity(table)).toThrow(
    new RangeError('chiSquareHomogeneity requires at least two groups'),
  )
})

test('groups that were offered other answers cannot be compared', () => {
  expect(() =>
    chiSquareHomogeneity([
      [3, 4],
      [5, 6, 7],
    ]),
  ).toThrow(new RangeError('chiSquareHomogeneity requires the same answers for every group'))
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  expect(() =>
    chiSquareHomogeneity([
      [3, 4],
      [count, 5],
    ]),
  ).toThrow(new RangeError('chiSquareHomogeneity requires counts that are whole numbers of zero or more'))
})

test('a group that nobody answered in cannot be compared', () => {
  const error = new RangeError('chiSquareHomogeneity requires answers in every group')
  expect(() =>
    chiSquareHomogeneity([
      [3, 4],
      [0, 0],
    ]),
  ).toThrow(error)
  expect(() => chiSquareHomogeneity([[], []])).toThrow(error)
})

test('four segments are 6.77 apart', () => {
  const result = chiSquareHomogeneity(Object.freeze(golden.table))
  expect(result.statistic).toBeCloseTo(golden.statistic, 12)
  expect(result.df).toBe(golden.df)
  expect(relativeError(result.p, golden.p)).toBeLessThan(1e-12)
})

test.each(early.cases)('early $early and late $late are $statistic apart', (known) => {
  const result = chiSquareHomogeneity([known.early, known.late])
  expect(result.statistic).toBeCloseTo(known.statistic, 12)
  expect(result.df).toBe(known.df)
  expect(relativeError(result.p, known.p)).toBeLessThan(1e-12)
})

test('an answer that nobody chose is left out', () => {
  const without = chiSquareHomogeneity([
    [14, 8],
    [20, 5],
  ])
  expect(
    chiSquareHomogeneity([
      [14, 0, 8],
      [20, 0, 5],
    ]),
  ).toEqual(without)
})

test('where all chose the same, nothing could have differed', () => {
  expect(
    chiSquareHomogeneity([
      [14, 0],
      [20, 0],
    ]),
  ).toEqual({ statistic: 0, df: 0, p: 1, leastExpected: 14 })
})

test('the smallest expected count is that of the smallest group and the rarest answer', () => {
  fc.assert(
    fc.property(someTable, (table) => {
      const all = table.flat().reduce((sum, count) => sum + count, 0)
      const expected = table.flatMap((row) =>
        row.map((_count, column) => {
          const ofAnswer = table.reduce((sum, other) => sum + (other[column] ?? 0), 0)
          return (row.reduce((sum, count) => sum + count, 0) * ofAnswer) / all
        }),
      )
      const least = Math.min(...expected.filter((count) => count > 0))
      expect(chiSquareHomogeneity(table).leastExpected).toBeCloseTo(least, 10)
    }),
  )
})

test('neither the order of the groups nor that of the answers matters', () => {
  fc.assert(
    fc.property(someTable, (table) => {
      const { statistic, df, p } = chiSquareHomogeneity(table)
      for (const turned of [table.toReversed(), table.map((row) => row.toReversed())]) {
        const other = chiSquareHomogeneity(turned)
        expect(other.statistic).toBeCloseTo(statistic, 9)
        expect(other.df).toBe(df)
        expect(other.p).toBeCloseTo(p, 10)
      }
    }),
  )
})

test('groups and answers may change places', () => {
  fc.assert(
    fc.property(someTable, (table) => {
      const columns = (table[0] ?? []).map((_count, column) => table.map((row) => row[column] ?? 0))
      fc.pre(columns.every((column) => column.some((count) => count > 0)))
      expect(chiSquareHomogeneity(columns).statistic).toBeCloseTo(chiSquareHomogeneity(table).statistic, 9)
    }),
  )
})

test('the same shares with twice the answers are twice as far from chance', () => {
  fc.assert(
    fc.property(someTable, (table) => {
      const once = chiSquareHomogeneity(table)
      const twice = chiSquareHomogeneity(table.map((row) => row.map((count) => 2 * count)))
      expect(twice.statistic).toBeCloseTo(2 * once.statistic, 8)
      expect(twice.p).toBeLessThanOrEqual(once.p + 1e-12)
    }),
  )
})

test('groups with the same shares are as near as can be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      (row, times) => {
        const { statistic, p } = chiSquareHomogeneity([row, row.map((count) => count * times)])
        expect(statistic).toBeCloseTo(0, 10)
        expect(p).toBeCloseTo(1, 4)
      },
    ),
  )
})
