import { describe, expect, test } from 'vitest'
import { alignmentOf } from '#engine/findings/alignment.ts'
import type { RankFinding } from '#engine/findings/finding.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import { rated, snapshot, withheld } from './made-findings.ts'
import { customers, sellers } from './two-surveys.ts'

const ranked = (n: number, placed: Readonly<Record<string, number>>): RankFinding => ({
  kind: 'rank',
  item: 'matter',
  n,
  cannotSay: 0,
  options: Object.entries(placed).map(([option, people]) => ({
    option,
    ...wilsonInterval(Math.floor(people / 2), n),
    placed: people,
    place: people === 0 ? null : 1.5,
  })),
})
const delivered = (item: string, count: number, n: number) => rated(count, n, { item: `get.${item}` })

describe('nothing is set side by side', () => {
  test('where nothing is ranked, nothing is rated, or one is withheld', () => {
    expect(alignmentOf(customers, snapshot([delivered('audit', 4, 9)]))).toBeUndefined()
    expect(alignmentOf(customers, snapshot([ranked(20, { audit: 9 })]))).toBeUndefined()
    expect(alignmentOf(customers, snapshot([withheld('matter'), delivered('audit', 4, 9)]))).toBeUndefined()
    expect(
      alignmentOf(sellers, snapshot([ranked(20, { audit: 9 }), delivered('audit', 4, 9)])),
    ).toBeUndefined()
  })

  test('of a result that shows only one of both', () => {
    const found = alignmentOf(
      customers,
      snapshot([ranked(20, { audit: 9, quiet: 12 }), delivered('audit', 4, 9), withheld('get.quiet')]),
    )
    expect(found?.results.map(({ result }) => result)).toEqual(['audit'])
  })
})

test('a result stands among the others where both intervals leave the means out', () => {
  const found = alignmentOf(
    customers,
    snapshot([
      ranked(200, { audit: 180, quiet: 20, time: 100 }),
      delivered('audit', 40, 200),
      delivered('quiet', 180, 200),
      delivered('time', 110, 200),
    ]),
  )
  expect(found?.means.importance).toBeCloseTo(0.5, 12)
  expect(found?.means.delivery).toBeCloseTo(0.55, 12)
  expect(found?.results.map(({ result, place }) => [result, place])).toEqual([
    ['audit', 'improve'],
    ['quiet', 'enough'],
    ['time', 'unclear'],
  ])
})

test('what matters and comes more is kept, what matters and comes less is watched', () => {
  const found = alignmentOf(
    customers,
    snapshot([
      ranked(200, { audit: 180, quiet: 20 }),
      delivered('audit', 180, 200),
      delivered('quiet', 40, 200),
    ]),
  )
  expect(found?.results.map(({ place }) => place)).toEqual(['keep', 'watch'])
})

test('with few answers nothing has a place', () => {
  const found = alignmentOf(
    customers,
    snapshot([ranked(6, { audit: 4, quiet: 2 }), delivered('audit', 2, 6), delivered('quiet', 4, 6)]),
  )
  expect(found?.results.map(({ place }) => place)).toEqual(['unclear', 'unclear'])
})

test('a result matters to those who gave it a place, and some of them put it first', () => {
  const found = alignmentOf(customers, snapshot([ranked(60, { audit: 23 }), delivered('audit', 6, 10)]))
  const { share: value, low, high } = wilsonInterval(23, 60)
  expect(found?.results[0]).toMatchObject({ importance: { n: 60, value, low, high }, first: 11 / 60 })
  expect(found?.results[0]?.delivery).toMatchObject({ n: 10, value: 0.6 })
})
