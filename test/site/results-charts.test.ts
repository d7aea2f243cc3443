/** Where charts put their marks, within a pixel, and whether everybody can tell these from their ground. */
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { ShownPoint, Trend } from '#engine/findings/trended.ts'
import { legendOfMarks, tableOfMarks } from '#site/results/charts/mark-rows.ts'
import { labelPlaces } from '#site/results/charts/quadrant-places.ts'
import { reachOf, ticksOf } from '#site/results/charts/scale.ts'
import { trendMarks } from '#site/results/charts/trend-marks.ts'

describe('an axis', () => {
  test('holds every value, and is never so fine that chance looks like a landslide', () => {
    expect(reachOf([0.2, 0.4], 'share')).toEqual({ from: 0.1, to: 0.5 })
    const { from, to } = reachOf([71, 72], 'index')
    expect(to - from).toBeGreaterThanOrEqual(30)
    expect(reachOf([-0.9, 0.95], 'score')).toEqual({ from: -1, to: 1 })
  })

  test('is marked at round values', () => {
    expect(ticksOf({ from: 0.1, to: 0.5 })).toEqual([0.1, 0.2, 0.3, 0.4, 0.5])
    expect(ticksOf({ from: -100, to: 100 })).toEqual([-100, -50, 0, 50, 100])
  })
})

describe('a trend', () => {
  const point = (wave: string, value: number, more: Partial<ShownPoint> = {}): ShownPoint => ({
    wave,
    shown: true,
    open: false,
    n: 23,
    value,
    low: value - 0.2,
    high: value + 0.2,
    ...more,
  })
  const trend: Trend = {
    item: 'refer',
    unit: 'score',
    stretches: [
      {
        points: [
          point('2025-H1', 0),
          { wave: '2025-H2', shown: false, why: 'withheld' },
          point('2026-H1', 0.2, { limits: { low: -0.1, high: 0.3 } }),
        ],
        steps: [],
        chart: { kind: 'xmr', centre: 0.1 },
      },
      { points: [point('2026-H2', 0.4)], steps: [], breaks: '2026-H2' },
    ],
  }
  const marks = trendMarks(trend, 200)

  test('has its waves at even distances, and a gap where there is no figure', () => {
    expect(marks.waves.map(({ x }) => x)).toEqual([12.5, 37.5, 62.5, 87.5])
    expect(marks.waves.map(({ point: own }) => own !== undefined)).toEqual([true, false, true, true])
    for (const { y, low, high } of marks.waves.filter(({ point: own }) => own))
      expect(high < y && y < low).toBe(true)
  })

  test('joins waves over a gap and none over a change of the question', () => {
    expect(marks.lines).toHaveLength(1)
    expect(marks.lines[0]).toMatchObject({ x1: 12.5, x2: 62.5, across: true })
    expect(marks.waves.map(({ begins }) => begins)).toEqual([false, false, false, true])
  })

  test('draws what chance leaves around the middle of its own stretch', () => {
    const [centre] = marks.centres
    expect(centre).toMatchObject({ x1: 0, x2: 75 })
    const { limits } = marks.waves[2] ?? {}
    expect(limits && centre && limits.high < centre.y && centre.y < limits.low).toBe(true)
  })
})

test('no name of a point lies over another', () => {
  const side = (value: number) => ({ n: 40, value, low: value - 0.1, high: value + 0.1 })
  const points = [0.5, 0.51, 0.52, 0.53, 0.54].map((value, place) => ({
    key: String(place),
    name: `Result number ${place}`,
    across: side(value),
    up: side(0.5 + place * 0.01),
  }))
  const places = labelPlaces(
    points,
    (value) => value * 100,
    (value) => 300 * (1 - value),
  )
  for (const one of places)
    for (const other of places)
      if (one.key < other.key && one.before === other.before)
        expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(20)
})

test('every mark of a row has its line in the table, and its shape in the key', () => {
  const row = {
    key: 'care',
    name: 'Care',
    marks: [
      { shape: 'dot', name: 'Customers', value: 70, low: 60, high: 80, n: 20 } as const,
      { shape: 'square', name: 'We', value: 80, low: null, high: null, n: 1 } as const,
    ],
    said: '',
    ends: { from: 0, to: 100 },
    write: String,
  }
  expect(legendOfMarks([row])).toEqual([
    { shape: 'dot', name: 'Customers' },
    { shape: 'square', name: 'We' },
  ])
  expect(tableOfMarks([row], { figure: 'Figure', low: 'From', high: 'To', n: 'Answers' }, 'en').rows).toEqual(
    [
      { key: 'care Customers', name: 'Care · Customers', cells: ['70', '60', '80', '20'] },
      { key: 'care We', name: 'Care · We', cells: ['80', '–', '–', '1'] },
    ],
  )
})

describe('colours', () => {
  /** Of WCAG 2.2: three to one for marks, from each other's ground. */
  const fewest = 3
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = (hex.match(/\w\w/g) ?? []).map((part) => {
      const value = Number.parseInt(part, 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: string, other: string) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }

  test.each(['accent', 'ink', 'quiet', 'control', 'down'])(
    'a mark in %s is told from the paper by light alone, in both themes',
    async (name) => {
      const css = await readFile('site/styles/tokens.css', 'utf8')
      const pair = (token: string) =>
        new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.slice(1) ?? []
      const [paper, own] = [pair('paper'), pair(name)]
      for (const theme of [0, 1])
        expect(contrast(own[theme] ?? '', paper[theme] ?? '')).toBeGreaterThanOrEqual(fewest)
    },
  )
})
