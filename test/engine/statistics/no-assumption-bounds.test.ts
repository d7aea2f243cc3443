import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noAssumptionBounds } from '#engine/statistics/no-assumption-bounds.ts'
import golden from '../../fixtures/golden/finite-list.json' with { type: 'json' }

const someCounts = fc.record({ up: fc.nat(500), level: fc.nat(500), down: fc.nat(500) })

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  expect(() => noAssumptionBounds({ up: 1, level: count, down: 1 }, 50)).toThrow(
    new RangeError('noAssumptionBounds requires counts that are whole numbers of zero or more'),
  )
})

test.each([5, 6.5, 0, Number.NaN, Infinity])('six answers do not come from a list of %d', (listed) => {
  expect(() => noAssumptionBounds({ up: 3, level: 2, down: 1 }, listed)).toThrow(
    new RangeError('noAssumptionBounds requires a list of at least as many people as answered'),
  )
})

test('an empty list has no bounds', () => {
  expect(() => noAssumptionBounds({ up: 0, level: 0, down: 0 }, 0)).toThrow(
    new RangeError('noAssumptionBounds requires a list of at least as many people as answered'),
  )
})

test.each(golden.cases)('$up, $level, $down of $listed lie between $lowest and $highest', (known) => {
  const bounds = noAssumptionBounds({ up: known.up, level: known.level, down: known.down }, known.listed)
  expect(bounds.low).toBeCloseTo(known.lowest, 14)
  expect(bounds.high).toBeCloseTo(known.highest, 14)
})

test('nobody having answered, everything is possible', () => {
  expect(noAssumptionBounds({ up: 0, level: 0, down: 0 }, 12)).toEqual({ low: -1, high: 1 })
})

test('everybody having answered, the bounds meet in the score', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const answers = counts.up + counts.level + counts.down
      fc.pre(answers > 0)
      const score = (counts.up - counts.down) / answers
      expect(noAssumptionBounds(counts, answers)).toEqual({ low: score, high: score })
    }),
  )
})

test('whatever the silent would have said, the score of all lies within', () => {
  fc.assert(
    fc.property(someCounts, someCounts, (spoken, silent) => {
      const up = spoken.up + silent.up
      const down = spoken.down + silent.down
      const listed = up + down + spoken.level + silent.level
      fc.pre(listed > 0)
      const { low, high } = noAssumptionBounds(spoken, listed)
      const score = (up - down) / listed
      expect(score).toBeGreaterThanOrEqual(low)
      expect(score).toBeLessThanOrEqual(high)
    }),
  )
})

test('the bounds are as far apart as twice the share of the silent', () => {
  fc.assert(
    fc.property(someCounts, fc.integer({ min: 1, max: 1000 }), (counts, silent) => {
      const listed = counts.up + counts.level + counts.down + silent
      const { low, high } = noAssumptionBounds(counts, listed)
      expect(high - low).toBeCloseTo((2 * silent) / listed, 13)
    }),
  )
})
