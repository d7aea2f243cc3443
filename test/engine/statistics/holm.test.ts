import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holm } from '#engine/statistics/holm.ts'
import golden from '../../fixtures/golden/multiple.json' with { type: 'json' }

const someFamily = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })

test.each([-0.1, 1.1, Number.NaN])('%d is no p value', (p) => {
  expect(() => holm([0.5, p])).toThrow(new RangeError('holm requires p values from 0 to 1'))
})

test('an empty family stays empty', () => {
  expect(holm([])).toEqual([])
})

test.each(golden.cases)('$p become $holm', ({ p, holm: known }) => {
  const corrected = holm(Object.freeze(p))
  expect(corrected).toHaveLength(known.length)
  for (const [place, value] of known.entries()) expect(corrected[place]).toBeCloseTo(value, 14)
})

test('three of the fifteen hold at 5 %', () => {
  const corrected = holm(golden.cases[0]?.p ?? [])
  expect(corrected.filter((p) => p <= 0.05)).toHaveLength(3)
})

test('no p value becomes smaller, none larger than with the whole family as factor', () => {
  fc.assert(
    fc.property(someFamily, (family) => {
      for (const [place, p] of holm(family).entries()) {
        const given = family[place] ?? Number.NaN
        expect(p).toBeGreaterThanOrEqual(given)
        expect(p).toBeLessThanOrEqual(Math.min(1, family.length * given))
      }
    }),
  )
})

test('the order of the p values stays as it was', () => {
  fc.assert(
    fc.property(someFamily, (family) => {
      const corrected = holm(family)
      const byGiven = [...family.keys()].sort((one, other) => (family[one] ?? 0) - (family[other] ?? 0))
      const sorted = byGiven.map((place) => corrected[place] ?? Number.NaN)
      expect(sorted).toEqual(sorted.toSorted((one, other) => one - other))
    }),
  )
})

test('the smallest is corrected as if all others were as small', () => {
  fc.assert(
    fc.property(someFamily, (family) => {
      fc.pre(family.length > 0)
      const smallest = Math.min(...family)
      expect(Math.min(...holm(family))).toBe(Math.min(1, smallest * family.length))
    }),
  )
})

test('the place in the list does not matter', () => {
  fc.assert(
    fc.property(someFamily, (family) => {
      expect(holm(family.toReversed())).toEqual(holm(family).toReversed())
    }),
  )
})
