import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '#engine/findings/finding.ts'
import { measuredOf } from '#engine/findings/measured.ts'
import { omnibus } from '#engine/findings/omnibus.ts'
import { chiSquareHomogeneity } from '#engine/statistics/chi-square-homogeneity.ts'
import { index, number, rated, referral, somePeople, someShares } from './made-findings.ts'

const measured = (findings: readonly Finding[]) => findings.flatMap((finding) => measuredOf(finding) ?? [])

describe('groups are not tested', () => {
  test('where there is only one', () => {
    expect(omnibus(measured([rated(3, 6)]))).toBeUndefined()
    expect(omnibus([])).toBeUndefined()
  })

  test('where the spread of one is not known', () => {
    const groups = [number([1, 2, 3]), { ...number([4, 5], { closed: true }), low: null, high: null }]
    expect(omnibus(measured(groups))).toBeUndefined()
  })

  test('where all are of one person', () => {
    expect(omnibus(measured([number([1]), number([2])]))).toBeUndefined()
  })
})

test('four groups of the reference differ as they do in R', () => {
  const groups = measured([rated(14, 22), rated(20, 25), rated(9, 20), rated(30, 42)])
  const known = omnibus(groups)
  expect(known?.chiSquare).toBeCloseTo(6.77123905394453, 9)
  expect(known?.freedom).toBe(3)
  expect(known?.p).toBeCloseTo(0.0795578496185155, 9)
})

test('shares are tested as the table of their answers', () => {
  fc.assert(
    fc.property(fc.array(someShares, { minLength: 2, maxLength: 6 }), (groups) => {
      const table = groups.map(([count, n]) => [count, n - count])
      const known = chiSquareHomogeneity(table)
      const tested = omnibus(measured(groups.map(([count, n]) => rated(count, n))))
      expect(tested?.chiSquare).toBeCloseTo(known.statistic, 6)
      if (known.df > 0) expect(tested?.p).toBeCloseTo(known.p, 6)
      else expect(tested?.p).toBe(1)
    }),
  )
})

test('groups that all answer alike may well be alike', () => {
  expect(
    omnibus(measured([referral({ up: 3, level: 0, down: 0 }), referral({ up: 9, level: 0, down: 0 })])),
  ).toEqual({ chiSquare: 0, freedom: 1, p: 1 })
})

test('two groups of one mean differ by nothing, and by more the further their means are', () => {
  fc.assert(
    fc.property(somePeople, fc.integer({ min: 1, max: 50 }), (people, further) => {
      const moved = (by: number) => number(people.map((value) => value + by))
      const at = (by: number) => omnibus(measured([number(people), moved(by)]))
      if (new Set(people).size === 1) return
      expect(at(0)?.chiSquare).toBeCloseTo(0, 9)
      expect(at(further + 1)?.chiSquare).toBeGreaterThan(at(further)?.chiSquare ?? Infinity)
    }),
  )
})

test('accounts that answer alike make groups less different', () => {
  const clustered = { accounts: 12, deff: 2, assumed: false }
  const [plain, alike] = [
    omnibus(measured([rated(14, 22), rated(9, 20)])),
    omnibus(measured([rated(14, 22, { clustered }), rated(9, 20, { clustered })])),
  ]
  expect(alike?.chiSquare).toBeCloseTo((plain?.chiSquare ?? 0) / 2, 12)
  expect(omnibus(measured([index([10, 20]), index([30, 60], { clustered })]))?.freedom).toBe(1)
})
