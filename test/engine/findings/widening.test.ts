import { describe, expect, test } from 'vitest'
import { widening } from '#engine/findings/widening.ts'
import { clusterSums } from '#engine/statistics/cluster-sums.ts'

const group = (n: number, sum: number) => ({ n, sum, squares: Math.abs(sum) })
const all = (n: number, sum: number) => ({ n, sum, squares: Math.abs(sum) })

describe('accounts widen an interval', () => {
  test.each([
    ['where none are known', undefined],
    ['where nobody has one', clusterSums([])],
    ['where more answers are known by account than there are', clusterSums([group(9, 3), group(8, 2)])],
  ])('not %s', (_where, sums) => {
    expect(widening(all(12, 3), sums && { sums, coarse: false })).toBeUndefined()
  })

  test('by nothing where each has one answer, and are counted all the same', () => {
    const sums = clusterSums([group(1, 1), group(1, 0)])
    expect(widening(all(12, 3), { sums, coarse: false })).toEqual({
      clustered: { accounts: 2, deff: 1, assumed: false },
      df: 11,
    })
  })

  test('by an assumption while there are fewer than ten', () => {
    const sums = clusterSums([group(3, 3), group(5, -1)])
    expect(widening(all(8, 4), { sums, coarse: false })).toEqual({
      clustered: { accounts: 2, deff: 1.9, assumed: true },
      df: 7,
    })
  })

  test('as measured from ten on, and never to a narrower one', () => {
    const alike = clusterSums(Array.from({ length: 12 }, (_, index) => group(4, index % 2 ? 4 : -4)))
    const found = widening({ n: 48, sum: 0, squares: 48 }, { sums: alike, coarse: false })
    expect(found).toMatchObject({ clustered: { accounts: 12, assumed: false }, df: 11 })
    expect(found?.clustered.deff).toBeCloseTo(4.27, 2)
    const level = clusterSums(Array.from({ length: 12 }, () => ({ n: 4, sum: 0, squares: 4 })))
    expect(widening({ n: 48, sum: 0, squares: 48 }, { sums: level, coarse: false })?.clustered.deff).toBe(1)
  })

  test('by less where others have no account, each of them one of their own', () => {
    const sums = clusterSums([group(3, 3), group(5, -1)])
    expect(widening({ n: 24, sum: 2, squares: 12 }, { sums, coarse: false })?.clustered).toEqual({
      accounts: 2,
      deff: expect.closeTo(1 + (24 / 18 - 1) * 0.3, 12),
      assumed: true,
    })
  })

  test('by one decimal where more would lead to somebody', () => {
    const sums = clusterSums(Array.from({ length: 12 }, (_, index) => group(4, index % 2 ? 4 : -4)))
    expect(widening({ n: 48, sum: 0, squares: 48 }, { sums, coarse: true })?.clustered.deff).toBe(4.3)
  })
})
