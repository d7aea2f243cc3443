import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreInterval } from '#engine/statistics/score-interval.ts'
import golden from '../../fixtures/golden/score-interval.json' with { type: 'json' }

const someCounts = fc
  .record({ up: fc.nat(300), level: fc.nat(300), down: fc.nat(300) })
  .filter(({ up, level, down }) => up + level + down > 0)
const someConfidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true })

test('no answers have no net score', () => {
  expect(() => scoreInterval({ up: 0, level: 0, down: 0 })).toThrow(
    new RangeError('scoreInterval requires at least one answer'),
  )
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  expect(() => scoreInterval({ up: count, level: 5, down: 5 })).toThrow(
    new RangeError('scoreInterval requires counts that are whole numbers of zero or more'),
  )
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => scoreInterval({ up: 3, level: 2, down: 1 }, confidence)).toThrow(
    new RangeError('scoreInterval requires a confidence between 0 and 1'),
  )
})

test.each(golden.cases)('$up up, $level level, $down down lie between $low and $high', (known) => {
  const { low, high, score } = scoreInterval({ up: known.up, level: known.level, down: known.down })
  expect(score).toBe((known.up - known.down) / (known.up + known.level + known.down))
  expect(Math.abs(low - known.low)).toBeLessThan(1e-12)
  expect(Math.abs(high - known.high)).toBeLessThan(1e-12)
})

test('only answers that all point one way reach the end of the scale', () => {
  expect(scoreInterval({ up: 7, level: 0, down: 0 }).high).toBe(1)
  expect(scoreInterval({ up: 0, level: 0, down: 7 }).low).toBe(-1)
  expect(scoreInterval({ up: 7, level: 1, down: 0 }).high).toBeLessThan(1)
  expect(scoreInterval({ up: 7, level: 0, down: 1 }).high).toBeLessThan(1)
})

test('answers all up have the interval of a share of all, stretched from 0 and 1 to -1 and 1', () => {
  const z = 1.959963984540054
  const { low } = scoreInterval({ up: 5, level: 0, down: 0 })
  expect(low).toBeCloseTo((5 - z * z) / (5 + z * z), 14)
})

test('answers all level have the interval of a share on either side', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (level) => {
      const { low, high } = scoreInterval({ up: 0, level, down: 0 })
      const square = 1.959963984540054 ** 2
      expect(high).toBeCloseTo(square / (level + square), 14)
      expect(low).toBe(-high)
    }),
  )
})

test('the interval contains the score and stays on the scale', () => {
  fc.assert(
    fc.property(someCounts, someConfidence, (counts, confidence) => {
      const { score, low, high } = scoreInterval(counts, confidence)
      expect(low).toBeGreaterThanOrEqual(-1)
      expect(low).toBeLessThanOrEqual(score)
      expect(high).toBeGreaterThanOrEqual(score)
      expect(high).toBeLessThanOrEqual(1)
    }),
  )
})

test('swapping up and down mirrors the interval', () => {
  fc.assert(
    fc.property(someCounts, someConfidence, ({ up, level, down }, confidence) => {
      const interval = scoreInterval({ up, level, down }, confidence)
      const swapped = scoreInterval({ up: down, level, down: up }, confidence)
      expect(swapped.low + interval.high).toBe(0)
      expect(swapped.high + interval.low).toBe(0)
    }),
  )
})

test('more confidence contains less, and twice the answers are contained', () => {
  fc.assert(
    fc.property(someCounts, ({ up, level, down }) => {
      const narrow = scoreInterval({ up, level, down }, 0.8)
      const wide = scoreInterval({ up, level, down }, 0.99)
      const twice = scoreInterval({ up: 2 * up, level: 2 * level, down: 2 * down }, 0.8)
      expect(wide.low).toBeLessThanOrEqual(narrow.low)
      expect(wide.high).toBeGreaterThanOrEqual(narrow.high)
      expect(twice.high - twice.low).toBeLessThan(narrow.high - narrow.low)
    }),
  )
})

test('both limits lie z standard errors from the score, with the likeliest shares that a search finds', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const { score, low, high } = scoreInterval(counts)
      const answers = counts.up + counts.level + counts.down
      for (const limit of [low, high].filter((end) => Math.abs(end) < 1)) {
        const down = likeliestDown(counts, limit)
        const error = Math.sqrt((2 * down + limit - limit * limit) / answers)
        expect(Math.abs(score - limit) / error).toBeCloseTo(1.959963984540054, 4)
      }
    }),
  )
})

/** The share down that makes the counts likeliest when the share up is larger by `score`: by golden section. */
function likeliestDown({ up, level, down }: Counts, score: number): number {
  const logarithm = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share))
  const likelihood = (share: number) =>
    logarithm(up, share + score) + logarithm(down, share) + logarithm(level, 1 - 2 * share - score)
  const ratio = (Math.sqrt(5) - 1) / 2
  let low = Math.max(0, -score)
  let high = (1 - score) / 2
  for (let step = 0; step < 100; step += 1) {
    const first = high - ratio * (high - low)
    const second = low + ratio * (high - low)
    if (likelihood(first) < likelihood(second)) low = first
    else high = second
  }
  return (low + high) / 2
}

interface Counts {
  readonly up: number
  readonly level: number
  readonly down: number
}
