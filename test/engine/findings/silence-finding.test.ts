import { describe, expect, test } from 'vitest'
import { silenceFinding } from '#engine/findings/silence-finding.ts'
import golden from '../../fixtures/golden/complaints.json' with { type: 'json' }

describe('the dissatisfied', () => {
  test('are not told of where nobody said how satisfied they are', () => {
    expect(silenceFinding({})).toBeUndefined()
  })

  test('are a share of those who did, and speak up at the published rates while few say whether they did', () => {
    expect(silenceFinding({ '*': 60, dissatisfied: 12, '1': 5, '0': 4 })).toMatchObject({
      kind: 'silence',
      n: 60,
      share: 0.2,
      asked: 9,
      told: 5,
      rate: { low: 0.2, high: 0.75, assumed: true },
    })
  })

  test('speak up at their own rate from ten on', () => {
    const { count, n, low, high } = golden.measured
    expect(silenceFinding({ '*': 60, dissatisfied: 22, '1': count, '0': n - count })?.rate).toEqual({
      low: expect.closeTo(low, 12),
      high: expect.closeTo(high, 12),
      assumed: false,
    })
  })

  test('may be none at all', () => {
    expect(silenceFinding({ '*': 9 })).toMatchObject({ n: 9, share: 0, low: 0, asked: 0, told: 0 })
  })
})
