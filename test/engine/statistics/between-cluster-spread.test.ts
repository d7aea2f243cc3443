import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betweenClusterSpread } from '#engine/statistics/between-cluster-spread.ts'
import { clusterSums } from '#engine/statistics/cluster-sums.ts'
import { sumsOf } from './some-clusters.ts'

/** Twelve accounts: how many people of each answered, and how many of them agreed. */
const twelve: readonly (readonly [number, number])[] = [
  [4, 4],
  [2, 1],
  [5, 5],
  [3, 0],
  [6, 2],
  [2, 2],
  [4, 1],
  [3, 3],
  [5, 4],
  [2, 0],
  [4, 3],
  [1, 1],
]

const tenAccounts = fc
  .array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 8 }), {
    minLength: 10,
    maxLength: 30,
  })
  .filter((accounts) => accounts.some((answers) => answers.length > 1))

test.each([2.5, 11, Number.NaN])('%d clusters do not have ten answers', (clusters) => {
  const sums = { ...clusterSums(twelve.map(shareOf)), clusters, n: 10 }
  expect(() => betweenClusterSpread(sums)).toThrow(
    new RangeError('betweenClusterSpread requires at least one answer for each cluster'),
  )
})

test('clusters vary no less than not at all, neither within nor between', () => {
  const error = new RangeError('betweenClusterSpread requires sums that some answers could have')
  const sums = clusterSums(twelve.map(shareOf))
  expect(() => betweenClusterSpread({ ...sums, squares: sums.explained - 1 })).toThrow(error)
  expect(() => betweenClusterSpread({ ...sums, explained: (sums.sum * sums.sum) / sums.n - 1 })).toThrow(
    error,
  )
  expect(() => betweenClusterSpread({ ...sums, squares: Number.NaN })).toThrow(error)
})

test('nine clusters have no spread, ten have one', () => {
  expect(betweenClusterSpread(clusterSums([]))).toBeNull()
  expect(betweenClusterSpread(clusterSums(twelve.slice(0, 9).map(shareOf)))).toBeNull()
  expect(betweenClusterSpread(clusterSums(twelve.slice(0, 10).map(shareOf)))?.clusters).toBe(10)
})

test('clusters of a single answer each cannot be told from chance', () => {
  expect(
    betweenClusterSpread(clusterSums(twelve.map(([, agreed]) => shareOf([1, agreed > 2 ? 1 : 0])))),
  ).toBeNull()
})

test('twelve accounts spread as an analysis of variance by hand has it', () => {
  const spread = betweenClusterSpread(clusterSums(twelve.map(shareOf)))
  expect(spread?.sd).toBeCloseTo(0.32104388767293085, 13)
  expect(spread?.intraclass).toBeCloseTo(0.4196663414875096, 13)
  expect(spread?.clusters).toBe(12)
})

test('its limits are those of Tukey and Williams', () => {
  // By scipy 1.17.1, f.ppf and chi2.ppf.
  const spread = betweenClusterSpread(clusterSums(twelve.map(shareOf)))
  expect(spread?.low).toBeCloseTo(0.14259585479986, 9)
  expect(spread?.high).toBeCloseTo(0.6166436553711104, 8)
  const accounts = [4, 1, 5, 0, 2, 2, 1, 3, 4, 0].map((agreed) => shareOf([5, agreed]))
  expect(betweenClusterSpread(clusterSums(accounts))).toMatchObject({
    low: expect.closeTo(0.13635928903686415, 8),
    high: expect.closeTo(0.6135993693759233, 8),
  })
})

test('a spread lies between its limits', () => {
  fc.assert(
    fc.property(tenAccounts, (accounts) => {
      const spread = betweenClusterSpread(clusterSums(accounts.map(sumsOf)))
      if (!spread) throw new Error('ten accounts have a spread')
      expect(spread.low).toBeLessThanOrEqual(spread.sd)
      expect(spread.high ?? spread.sd).toBeGreaterThanOrEqual(spread.sd)
      if (spread.high === null) expect(spread.sd).toBe(0)
    }),
  )
})

test('accounts of five people spread as their mean squares of 0.613 and 0.17 say', () => {
  const accounts = [4, 1, 5, 0, 2, 2, 1, 3, 4, 0].map((agreed) => shareOf([5, agreed]))
  const spread = betweenClusterSpread(clusterSums(accounts))
  expect(spread?.sd).toBeCloseTo(Math.sqrt((0.92 / 1.5 - 0.17) / 5), 13)
  expect(spread?.intraclass).toBeCloseTo((0.92 / 1.5 - 0.17) / (0.92 / 1.5 + 4 * 0.17), 13)
})

test('accounts that are alike have no spread, also where chance would leave some', () => {
  expect(betweenClusterSpread(clusterSums(Array.from({ length: 10 }, () => shareOf([4, 2]))))).toEqual({
    sd: 0,
    low: 0,
    high: null,
    intraclass: 0,
    clusters: 10,
  })
})

test('where everybody agrees there is no variance to divide', () => {
  expect(betweenClusterSpread(clusterSums(Array.from({ length: 10 }, () => shareOf([4, 4]))))).toEqual({
    sd: 0,
    low: 0,
    high: null,
    intraclass: null,
    clusters: 10,
  })
})

test('accounts of one mind each differ by nothing but themselves', () => {
  const minds = [0, 0, 0, 1, 1, 1, 1, 1, 1, 1]
  const spread = betweenClusterSpread(clusterSums(minds.map((mind) => shareOf([3, 3 * mind]))))
  expect(spread?.intraclass).toBe(1)
  expect(spread?.sd).toBeCloseTo(Math.sqrt((10 * 0.3 * 0.7) / 9), 13)
})

test('the spread is that of mean squares between and within accounts', () => {
  fc.assert(
    fc.property(tenAccounts, (accounts) => {
      const all = accounts.flat()
      const mean = meanOf(all)
      const between = accounts.reduce(
        (sum, answers) => sum + answers.length * (meanOf(answers) - mean) ** 2,
        0,
      )
      const within = accounts.reduce((sum, answers) => {
        return sum + answers.reduce((squares, answer) => squares + (answer - meanOf(answers)) ** 2, 0)
      }, 0)
      const ofBetween = between / (accounts.length - 1)
      const ofWithin = within / (all.length - accounts.length)
      const sizes = accounts.reduce((sum, answers) => sum + answers.length ** 2, 0)
      const size = (all.length - sizes / all.length) / (accounts.length - 1)
      const variance = Math.max(0, (ofBetween - ofWithin) / size)
      const spread = betweenClusterSpread(clusterSums(accounts.map(sumsOf)))
      expect((spread?.sd ?? Number.NaN) ** 2).toBeCloseTo(variance, 9)
      if (variance + ofWithin > 1e-6) {
        expect(spread?.intraclass).toBeCloseTo(variance / (variance + ofWithin), 9)
      }
    }),
  )
})

test('a constant leaves the spread, a factor stretches it, and no part is beyond the whole', () => {
  fc.assert(
    fc.property(tenAccounts, fc.integer({ min: -50, max: 50 }), (accounts, distance) => {
      const spread = betweenClusterSpread(clusterSums(accounts.map(sumsOf)))
      const moved = accounts.map((answers) => answers.map((answer) => 3 * answer + distance))
      const stretched = betweenClusterSpread(clusterSums(moved.map(sumsOf)))
      expect((stretched?.sd ?? Number.NaN) ** 2).toBeCloseTo(9 * (spread?.sd ?? Number.NaN) ** 2, 7)
      expect(spread?.intraclass ?? 0).toBeGreaterThanOrEqual(0)
      expect(spread?.intraclass ?? 0).toBeLessThanOrEqual(1)
    }),
  )
})

function shareOf([n, agreed]: readonly [number, number]) {
  return { n, sum: agreed, squares: agreed }
}

function meanOf(answers: readonly number[]): number {
  return answers.reduce((sum, answer) => sum + answer, 0) / answers.length
}
