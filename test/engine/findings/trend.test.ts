import { describe, expect, test } from 'vitest'
import { changesOf } from '#engine/findings/changes-of.ts'
import type { Finding } from '#engine/findings/finding.ts'
import { trendsOf } from '#engine/findings/trend.ts'
import { index, number, rated, referral, withheld } from './made-findings.ts'
import { reliability } from './sentences/found-studies.ts'
import { customers, published } from './two-surveys.ts'

const happy = referral({ up: 30, level: 10, down: 10 })
const unhappy = referral({ up: 10, level: 10, down: 30 })
const halves = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => `${from + Math.floor(place / 2)}-H${(place % 2) + 1}`)

test('what no wave shows has no trend', () => {
  expect(trendsOf(customers, [published('2026-H1', [withheld('refer')])], ['refer', 'care'])).toEqual([])
  expect(trendsOf(customers, [], ['refer'])).toEqual([])
})

test('waves stand in time, whatever order they come in', () => {
  const [trend] = trendsOf(
    customers,
    [published('2026-H2', [happy]), published('2025-H1', [happy]), published('2026-H1', [happy])],
    ['refer'],
  )
  expect(trend).toMatchObject({ item: 'refer', unit: 'score' })
  expect(trend?.stretches[0]?.points.map(({ wave }) => wave)).toEqual(['2025-H1', '2026-H1', '2026-H2'])
})

describe('a break', () => {
  const waves = ['2026-H1', '2026-H2', '2027-H1', '2027-H2'].map((wave) =>
    published(wave, [happy, index([40, 60, 80, 90]), rated(30, 60, { item: 'satisfied' })]),
  )

  test('parts a trend, is named, and joins nothing across it', () => {
    const [care] = trendsOf(customers, waves, ['care'])
    expect(care?.stretches.map(({ points }) => points.map(({ wave }) => wave))).toEqual([
      ['2026-H1', '2026-H2'],
      ['2027-H1', '2027-H2'],
    ])
    expect(care?.stretches.map(({ breaks }) => breaks)).toEqual([undefined, '2027-H1'])
    expect(care?.stretches.map(({ steps }) => steps.map(({ from, to }) => [from, to]))).toEqual([
      [['2026-H1', '2026-H2']],
      [['2027-H1', '2027-H2']],
    ])
  })

  test('on a day parts the wave in which it lies from the one before', () => {
    const [satisfied] = trendsOf(customers, waves, ['satisfied'])
    expect(satisfied?.stretches.map(({ breaks }) => breaks)).toEqual([undefined, '2027-03-15'])
  })

  test('of one item leaves the others joined', () => {
    const [refer] = trendsOf(customers, waves, ['refer', 'care', 'satisfied'])
    expect(refer?.stretches).toHaveLength(1)
    expect(refer?.stretches[0]?.steps).toHaveLength(3)
  })
})

test('a wave without a period stands for itself', () => {
  const [trend] = trendsOf(customers, [published('2026-H1', [happy]), published('all', [happy])], ['refer'])
  expect(trend?.stretches.map(({ breaks }) => breaks)).toEqual([undefined, 'unknown'])
})

test('gaps stay gaps, say why, and are stepped over', () => {
  const [trend] = trendsOf(
    customers,
    [
      published('2024-H1', [happy]),
      published('2024-H2', [withheld('refer')]),
      published('2025-H1', []),
      published('2025-H2', [unhappy]),
    ],
    ['refer'],
  )
  expect(trend?.stretches[0]?.points.map((point) => (point.shown ? point.value : point.why))).toEqual([
    0.4,
    'withheld',
    'unanswered',
    -0.4,
  ])
  expect(trend?.stretches[0]?.steps).toMatchObject([
    { from: '2024-H1', to: '2025-H2', verdict: { says: 'down' } },
  ])
})

test('a gap is never said not to have been asked where it was', () => {
  const why = (item: string, finding: Finding) => {
    const waves = [published('2024-H1', [index([40, 50]), number([1, 2])]), published('2024-H2', [finding])]
    const [trend] = trendsOf(customers, waves, [item])
    return trend?.stretches.at(-1)?.points.at(-1)
  }
  const silent: Finding = { kind: 'silent', item: 'care', n: 0, cannotSay: 3 }
  expect(why('care', silent)).toMatchObject({ shown: false, why: 'could-not-say' })
  const unreliable: Finding = { kind: 'unreliable', item: 'care', n: 40, reliability }
  expect(why('care', unreliable)).toMatchObject({ shown: false, why: 'not-one-thing' })
  const unsure = { ...number([1, 2, 3, 4, 5, 6], { closed: true }), low: null, high: null }
  expect(why(unsure.item, unsure)).toMatchObject({ shown: false, why: 'withheld' })
  const alike = { ...number([3, 3, 3]), low: null, high: null }
  expect(why(alike.item, alike)).toMatchObject({ shown: false, why: 'same-answer' })
})

test('a single answer has no interval and is a gap', () => {
  const [trend] = trendsOf(customers, [published('2025-H1', [index([50])])], ['care'])
  expect(trend?.stretches[0]?.points).toEqual([{ wave: '2025-H1', shown: false, why: 'alone' }])
})

test('a step is judged as any compare of the two waves is, among the items that have no break between them', () => {
  const [before, after] = [
    published('2026-H2', [happy, index([40, 50, 60]), rated(30, 60, { item: 'keep' })]),
    published('2027-H1', [unhappy, index([80, 85, 90]), rated(40, 60, { item: 'keep' })]),
  ]
  const [refer] = trendsOf(customers, [before, after], ['refer', 'care', 'keep'])
  const [known] = changesOf(before.snapshot, after.snapshot, ['refer', 'keep'])
  expect(refer?.stretches[0]?.steps).toEqual([{ ...known, from: '2026-H2', to: '2027-H1' }])
})

describe('six closed waves', () => {
  const waves = halves(2020, 6).map((wave) => published(wave, [happy]))

  test('have limits and no steps', () => {
    const [trend] = trendsOf(customers, waves, ['refer'])
    const [stretch] = trend?.stretches ?? []
    expect(stretch).toMatchObject({ steps: [], chart: { kind: 'sampling', centre: expect.closeTo(0.4, 12) } })
    expect(stretch?.points.every((point) => point.shown && point.limits && !point.signal)).toBe(true)
  })

  test('show what chance does not explain', () => {
    const [trend] = trendsOf(
      customers,
      [...waves.slice(0, 5), published('2022-H2', [referral({ up: 0, level: 0, down: 50 })])],
      ['refer'],
    )
    expect(trend?.stretches[0]?.points.at(-1)).toMatchObject({ signal: 'outside' })
  })

  test('are not five and an open one, which is drawn without limits', () => {
    const [trend] = trendsOf(
      customers,
      [...waves.slice(0, 5), published('2022-H2', [happy], false)],
      ['refer'],
    )
    expect(trend?.stretches[0]?.chart).toBeUndefined()
    expect(trend?.stretches[0]?.steps).toHaveLength(5)
    const [more] = trendsOf(customers, [...waves, published('2023-H1', [happy], false)], ['refer'])
    expect(more?.stretches[0]?.points.at(-1)).toMatchObject({ open: true, n: 50 })
    expect(more?.stretches[0]?.points.at(-1)).not.toHaveProperty('limits')
  })

  test('are counted from a break', () => {
    const [trend] = trendsOf(
      customers,
      halves(2024, 12).map((wave, place) => published(wave, [index([40, 50, 70 + 5 * (place % 2)])])),
      ['care'],
    )
    expect(trend?.stretches.map(({ points, chart }) => [points.length, chart !== undefined])).toEqual([
      [6, true],
      [6, true],
    ])
  })
})
