import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOf } from '#engine/findings/change.ts'
import { measuredOf } from '#engine/findings/measured.ts'
import { unseenDifference } from '#engine/findings/unseen-difference.ts'
import { verdictOf } from '#engine/findings/verdict.ts'
import { studentDifference } from '#engine/statistics/student-difference.ts'
import { welchDifference } from '#engine/statistics/welch-difference.ts'
import { index, number, somePeople, sumsOf } from './made-findings.ts'

test('means of people who are all alike differ as far as those allow whom nobody asked', () => {
  const alike = (value: number) => index(Array<number>(12).fill(value))
  const fallen = changeOf(alike(100), alike(50))
  // 1 - 0.05^(1/12) of either side may be at the other end.
  const unseen = 0.2209221919
  expect(fallen).toMatchObject({ difference: -50, low: expect.closeTo(-50 - 50 * unseen, 6) })
  expect(fallen?.high).toBeCloseTo(-50 + Math.hypot(50, 100) * unseen, 6)
  expect(fallen && verdictOf(fallen)).toEqual({ says: 'down' })
  const same = changeOf(alike(100), alike(100))
  expect(same).toMatchObject({
    difference: 0,
    p: 1,
    low: expect.closeTo(-22.1, 1),
    high: expect.closeTo(22.1, 1),
  })
  expect(changeOf(number([3, 3, 3]), number([4, 4, 4]))).toBeUndefined()
})

test('one who differs makes two means no surer than none does', () => {
  const nearly = index([...Array<number>(29).fill(100), 95])
  const change = changeOf(index(Array<number>(30).fill(100)), nearly)
  expect(change?.low).toBeLessThan(-9)
  expect(change && verdictOf(change).says).toBe('too-few')
})

const manyPeople = somePeople.filter((people) => people.length >= 10 && new Set(people).size > 1)

test('without accounts an index of ten people or more changes as Welch has it, and no more surely than what is unseen', () => {
  fc.assert(
    fc.property(manyPeople, manyPeople, (before, after) => {
      const known = welchDifference(sumsOf(before), sumsOf(after))
      const change = changeOf(index(before), index(after))
      const [earlier, later] = [measuredOf(index(before)), measuredOf(index(after))]
      if (!known || known.p === 0 || earlier?.unit !== 'index' || later?.unit !== 'index') return
      const unseen = unseenDifference(earlier, later)
      const by = known.difference
      const reach = (limit: number, other = by) => Math.hypot(limit - by, other - by)
      expect(change?.low).toBeCloseTo(Math.max(-100, by - reach(known.low, unseen?.low)), 5)
      expect(change?.high).toBeCloseTo(Math.min(100, by + reach(known.high, unseen?.high)), 5)
      expect(change?.p).toBeCloseTo(known.p, 5)
    }),
  )
})

describe('a few people who say much the same', () => {
  const rest = Array.from({ length: 40 }, (_, place) => 40 + 5 * (place % 13))

  test.each([[[100, 100]], [[95, 100, 100]]])('%j do not pass for people who always do', (few) => {
    const sums = [sumsOf(rest), sumsOf(few)] as const
    expect(welchDifference(...sums)?.p).toBeLessThan(0.001)
    const change = changeOf(index(rest), index(few))
    expect(change?.p).toBeCloseTo(studentDifference(...sums)?.p ?? Number.NaN, 9)
    expect(change?.p).toBeGreaterThan(0.01)
  })

  test('have no narrower interval than Welch gives them', () => {
    fc.assert(
      fc.property(somePeople, somePeople, (before, after) => {
        const known = welchDifference(sumsOf(before), sumsOf(after))
        const change = changeOf(index(before), index(after))
        if (known) expect(change?.p).toBeGreaterThanOrEqual(known.p - 1e-6)
      }),
    )
  })

  test('are alike where ten or more are, too', () => {
    const change = changeOf(index(rest), index(Array.from({ length: 12 }, () => 70)))
    const known = studentDifference(sumsOf(rest), sumsOf(Array.from({ length: 12 }, () => 70)))
    const welch = welchDifference(sumsOf(rest), sumsOf(Array.from({ length: 12 }, () => 70)))
    expect(change?.p).toBeCloseTo(Math.max(known?.p ?? 0, welch?.p ?? 0), 6)
  })
})
