import { expect, test } from 'vitest'
import { targetCuts, targetsHeld } from '#engine/findings/targets-held.ts'
import { index } from './made-findings.ts'
import { asking, shelfOf } from './shelf.ts'
import { customers, sellers } from './two-surveys.ts'

const targets = [
  { measure: 'care', atLeast: 70 },
  { measure: 'care', team: 'Gulf', atLeast: 50 },
  { measure: 'care', team: 'North', atLeast: 50 },
]
const aims = { targets, benchmarks: {} }
const people = (value: number) => Array.from({ length: 30 }, (_, place) => value + (place % 2 ? 5 : -5))
const lookup = shelfOf({
  'customers 2026-H2 all': [index(people(80))],
  'customers 2026-H2 team=Gulf': [index(people(40))],
  'customers 2026-H2 team=North': [index(people(60))],
  'sellers 2026-H1 all': [index(people(10))],
})
const others = [{ survey: sellers, wave: '2026-H1' }]

test('of targets about others a reader of one team hears nothing', () => {
  const asked = asking(customers, { aims, others, mayRead: (_survey, cut) => cut === 'team=Gulf' })
  expect(targetCuts(asked).map(({ survey, cut }) => `${survey} ${cut}`)).toEqual([
    'customers team=Gulf',
    'sellers team=Gulf',
  ])
  expect(targetsHeld(asked, lookup)).toMatchObject([{ target: { team: 'Gulf' }, verdict: 'missed' }])
})

test('every target is held against the survey that shows it first, in the file’s order', () => {
  expect(
    targetsHeld(
      asking(sellers, { wave: '2026-H1', aims, others: [{ survey: customers, wave: '2026-H2' }] }),
      lookup,
    ).map(({ verdict, from }) => [verdict, from?.survey, from?.cut]),
  ).toEqual([
    ['met', 'customers', 'all'],
    ['missed', 'customers', 'team=Gulf'],
    ['met', 'customers', 'team=North'],
  ])
})
