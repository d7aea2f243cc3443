import { expect, test } from 'vitest'
import type { Finding } from '#engine/findings/finding.ts'
import { measuredOf } from '#engine/findings/measured.ts'
import { worthActingOn } from '#engine/findings/worth-acting-on.ts'
import { index, number, rated, referral } from './made-findings.ts'

const worth = (before: Finding, after: Finding) => {
  const [one, other] = [measuredOf(before), measuredOf(after)]
  if (!one || !other) throw new Error('both are figures')
  return worthActingOn(one, other)
}

test('twenty points of a score, ten of a share and five of an index are worth acting on', () => {
  expect(worth(referral({ up: 1, level: 1, down: 1 }), referral({ up: 9, level: 0, down: 0 }))).toBe(0.2)
  expect(worth(rated(1, 3), rated(2, 3))).toBe(0.1)
  expect(worth(index([10, 90]), index([20, 30]))).toBe(5)
})

test('of numbers it is half the larger standard deviation', () => {
  expect(worth(number([2, 4]), number([10, 30]))).toBeCloseTo(Math.SQRT2 * 5, 12)
  expect(worth(number([2]), number([3]))).toBe(0)
})
