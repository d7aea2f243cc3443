import { describe, expect, test } from 'vitest'
import type { Finding } from '#engine/findings/finding.ts'
import { notYet } from '#engine/findings/not-yet.ts'
import { comparison, index, rated, referral, snapshot } from './made-findings.ts'
import { customers, sellers } from './two-surveys.ts'

const people = (count: number) => Array.from({ length: count }, (_, place) => 40 + (place % 5) * 10)
const reliability = {
  n: 40,
  items: 5,
  alpha: { value: 0.8, low: 0.7, high: 0.9 },
  omega: 0.8,
  verdict: 'good',
} as const
const reliable = { ...index(people(60)), reliability }
const correlations: Finding = { kind: 'correlations', item: 'care', outcome: 'refer', n: 40, items: [] }
const drivers: Finding = { kind: 'drivers', item: 'care', outcome: 'refer', n: 60, r2: 0.4, drivers: [] }

describe('nothing is missing', () => {
  test('where everything is shown', () => {
    const all = [referral({ up: 3, level: 2, down: 1 }), reliable, drivers]
    expect(notYet(customers, snapshot(all))).toEqual([])
  })

  test('that would tell on somebody however many answered', () => {
    expect(notYet(sellers, snapshot([rated(9, 12, { closed: true })], 'role=seller'))).toEqual([])
  })

  test('of distributions where everybody is named', () => {
    expect(notYet(customers, snapshot([rated(3, 6, { closed: true })], 'role=buyer'))).toEqual([])
  })

  test('of reliability and drivers where the index was found to measure no one thing', () => {
    const unreliable: Finding = { kind: 'unreliable', item: 'care', n: 40, reliability }
    expect(notYet(customers, snapshot([unreliable]))).toEqual([])
  })
})

test('a distribution of employees waits for eleven, and the item that comes nearest is named', () => {
  const closed = { closed: true } as const
  const all = [
    rated(3, 6, closed),
    comparison({ up: 5, level: 2, down: 1 }, closed),
    referral({ up: 3, level: 2, down: 1 }, closed),
  ]
  expect(notYet(sellers, snapshot(all, 'role=seller'))).toEqual([
    { what: 'distribution', item: 'beside', n: 8, needs: 11 },
  ])
  const stricter = { ...sellers, thresholds: { figures: 8, comments: 15 } }
  expect(notYet(stricter, snapshot(all, 'role=seller'))[0]?.needs).toBe(15)
})

test('reliability and what moves together wait for thirty', () => {
  expect(notYet(customers, snapshot([index(people(12))]))).toEqual([
    { what: 'reliability', item: 'care', n: 12, needs: 30 },
    { what: 'correlations', item: 'care', n: 12, needs: 30 },
  ])
  expect(notYet(customers, snapshot([index(people(12))], 'role=buyer'))).toEqual([])
})

test('drivers wait for fifty, or ten for each', () => {
  expect(notYet(customers, snapshot([reliable, correlations]))).toEqual([
    { what: 'drivers', item: 'care', n: 40, needs: 50 },
  ])
})

test('how alike accounts are waits for ten of them', () => {
  const few = referral({ up: 9, level: 2, down: 1 }, { clustered: { accounts: 6, deff: 1.3, assumed: true } })
  expect(notYet(customers, snapshot([few]))).toEqual([{ what: 'accounts', item: 'refer', n: 6, needs: 10 }])
})

test('a team’s pay waits for ten answers', () => {
  expect(notYet(customers, snapshot([index(people(7))], 'team=Gulf'))).toEqual([
    { what: 'pay', item: 'care', n: 7, needs: 10 },
  ])
  expect(notYet(customers, snapshot([index(people(10))], 'team=Gulf'))).toEqual([])
})
