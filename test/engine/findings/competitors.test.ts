import { describe, expect, test } from 'vitest'
import { competitorsOf } from '#engine/findings/competitors.ts'
import type { Finding } from '#engine/findings/finding.ts'
import { signTest } from '#engine/statistics/sign-test.ts'
import { makeSurvey } from '../../make-survey.ts'
import { comparison, referral, snapshot, withheld } from './made-findings.ts'

const survey = makeSurvey(`---
title: Beside others
audience: customers
privacy: named
roles:
  user: You use
---

# Beside {#beside}

## Compared with others, … {#sector}

type: comparison

## Compared with us, … {#rivals}

type: comparison

- acme: Acme
- bolt: Bolt
- core: Core
- dura: Dura
`)
const row = (name: string, up: number, level: number, down: number, more: object = {}): Finding => ({
  ...comparison({ up, level, down }, { item: `rivals.${name}` }),
  ...more,
})
const standing = (...findings: Finding[]) => competitorsOf(survey, snapshot(findings))

describe('nobody is judged', () => {
  test('where nothing has rows, is shown, or has five answers', () => {
    expect(standing()).toEqual([])
    expect(standing(referral({ up: 9, level: 1, down: 1 }))).toEqual([])
    expect(standing(comparison({ up: 9, level: 1, down: 1 }, { item: 'sector' }))).toEqual([])
    expect(standing(withheld('rivals.acme'), row('bolt', 4, 0, 0))).toEqual([])
  })
})

test('alone, one is judged by its sign test', () => {
  const counts = { up: 9, level: 3, down: 2 }
  const p = signTest(counts)
  expect(standing(row('acme', 9, 3, 2, { cannotSay: 4 }))).toEqual([
    expect.objectContaining({
      item: 'rivals.acme',
      n: 14,
      value: 0.5,
      cannotSay: 4,
      p,
      adjusted: p,
      among: 1,
    }),
  ])
})

test('what stands out alone need not do so among several', () => {
  // binom.test(12, 15) in R: .0352, times four over one.
  const alone = row('acme', 12, 4, 3)
  const level = ['bolt', 'core', 'dura'].map((name) => row(name, 9, 4, 8))
  expect(standing(alone)).toMatchObject([{ stands: 'better', p: expect.closeTo(0.0352, 4) }])
  expect(standing(alone, ...level)).toMatchObject([
    { item: 'rivals.acme', stands: 'unclear', adjusted: expect.closeTo(0.1406, 4), among: 4 },
    { item: 'rivals.bolt', stands: 'unclear' },
    { item: 'rivals.core' },
    { item: 'rivals.dura' },
  ])
})

test('each is better, worse, or not to be told', () => {
  const found = standing(row('acme', 30, 5, 5), row('bolt', 5, 5, 30), row('core', 12, 5, 10))
  expect(found.map(({ stands }) => stands)).toEqual(['better', 'worse', 'unclear'])
})

test('accounts that answer alike weaken what is said', () => {
  const clustered = { accounts: 12, deff: 4, assumed: false }
  const [alone, together] = [row('acme', 20, 4, 6), row('acme', 20, 4, 6, { clustered })]
  expect(standing(alone)).toMatchObject([{ stands: 'better' }])
  const [judged] = standing(together)
  expect(judged?.stands).toBe('unclear')
  expect(judged?.p).toBeGreaterThan(signTest({ up: 20, level: 4, down: 6 }))
  // A test that tells nothing tells nothing less by accounts.
  expect(standing(row('acme', 5, 3, 5, { clustered }))).toMatchObject([{ p: 1 }])
})

test('where classes may not be told, no less is left to chance than with them', () => {
  const open = standing(row('acme', 6, 2, 1))
  const closed = standing({
    ...comparison({ up: 6, level: 2, down: 1 }, { item: 'rivals.acme', closed: true }),
  })
  expect(closed[0]?.p).toBeGreaterThanOrEqual(open[0]?.p ?? 1)
})
