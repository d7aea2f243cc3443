import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedWaldInterval } from '#engine/statistics/adjusted-wald-interval.ts'
import { finiteListInterval } from '#engine/statistics/finite-list-interval.ts'
import { logGamma } from '#engine/statistics/log-gamma.ts'
import { noAssumptionBounds } from '#engine/statistics/no-assumption-bounds.ts'
import golden from '../../fixtures/golden/finite-list.json' with { type: 'json' }

const someCounts = fc
  .record({ up: fc.nat(300), level: fc.nat(300), down: fc.nat(300) })
  .filter(({ up, level, down }) => up + level + down > 0)
const someConfidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true })

test('no answers have no net score', () => {
  expect(() => finiteListInterval({ up: 0, level: 0, down: 0 }, 10)).toThrow(
    new RangeError('finiteListInterval requires at least one answer'),
  )
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  expect(() => finiteListInterval({ up: 1, level: 1, down: count }, 50)).toThrow(
    new RangeError('finiteListInterval requires counts that are whole numbers of zero or more'),
  )
})

test.each([5, 6.5, Number.NaN, Infinity])('six answers do not come from a list of %d', (listed) => {
  expect(() => finiteListInterval({ up: 3, level: 2, down: 1 }, listed)).toThrow(
    new RangeError('finiteListInterval requires a list of at least as many people as answered'),
  )
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => finiteListInterval({ up: 3, level: 2, down: 1 }, 10, confidence)).toThrow(
    new RangeError('finiteListInterval requires a confidence between 0 and 1'),
  )
})

test.each(golden.cases)('$up, $level, $down of $listed lie between $low and $high', (known) => {
  const counts = { up: known.up, level: known.level, down: known.down }
  const { low, high, score } = finiteListInterval(counts, known.listed)
  expect(score).toBe((known.up - known.down) / (known.up + known.level + known.down))
  expect(low).toBeCloseTo(known.low, 13)
  expect(high).toBeCloseTo(known.high, 13)
})

test('a list of one is known from one', () => {
  expect(finiteListInterval({ up: 0, level: 0, down: 1 }, 1)).toEqual({ score: -1, low: -1, high: -1 })
})

test('everybody having answered, nothing is left open', () => {
  fc.assert(
    fc.property(someCounts, someConfidence, (counts, confidence) => {
      const listed = counts.up + counts.level + counts.down
      const { score, low, high } = finiteListInterval(counts, listed, confidence)
      expect(low).toBe(score)
      expect(high).toBe(score)
    }),
  )
})

test('a list without end has the interval of answers from anywhere', () => {
  fc.assert(
    fc.property(someCounts, someConfidence, (counts, confidence) => {
      const far = finiteListInterval(counts, 1e15, confidence)
      const anywhere = adjustedWaldInterval(counts, confidence)
      expect(far.low).toBeCloseTo(anywhere.low, 11)
      expect(far.high).toBeCloseTo(anywhere.high, 11)
    }),
  )
})

test('the interval stays within the bounds without assumptions and narrows as the silent become fewer', () => {
  fc.assert(
    fc.property(someCounts, fc.integer({ min: 1, max: 500 }), (counts, silent) => {
      const answers = counts.up + counts.level + counts.down
      const bounds = noAssumptionBounds(counts, answers + silent)
      const interval = finiteListInterval(counts, answers + silent)
      const fewer = finiteListInterval(counts, answers + silent - 1)
      expect(interval.low).toBeGreaterThanOrEqual(bounds.low)
      expect(interval.high).toBeLessThanOrEqual(bounds.high)
      expect(fewer.low).toBeLessThanOrEqual(fewer.high)
      expect(fewer.high - fewer.low).toBeLessThanOrEqual(interval.high - interval.low + 1e-14)
    }),
  )
})

test('36 answers of a list of 40 cover the score of all, as they would not by a shorter reach alone', () => {
  const listed = { up: 30, level: 8, down: 2 }
  expect(coverage(listed, 36, (counts) => finiteListInterval(counts, 40))).toBeGreaterThan(0.88)
  const shortened = (counts: typeof listed) => {
    const { low, high } = adjustedWaldInterval(counts)
    const reach = ((high - low) / 2) * Math.sqrt(4 / 39)
    return { low: (low + high) / 2 - reach, high: (low + high) / 2 + reach }
  }
  expect(coverage(listed, 36, shortened)).toBeLessThan(0.75)
})

/** How often the interval holds the score of the list, over all samples of `answers` people from it. */
function coverage(
  listed: { readonly up: number; readonly level: number; readonly down: number },
  answers: number,
  interval: (counts: typeof listed) => { readonly low: number; readonly high: number },
): number {
  const everybody = listed.up + listed.level + listed.down
  const truth = (listed.up - listed.down) / everybody
  let covered = 0
  for (let up = 0; up <= listed.up; up += 1) {
    for (let down = 0; down <= listed.down; down += 1) {
      const level = answers - up - down
      if (level < 0 || level > listed.level) continue
      const ways = logChoose(listed.up, up) + logChoose(listed.down, down) + logChoose(listed.level, level)
      const { low, high } = interval({ up, level, down })
      if (low <= truth && truth <= high) covered += Math.exp(ways - logChoose(everybody, answers))
    }
  }
  return covered
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}
