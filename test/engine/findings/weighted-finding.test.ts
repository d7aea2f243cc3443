import { describe, expect, test } from 'vitest'
import { type Strata, weightedFinding } from '#engine/findings/weighted-finding.ts'
import golden from '../../fixtures/golden/raking.json' with { type: 'json' }

const byRole = (
  answered: Record<string, [n: number, sum: number]>,
  listed: Record<string, number>,
): Strata => ({
  by: ['role'],
  cells: Object.entries(answered).map(([role, [n, sum]]) => ({
    categories: [role],
    values: { n, sum, squares: Math.abs(sum) },
  })),
  margins: [new Map(Object.entries(listed))],
})

describe('a weighted score', () => {
  test('of fewer than thirty answers is not told', () => {
    expect(weightedFinding('refer', byRole({ a: [20, 4], b: [9, 1] }, { a: 30, b: 30 }), 1)).toBeUndefined()
  })

  test('whose weights would cost half of the answers is not told', () => {
    expect(weightedFinding('refer', byRole({ a: [45, 4], b: [15, 1] }, { a: 15, b: 45 }), 1)).toBeUndefined()
  })

  test('is raked as R does', () => {
    const strata: Strata = {
      by: ['role', 'region'],
      cells: golden.cells.map(({ role, region, n, sum, squares }) => ({
        categories: [role, region],
        values: { n, sum, squares },
      })),
      margins: [golden.roles, golden.regions].map((margin) => new Map(margin as [string, number][])),
    }
    const found = weightedFinding('refer', strata, 1)
    const { mean, standardError } = golden
    expect(found).toMatchObject({ kind: 'weighted', item: 'refer', n: 36, by: ['role', 'region'] })
    expect(found?.score).toBeCloseTo(mean, 9)
    expect(found?.deff).toBeCloseTo(1.076073, 6)
    expect(found?.high).toBeCloseTo(mean + 1.959963984540054 * standardError, 9)
  })

  test('counts a role for as much as it is on the list, and is wider where accounts answer alike', () => {
    const strata = byRole({ a: [30, 15], b: [10, -5] }, { a: 50, b: 50 })
    const [plain, wider] = [1, 4].map((widening) => weightedFinding('refer', strata, widening))
    expect(plain?.score).toBeCloseTo(0, 12)
    expect(wider?.score).toBe(plain?.score)
    expect((wider?.high ?? 0) - (wider?.score ?? 0)).toBeCloseTo(
      2 * ((plain?.high ?? 0) - (plain?.score ?? 0)),
      12,
    )
  })

  test('is the plain score where those who answered are made up like the list', () => {
    const found = weightedFinding('refer', byRole({ a: [30, 15], b: [10, -5] }, { a: 90, b: 30 }), 1)
    expect(found).toMatchObject({ score: expect.closeTo(0.25, 12), deff: expect.closeTo(1, 12) })
  })

  test('stays within its scale', () => {
    const strata = byRole({ a: [30, 30], b: [10, 9] }, { a: 30, b: 30 })
    expect(weightedFinding('refer', strata, 3)?.high).toBe(1)
  })
})
