import { expect, test } from 'vitest'
import type { ChoiceFinding } from '#engine/findings/finding.ts'
import { reasonsByRole, rolePairs } from '#engine/findings/reasons-by-role.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import { makeSurvey } from '../../make-survey.ts'
import { asking, shelfOf } from './shelf.ts'
import { customers } from './two-surveys.ts'

const prospects = makeSurvey(
  `---
title: Your decision
audience: prospects
privacy: named
cadence: half-yearly
attributes: [team]
roles:
  bought: You chose us
  lost: You chose another
  nobody: You chose nobody
---

# One {#one}

## What decided it? {#decided}

type: choices
measures: decided

- seller: The person
- price: The price
`,
  'prospects',
)

const chose = (seller: number, price: number, n: number): ChoiceFinding => ({
  kind: 'choice',
  item: 'decided',
  n,
  cannotSay: 0,
  options: [
    { option: 'seller', ...wilsonInterval(seller, n) },
    { option: 'price', ...wilsonInterval(price, n) },
  ],
})

test('of surveys of others, and of a role alone, there are no pairs', () => {
  expect(rolePairs(asking(customers))).toEqual([])
  expect(rolePairs(asking(prospects, { cut: 'role=lost' }))).toEqual([])
  expect(rolePairs(asking(prospects, { mayRead: (_survey, cut) => cut === 'all' }))).toEqual([])
})

test('the first role stands beside each other one, within a team as in the whole', () => {
  const pairs = (cut: string) =>
    rolePairs(asking(prospects, { cut })).map(({ one, other }) => [one.from.cut, other.from.cut])
  expect(pairs('all')).toEqual([
    ['role=bought', 'role=lost'],
    ['role=bought', 'role=nobody'],
  ])
  expect(pairs('team=Gulf')[0]).toEqual(['role=bought&team=Gulf', 'role=lost&team=Gulf'])
})

test('reasons are laid beside each other where both show them', () => {
  const lookup = shelfOf({
    'prospects 2026-H2 role=bought': [chose(30, 5, 40)],
    'prospects 2026-H2 role=lost': [chose(8, 25, 40)],
  })
  expect(reasonsByRole(asking(prospects), lookup)).toMatchObject([
    {
      item: 'decided',
      one: 'bought',
      other: 'lost',
      options: [
        { option: 'seller', verdict: { says: 'up' } },
        { option: 'price', verdict: { says: 'down' } },
      ],
    },
  ])
})
