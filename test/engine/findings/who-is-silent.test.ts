import { expect, test } from 'vitest'
import type { SilenceFinding } from '#engine/findings/study.ts'
import { scoreBounds, silentOf } from '#engine/findings/who-is-silent.ts'
import { referral } from './made-findings.ts'
import { asking, shelfOf } from './shelf.ts'
import { customers } from './two-surveys.ts'

const silence: SilenceFinding = {
  kind: 'silence',
  item: 'satisfied',
  n: 20,
  share: 0.25,
  low: 0.1,
  high: 0.5,
  asked: 5,
  told: 2,
  rate: { low: 0.2, high: 0.75, assumed: true },
}
const findings = [referral({ up: 10, level: 5, down: 5 }), silence]
const published = { 'customers 2026-H2 all': findings, 'customers 2026-H2 team=Gulf': findings }

test('where nobody knows who was invited, nothing is said of the silent', () => {
  const lookup = shelfOf(published)
  expect(silentOf(asking(customers), lookup)).toBeNull()
  expect(scoreBounds(asking(customers), lookup)).toEqual([])
  const listed = shelfOf(published, { all: 60 })
  expect(scoreBounds(asking(customers, { cut: 'team=Gulf' }), listed)).toEqual([])
  expect(silentOf(asking(customers, { cut: 'role=user' }), listed)).toBeNull()
})

test('they are told as a range of people, and the score within what they could have said', () => {
  const lookup = shelfOf(published, { all: 60, 'role=buyer': 20, 'role=user': 40 })
  expect(silentOf(asking(customers), lookup)).toMatchObject({ listed: 60, assumed: true })
  const [bounds, ...others] = scoreBounds(asking(customers), lookup)
  expect(others).toEqual([])
  expect(bounds).toMatchObject({ item: 'refer', n: 20, invited: 60 })
  expect(bounds?.low).toBeCloseTo((5 - 40) / 60, 12)
})
