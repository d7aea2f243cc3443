import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketOf, buckets } from '#engine/tally/buckets.ts'

/** FNV-1a of 32 bits as it is published, over octets. */
function published(octets: readonly number[]): number {
  const modulus = 2n ** 32n
  return Number(octets.reduce((hash, octet) => ((hash ^ BigInt(octet)) * 16777619n) % modulus, 2166136261n))
}

describe('a bucket', () => {
  test('is the same for the same text, whatever else there is', () => {
    expect(['', 'Acme', 'Acme & Co', 'Żółw', '東京'].map(bucketOf)).toEqual([9, 1, 7, 14, 1])
  })

  test('is a whole number below sixteen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bucket = bucketOf(text)
        expect(Number.isInteger(bucket) && bucket >= 0 && bucket < buckets).toBe(true)
      }),
    )
  })

  test('is the published hash of both octets of each unit, folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const octets = text.split('').flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8])
        const hash = published(octets)
        expect(bucketOf(text)).toBe((hash ^ (hash >>> 16)) & 15)
      }),
    )
  })

  test('holds about as many as any other', () => {
    const counts = new Array<number>(buckets).fill(0)
    for (let account = 0; account < 16_000; account++) {
      const bucket = bucketOf(`Account ${account}`)
      counts[bucket] = (counts[bucket] ?? 0) + 1
    }
    const chi = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    // The 99.9 % point of chi-square with 15 degrees of freedom.
    expect(chi).toBeLessThan(37.7)
  })
})
