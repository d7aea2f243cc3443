import { expect, test } from 'vitest'
import { benchmarkStanding } from '#engine/findings/benchmark-standing.ts'
import benchmarks from '../../fixtures/golden/benchmark.json' with { type: 'json' }
import { rated } from './made-findings.ts'

const marks = (best: number, all: number) => ({
  statement: 'We ask first.',
  best,
  all,
  source: 'A study',
  year: 2014,
})

test('an own share stands by its interval, and is not tested', () => {
  expect(benchmarkStanding(rated(14, 22), marks(92, 48))).toMatchObject({
    item: 'keep',
    own: { n: 22, value: 14 / 22 },
    best: { mark: 0.92, lies: 'below' },
    all: { mark: 0.48, lies: 'holds' },
  })
  expect(benchmarkStanding(rated(31, 40), marks(93, 46)).all.lies).toBe('above')
  expect(benchmarkStanding(rated(31, 40), marks(93, 46)).all).not.toHaveProperty('p')
})

test.each(benchmarks.cases)('$count of $n are tested against $benchmark where that is asked for', (known) => {
  const { count, n, benchmark, different } = known
  const { best, all } = benchmarkStanding(rated(count, n), marks(100, benchmark * 100), true)
  expect(all.p).toBeCloseTo(different, 12)
  expect(best).not.toHaveProperty('p')
})
