import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NetCounts } from '#engine/statistics/adjusted-wald-interval.ts'
import { logGamma } from '#engine/statistics/log-gamma.ts'
import { netScoreDifference } from '#engine/statistics/net-score-difference.ts'
import type { PairSums } from '#engine/statistics/overlapping-samples-variance.ts'
import { pairedNetScoreDifference } from '#engine/statistics/paired-net-score-difference.ts'
import golden from '../../fixtures/golden/overlapping.json' with { type: 'json' }

const someAnswer = fc.constantFrom(-1, 0, 1)
const someWaves = fc
  .record({
    both: fc.array(fc.tuple(someAnswer, someAnswer), { maxLength: 40 }),
    earlier: fc.array(someAnswer, { maxLength: 20 }),
    later: fc.array(someAnswer, { maxLength: 20 }),
  })
  .filter(({ both, earlier, later }) => both.length + Math.min(earlier.length, later.length) > 0)
const someDeff = fc.double({ min: 1, max: 10, noNaN: true })
const nobody = { n: 0, before: 0, after: 0, product: 0 }
/**
 * The shares of down, level and up after within those before, from 20, 35 and 45 % to 15, 25 and 60 %: half of
 * all keep their place in the order, the other half answer anew.
 */
const RISING = [
  [0.15, 0.05, 0],
  [0, 0.2, 0.15],
  [0, 0, 0.45],
].flatMap((row, before) =>
  row.map(
    (kept, after) => 0.5 * kept + 0.5 * ([0.2, 0.35, 0.45][before] ?? 0) * ([0.15, 0.25, 0.6][after] ?? 0),
  ),
)
const some = { up: 3, level: 2, down: 1 }

test('a wave without answers is nothing to compare', () => {
  expect(() => pairedNetScoreDifference(some, { up: 0, level: 0, down: 0 }, nobody)).toThrow(
    new RangeError('pairedNetScoreDifference requires at least one answer'),
  )
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  expect(() => pairedNetScoreDifference({ ...some, up: count }, some, nobody)).toThrow(
    new RangeError('pairedNetScoreDifference requires counts that are whole numbers of zero or more'),
  )
})

test.each(['n', 'before', 'after', 'product'] as const)('the pair sum "%s" is a whole number', (key) => {
  const error = new RangeError('pairedNetScoreDifference requires pair sums that are whole numbers')
  expect(() => pairedNetScoreDifference(some, some, { ...nobody, [key]: 0.5 })).toThrow(error)
  expect(() => pairedNetScoreDifference(some, some, { ...nobody, [key]: Number.NaN })).toThrow(error)
})

test.each([
  ['fewer pairs than none', { n: -1, before: 0, after: 0, product: 0 }],
  ['more pairs than answers', { n: 7, before: 2, after: 2, product: 4 }],
  [
    'people who were all up and fell, yet have something in common',
    { n: 2, before: 2, after: -2, product: 2 },
  ],
  ['people with nothing in common who were all up', { n: 2, before: 2, after: 2, product: -2 }],
  ['three who fell where one is down', { n: 3, before: -3, after: -3, product: 3 }],
  ['six products where four are not level', { n: 6, before: 2, after: 2, product: 6 }],
])('the counts have no %s', (_case, pairs) => {
  expect(() => pairedNetScoreDifference(some, some, pairs)).toThrow(
    new RangeError('pairedNetScoreDifference requires pair sums that fit the counts'),
  )
})

test.each([0.9, 0, Number.NaN, Infinity])('%d is no design effect', (deff) => {
  const error = new RangeError('pairedNetScoreDifference requires a design effect of 1 or more')
  expect(() => pairedNetScoreDifference(some, some, nobody, { deffBefore: deff })).toThrow(error)
  expect(() => pairedNetScoreDifference(some, some, nobody, { deffAfter: deff })).toThrow(error)
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => pairedNetScoreDifference(some, some, nobody, { confidence })).toThrow(
    new RangeError('pairedNetScoreDifference requires a confidence between 0 and 1'),
  )
})

test('the waves of R have their raw difference, with three answers more an error close to theirs', () => {
  const waves = { both: golden.both.map(([first = 0, second = 0]) => [first, second] as const) }
  const found = compare({ ...waves, earlier: golden.before, later: golden.after })
  expect(found.difference).toBeCloseTo(golden.difference, 14)
  expect(found.se).toBeCloseTo(golden.se, 2)
  expect(found.p).toBeCloseTo(golden.p, 1)
})

test('the same waves a thousand times over have the error of R', () => {
  const times = 1000
  const repeated = ({ both, before, after }: typeof golden) => {
    const [first, second] = [both.map(([one = 0]) => one), both.map(([, two = 0]) => two)]
    const scaled = ({ up, level, down }: NetCounts) => ({
      up: times * up,
      level: times * level,
      down: times * down,
    })
    const sums = pairSums(both.map(([one = 0, two = 0]) => [one, two] as const))
    return pairedNetScoreDifference(
      scaled(count([...first, ...before])),
      scaled(count([...second, ...after])),
      {
        n: times * sums.n,
        before: times * sums.before,
        after: times * sums.after,
        product: times * sums.product,
      },
    )
  }
  expect(repeated(golden).se * Math.sqrt(times)).toBeCloseTo(golden.se, 5)
})

test('five who all rose by one step have risen, by no more than five answers can tell', () => {
  const found = pairedNetScoreDifference(
    { up: 0, level: 5, down: 0 },
    { up: 5, level: 0, down: 0 },
    { n: 5, before: 0, after: 5, product: 0 },
  )
  expect(found.difference).toBe(1)
  expect(found.high - found.low).toBeGreaterThan(1)
})

test.each([
  ['half of them as before, half as chance has it', RISING, 0.805],
  ['as chance has it, evenly', Array<number>(9).fill(1 / 9), 0.857],
])(
  'five people who answer twice, %s, are covered, as they would not be about the raw difference',
  (_likeness, joint, raw) => {
    const covered = coverage(5, joint, (waves) => compare(waves))
    expect(covered).toBeGreaterThan(0.95)
    const about = coverage(5, joint, ({ both }) => {
      const changes = both.map(([first, second]) => second - first)
      const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length
      const squares = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0)
      const reach = (1.95996398454005 * Math.sqrt(squares)) / changes.length
      return { low: mean - reach, high: mean + reach }
    })
    expect(about).toBeCloseTo(raw, 2)
  },
)

test('where nobody is in both it is the difference of different people', () => {
  fc.assert(
    fc.property(someWaves, someDeff, someDeff, (waves, deffBefore, deffAfter) => {
      const [before, after] = countsOf(waves)
      const options = { confidence: 0.9, deffBefore, deffAfter }
      expect(pairedNetScoreDifference(before, after, nobody, options)).toEqual(
        netScoreDifference(before, after, options),
      )
    }),
  )
})

test('people who stay like themselves narrow the interval, people who turn round widen it', () => {
  fc.assert(
    fc.property(someWaves, (waves) => {
      const [before, after] = countsOf(waves)
      const { n, ...pairs } = pairSums(waves.both)
      const common = n * pairs.product - pairs.before * pairs.after
      const paired = compare(waves)
      const apart = netScoreDifference(before, after)
      expect(paired.difference).toBe(apart.difference)
      if (common > 0) expect(paired.se).toBeLessThan(apart.se)
      if (common < 0) expect(paired.se).toBeGreaterThan(apart.se)
    }),
  )
})

test('whatever people answered there is an interval, and it leaves out zero where p is small', () => {
  fc.assert(
    fc.property(someWaves, someDeff, someDeff, (waves, deffBefore, deffAfter) => {
      const { low, high, se, p } = compare(waves, { deffBefore, deffAfter })
      expect(se).toBeGreaterThan(0)
      expect(low).toBeGreaterThanOrEqual(-2)
      expect(high).toBeLessThanOrEqual(2)
      fc.pre(Math.abs(p - 0.05) > 1e-12)
      expect(low > 0 || high < 0).toBe(p < 0.05)
    }),
  )
})

test('swapping the waves mirrors the difference and leaves p', () => {
  fc.assert(
    fc.property(someWaves, (waves) => {
      const there = compare(waves)
      const back = compare({
        both: waves.both.map(([first, second]) => [second, first]),
        earlier: waves.later,
        later: waves.earlier,
      })
      expect(back.low + there.high).toBeCloseTo(0, 13)
      expect(back.high + there.low).toBeCloseTo(0, 13)
      expect(back.p).toBeCloseTo(there.p, 12)
    }),
  )
})

/** How often the interval holds the true change, over all ways in which `people` can answer twice. */
function coverage(
  people: number,
  joint: readonly number[],
  interval: (waves: Waves) => { readonly low: number; readonly high: number },
): number {
  const truth = joint.reduce((sum, share, cell) => sum + share * ((cell % 3) - Math.floor(cell / 3)), 0)
  const visit = (cell: number, both: readonly (readonly [number, number])[], chance: number): number => {
    if (cell === joint.length) {
      const { low, high } = interval({ both, earlier: [], later: [] })
      return low <= truth && truth <= high ? chance : 0
    }
    const pair = [Math.floor(cell / 3) - 1, (cell % 3) - 1] as const
    const left = people - both.length
    let covered = 0
    for (let here = cell === joint.length - 1 ? left : 0; here <= left; here += 1) {
      const ways = Math.exp(logGamma(left + 1) - logGamma(here + 1) - logGamma(left - here + 1))
      const share = (joint[cell] ?? 0) ** here
      if (share > 0) covered += visit(cell + 1, [...both, ...Array(here).fill(pair)], chance * ways * share)
    }
    return covered
  }
  return visit(0, [], 1)
}

interface Waves {
  readonly both: readonly (readonly [number, number])[]
  readonly earlier: readonly number[]
  readonly later: readonly number[]
}

function compare(waves: Waves, options?: { deffBefore: number; deffAfter: number }) {
  const [before, after] = countsOf(waves)
  return pairedNetScoreDifference(before, after, pairSums(waves.both), options)
}

function countsOf({ both, earlier, later }: Waves): [NetCounts, NetCounts] {
  return [
    count([...both.map(([first]) => first), ...earlier]),
    count([...both.map(([, second]) => second), ...later]),
  ]
}

function count(answers: readonly number[]): NetCounts {
  const of = (answer: number) => answers.filter((one) => one === answer).length
  return { up: of(1), level: of(0), down: of(-1) }
}

function pairSums(pairs: readonly (readonly [number, number])[]): PairSums {
  const sums = { n: pairs.length, before: 0, after: 0, product: 0 }
  for (const [first, second] of pairs) {
    sums.before += first
    sums.after += second
    sums.product += first * second
  }
  return sums
}
