import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { controlChart } from '#engine/findings/control-chart.ts'
import type { Figure } from '#engine/findings/figure-of.ts'
import { measuredOf } from '#engine/findings/measured.ts'
import { sureSide } from '#engine/findings/sure-side.ts'
import charts from '../../fixtures/golden/control-charts.json' with { type: 'json' }
import { index, rated, referral, someCounts } from './made-findings.ts'

const chart = (figures: readonly Figure[]) =>
  controlChart(
    figures.map((figure) => {
      const [measured, interval] = [measuredOf(figure), sureSide(figure)]
      if (!measured || !interval) throw new Error('every wave has a figure with an interval')
      return { measured, interval }
    }),
  )

test('five waves make no chart', () => {
  expect(chart(Array.from({ length: 5 }, () => referral({ up: 9, level: 7, down: 4 })))).toBeUndefined()
})

test('shares that move by sampling alone are charted as in R', () => {
  // From the smallest to the largest, they move little from one to the next.
  const waves = charts.share.waves
    .map((wave, place) => ({ ...wave, low: charts.share.low[place], high: charts.share.high[place] }))
    .toSorted((one, other) => one.count / one.n - other.count / other.n)
  const known = chart(waves.map(({ count, n }) => rated(count, n)))
  expect(known?.kind).toBe('sampling')
  expect(known?.centre).toBeCloseTo(charts.share.centre, 12)
  for (const [place, { low, high }] of waves.entries()) {
    expect(known?.points[place]?.limits.low).toBeCloseTo(low ?? Number.NaN, 12)
    expect(known?.points[place]?.limits.high).toBeCloseTo(high ?? Number.NaN, 12)
  }
})

test.each([
  ['scores', referral({ up: 12, level: 0, down: 0 })],
  ['shares', rated(12, 12)],
  ['indexes', index([75, 75, 75])],
])('where all %s were ever alike, nothing tells how far chance moves them', (_, figure) => {
  expect(chart(Array.from({ length: 7 }, () => figure))).toBeUndefined()
})

test('no limit leaves the scale of its figure', () => {
  const scores = [8, 40, 8, 40, 8, 40].map((up) => referral({ up, level: 0, down: 48 - up }))
  const shares = [1, 60, 1, 60, 1, 60].map((count) => rated(count, 60))
  const indexes = [0, 100, 0, 100, 0, 100].map((value) => index([Math.max(0, value - 1), value]))
  for (const [figures, low, high] of [
    [scores, -1, 1],
    [shares, 0, 1],
    [indexes, 0, 100],
  ] as const) {
    const known = chart(figures)
    expect(known?.kind).toBe('xmr')
    expect(known?.points.every(({ limits }) => limits.low === low && limits.high === high)).toBe(true)
  }
})

const steady = [20, 40, 10, 30, 20, 50].map((n) => ({ up: n / 2, level: n / 2, down: 0 }))

test('a smaller wave of a score leaves chance more room', () => {
  const known = chart(steady.map((counts) => referral(counts)))
  expect(known).toMatchObject({ kind: 'sampling', centre: 0.5 })
  const widths = known?.points.map(({ limits }) => limits.high - limits.low) ?? []
  expect(widths[0]).toBeCloseTo(6 * Math.sqrt(0.25 / 20), 12)
  expect(widths.indexOf(Math.max(...widths))).toBe(2)
})

test('accounts that answer alike leave chance more room', () => {
  const clustered = { accounts: 12, deff: 1.5, assumed: false }
  const reach = (shown: Parameters<typeof referral>[1]) =>
    0.5 - (chart(steady.map((counts) => referral(counts, shown)))?.points[0]?.limits.low ?? Number.NaN)
  expect(reach({ clustered }) / reach({})).toBeCloseTo(Math.sqrt(1.5), 9)
})

describe('waves that differ by more than sampling', () => {
  const moving = [60, 40, 62, 38, 61, 41].map((value) => index([value - 1, value, value + 1, value, value]))

  test('have limits by how they move', () => {
    const known = chart(moving)
    expect(known).toMatchObject({ kind: 'xmr' })
    expect(known?.centre).toBeCloseTo(302 / 6, 12)
    expect(known?.points.every(({ signal }) => signal === undefined)).toBe(true)
  })

  test('show the one that moved further', () => {
    const known = chart(
      [...charts.xmr.values.slice(0, 12)].map((value) => index([value - 0.1, value, value + 0.1])),
    )
    expect(known?.points.map(({ signal }) => signal)).toEqual([...Array(11).fill(undefined), 'outside'])
  })
})

test('eight waves in a row above the centre are a run, and one outside is told as that', () => {
  const low = Array.from({ length: 10 }, () => rated(50, 100))
  const high = Array.from({ length: 8 }, (_, place) => rated(place === 7 ? 90 : 58, 100))
  const known = chart([...low, ...high])
  expect(known?.points.slice(10).map(({ signal }) => signal)).toEqual([...Array(7).fill('run'), 'outside'])
  expect(known?.points.slice(0, 10).every(({ signal }) => signal === undefined)).toBe(true)
})

test('later waves do not move the limits of ten', () => {
  fc.assert(
    fc.property(fc.array(someCounts, { minLength: 10, maxLength: 12 }), someCounts, (waves, later) => {
      const [before, after] = [
        chart(waves.map((counts) => rated(counts.up, counts.up + counts.level + counts.down))),
        chart([...waves, later].map((counts) => rated(counts.up, counts.up + counts.level + counts.down))),
      ]
      if (before?.kind === after?.kind) expect(after?.centre).toBe(before?.centre)
    }),
  )
})
