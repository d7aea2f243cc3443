import { expect, test } from 'vitest'
import type { Finding } from '#engine/findings/finding.ts'
import { findHeadline, findItem } from '#site/results/reading.ts'

test('a study takes the place of no question and of no headline', () => {
  const refer: Finding = { kind: 'referral', item: 'refer', n: 60, score: 0.25, low: 0, high: 0.5 }
  const studies: Finding[] = [
    { kind: 'fans', item: 'care', n: 50, share: 0.2, low: 0.11, high: 0.33 },
    { kind: 'index', item: 'care', n: 50, value: 70, low: 60, high: 80, alpha: 0.8, alphaBase: 50 },
    refer,
    { kind: 'weighted', item: 'refer', n: 60, score: 0.2, low: 0, high: 0.4, deff: 1.2, by: ['role'] },
  ]
  const snapshot = { cut: 'all', findings: studies }
  expect(findItem(snapshot, 'refer')).toBe(refer)
  const care = { item: 'care', kind: 'index', name: 'Care', roles: [] } as const
  expect(findHeadline(snapshot, care)?.kind).toBe('index')
  expect(findHeadline(snapshot, { ...care, item: 'refer', kind: 'referral' })).toBe(refer)
})
