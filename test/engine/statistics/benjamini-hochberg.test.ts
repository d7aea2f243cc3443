import fc from 'fast-check'
import { expect, test } from 'vitest'
import { benjaminiHochberg } from '#engine/statistics/benjamini-hochberg.ts'
import { holm } from '#engine/statistics/holm.ts'
import golden from '../../fixtures/golden/multiple.json' with { type: 'json' }

const someFamily = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })

test.each([-0.1, 1.1, Number.NaN])('%d is no p value', (p) => {
  expect(() => benjaminiHochberg([0.5, p])).toThrow(
    new RangeError('benjaminiHochberg requires p values from 0 to 1'),
  )
})

test('an empty family stays empty', () => {
  expect(benjaminiHochberg([])).toEqual([])
})

test.each(golden.cases)('$p become $benjaminiHochberg', ({ p, benjaminiHochberg: known }) => {
  const corrected = benjaminiHochberg(Object.freeze(p))
  expect(corrected).toHaveLength(known.length)
  for (const [place, value] of known.entries()) expect(corrected[place]).toBeCloseTo(value, 14)
})

test('four of the fifteen are worth a look at 5 %', () => {
  const corrected = benjaminiHochberg(golden.cases[0]?.p ?? [])
  expect(corrected.filter((p) => p <= 0.05)).toHaveLength(4)
})

test('it corrects upwards, and never more than Holm does', () => {
  fc.assert(
    fc.property(someFamily, (family) => {
      const strict = holm(family)
      for (const [place, p] of benjaminiHochberg(family).entries()) {
        expect(p).toBeGreaterThanOrEqual(family[place] ?? Number.NaN)
        expect(p).toBeLessThanOrEqual((strict[place] ?? Number.NaN) * (1 + 1e-15))
      }
    }),
  )
})

test('the largest stays as it is', () => {
  fc.assert(
    fc.property(someFamily, (family) => {
      fc.pre(family.length > 0)
      expect(Math.max(...benjaminiHochberg(family))).toBe(Math.max(...family))
    }),
  )
})

test('what falls below a level are the smallest, up to the last that its own share of the level allows', () => {
  fc.assert(
    fc.property(someFamily, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (family, level) => {
      const sorted = family.toSorted((one, other) => one - other)
      const last = sorted.findLastIndex((p, index) => (p * family.length) / (index + 1) <= level)
      const found = benjaminiHochberg(family).filter((p) => p <= level)
      expect(found).toHaveLength(last + 1)
    }),
  )
})

test('the place in the list does not matter', () => {
  fc.assert(
    fc.property(someFamily, (family) => {
      expect(benjaminiHochberg(family.toReversed())).toEqual(benjaminiHochberg(family).toReversed())
    }),
  )
})
