import { describe, expect, test } from 'vitest'
import { gapsOf, guessesBeside, sidesOf } from '#engine/findings/other-side.ts'
import { index, rated, referral } from './made-findings.ts'
import { asking, shelfOf } from './shelf.ts'
import { customers, sellers } from './two-surveys.ts'

const teamed = { ...sellers, attributes: ['team'] }
const others = [{ survey: teamed, wave: '2026-H1' }]
const people = (value: number) => Array.from({ length: 30 }, (_, place) => value + (place % 2 ? 10 : -10))
const lookup = shelfOf({
  'customers 2026-H2 all': [referral({ up: 20, level: 15, down: 15 }), index(people(60))],
  'sellers 2026-H1 all': [
    index(people(80)),
    { ...rated(24, 30, { item: 'guess.refer' }), mean: { value: 8, low: 7, high: 9 } },
  ],
})

describe('nothing stands beside', () => {
  test('surveys of the same side, or of prospects', () => {
    expect(sidesOf(asking(customers, { others: [{ survey: customers, wave: '2026-H1' }] }))).toEqual([])
    const prospects = { ...customers, audience: 'prospects' as const }
    expect(sidesOf(asking(prospects, { others }))).toEqual([])
  })

  test('a cut by an attribute that the other survey does not have, or that may not be read', () => {
    expect(sidesOf(asking(customers, { others, cut: 'region=North' }))).toEqual([])
    const mayRead = (_survey: string, cut: string) => cut !== 'all'
    expect(sidesOf(asking(customers, { others, mayRead }))).toEqual([])
    expect(gapsOf(asking(customers, { others, wave: '2025-H1' }), lookup)).toEqual([])
  })
})

test('beside a role stands everybody of the other side, beside a team its team', () => {
  const cutsOf = (cut: string) =>
    sidesOf(asking(customers, { others, cut })).map(({ outside, inside }) => [outside.from, inside.from])
  const own = { survey: 'customers', wave: '2026-H2' }
  const theirs = { survey: 'sellers', wave: '2026-H1' }
  expect(cutsOf('role=buyer')).toEqual([
    [
      { ...own, cut: 'role=buyer' },
      { ...theirs, cut: 'all' },
    ],
  ])
  expect(cutsOf('role=buyer&team=Gulf')).toEqual([
    [
      { ...own, cut: 'role=buyer&team=Gulf' },
      { ...theirs, cut: 'team=Gulf' },
    ],
  ])
})

test('customers are outside and employees inside, whichever of them is read', () => {
  const [fromOutside] = gapsOf(asking(customers, { others }), lookup)
  const asked = asking(teamed, { wave: '2026-H1', others: [{ survey: customers, wave: '2026-H2' }] })
  const [fromInside] = gapsOf(asked, lookup)
  expect(fromOutside).toEqual(fromInside)
  expect(fromOutside).toMatchObject({
    outside: { survey: 'customers' },
    inside: { survey: 'sellers' },
    items: [{ item: 'care', verdict: { says: 'up' } }],
  })
})

test('guesses stand beside what was guessed', () => {
  const [guesses] = guessesBeside(asking(customers, { others }), lookup)
  expect(guesses?.items).toMatchObject([{ item: 'refer', guessed: { value: 0.8 }, given: { value: 0.4 } }])
})
