import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pooledHeadline } from '#engine/findings/pooled-headline.ts'
import { comparison, index, rated, referral, someCounts, somePeople, withheld } from './made-findings.ts'
import { customers, published, sellers } from './two-surveys.ts'

const [first, second] = [
  { up: 20, level: 15, down: 10 },
  { up: 25, level: 10, down: 12 },
]

describe('there is nothing to pool', () => {
  test('of a single wave, of waves more than a year apart, and of waves without a period', () => {
    expect(pooledHeadline(customers, [published('2026-H1', [referral(first)])], 'refer')).toBeUndefined()
    const apart = [published('2025-H1', [referral(first)]), published('2026-H1', [referral(second)])]
    expect(pooledHeadline(customers, apart, 'refer')).toBeUndefined()
    expect(pooledHeadline(customers, [published('all', [referral(first)])], 'refer')).toBeUndefined()
  })

  test('of what is withheld in all waves but one', () => {
    const waves = [published('2026-H1', [withheld('refer')]), published('2026-H2', [referral(second)])]
    expect(pooledHeadline(customers, waves, 'refer')).toBeUndefined()
  })

  test('across a break', () => {
    const waves = [published('2026-H2', [index([40, 60])]), published('2027-H1', [index([50, 60])])]
    expect(pooledHeadline(customers, waves, 'care')).toBeUndefined()
  })

  test('of shares', () => {
    const waves = [published('2025-H1', [rated(3, 6)]), published('2025-H2', [rated(3, 6)])]
    expect(pooledHeadline(customers, waves, 'keep')).toBeUndefined()
  })

  test('of a wave that is still open, where nobody may know it yet', () => {
    const waves = [published('2026-H1', [referral(first)]), published('2026-H2', [referral(second)], false)]
    expect(pooledHeadline(sellers, waves, 'refer')).toBeUndefined()
    expect(pooledHeadline(customers, waves, 'refer')).toMatchObject({ n: 92 })
  })
})

test('the waves of a year count by their answers', () => {
  const waves = ['2026-H2', '2025-H2', '2026-H1'].map((wave, place) =>
    published(wave, [referral(place === 0 ? second : first)]),
  )
  expect(pooledHeadline(customers, waves, 'refer')).toMatchObject({
    item: 'refer',
    unit: 'score',
    n: 92,
    value: 23 / 92,
    waves: ['2026-H1', '2026-H2'],
  })
})

test('four quarters are a year, and a fifth is not', () => {
  const waves = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'].map((wave) =>
    published(wave, [comparison(first)]),
  )
  expect(pooledHeadline(customers, waves, 'beside')?.waves).toEqual([
    '2025-Q4',
    '2026-Q1',
    '2026-Q2',
    '2026-Q3',
  ])
})

test('waves of the same months that do not count are named, with the reason', () => {
  const quarters = [
    published('2025-Q3', [withheld('refer')]),
    published('2025-Q4', [referral(first)]),
    published('2026-Q1', [withheld('refer')]),
    published('2026-Q2', [comparison(first, { item: 'refer' })]),
    published('2026-Q3', [referral(second)]),
    published('2026-Q4', []),
  ]
  expect(pooledHeadline(customers, quarters, 'refer')).toMatchObject({
    waves: ['2025-Q4', '2026-Q3'],
    left: [
      { wave: '2026-Q1', why: 'no-figure' },
      { wave: '2026-Q2', why: 'asked-anew' },
    ],
  })
  const broken = ['2026-Q2', '2026-Q3', '2027-Q1', '2027-Q2'].map((wave) =>
    published(wave, [index([40, 60])]),
  )
  expect(pooledHeadline(customers, broken, 'care')).toMatchObject({
    waves: ['2027-Q1', '2027-Q2'],
    left: [{ wave: '2026-Q3', why: 'asked-anew' }],
  })
  const guarded = [
    published('2026-Q1', [referral(first)]),
    published('2026-Q2', [referral(first)], false),
    published('2026-Q3', [referral(second)]),
  ]
  expect(pooledHeadline(sellers, guarded, 'refer')).toMatchObject({
    waves: ['2026-Q1', '2026-Q3'],
    left: [{ wave: '2026-Q2', why: 'no-figure' }],
  })
})

test('the same accounts answer again, so that pooling narrows less than their answers say', () => {
  const clustered = { accounts: 12, deff: 2, assumed: false }
  const width = (shown: Parameters<typeof referral>[1]) => {
    const waves = ['2026-H1', '2026-H2'].map((wave) => published(wave, [referral(first, shown)]))
    const pooled = pooledHeadline(customers, waves, 'refer')
    return pooled ? pooled.high - pooled.low : Number.NaN
  }
  const one = referral(first, { clustered })
  expect(width({ clustered })).toBeGreaterThan(width({}))
  expect(width({ clustered })).toBeLessThan(one.high - one.low)
  expect(width({ clustered })).toBeGreaterThan((one.high - one.low) / Math.SQRT2)
})

test('people who say the same again narrow less, and those who do not as much as is assumed', () => {
  const width = (product: number) => {
    const pairs = {
      kind: 'pairs',
      item: 'refer',
      wave: '2026-H1',
      n: 40,
      before: 9,
      after: 9,
      product,
    } as const
    const waves = [published('2026-H1', [referral(first)]), published('2026-H2', [pairs, referral(first)])]
    const pooled = pooledHeadline(customers, waves, 'refer')
    return pooled ? pooled.high - pooled.low : Number.NaN
  }
  expect(width(22)).toBeGreaterThan(width(0))
  const waves = [published('2026-H1', [referral(first)]), published('2026-H2', [referral(first)])]
  const pooled = pooledHeadline(customers, waves, 'refer')
  expect(width(0)).toBe((pooled?.high ?? 0) - (pooled?.low ?? 0))
})

test('a pooled score holds every answer once', () => {
  fc.assert(
    fc.property(someCounts, someCounts, (one, other) => {
      const pooled = pooledHeadline(
        customers,
        [published('2026-H1', [referral(one)]), published('2026-H2', [referral(other)])],
        'refer',
      )
      const answers = [one, other].map(({ up, level, down }) => up + level + down)
      expect(pooled?.n).toBe((answers[0] ?? 0) + (answers[1] ?? 0))
      expect(pooled?.value).toBeCloseTo((one.up + other.up - one.down - other.down) / (pooled?.n ?? 0), 12)
    }),
  )
})

test('a pooled index is the mean of everybody', () => {
  fc.assert(
    fc.property(somePeople, somePeople, (one, other) => {
      const pooled = pooledHeadline(
        customers,
        [published('2025-H1', [index(one)]), published('2025-H2', [index(other)])],
        'care',
      )
      const all = [...one, ...other]
      expect(pooled).toMatchObject({ unit: 'index', n: all.length })
      expect(pooled?.value).toBeCloseTo(all.reduce((sum, value) => sum + value, 0) / all.length, 8)
      expect(pooled?.low).toBeGreaterThanOrEqual(0)
      expect(pooled?.high).toBeLessThanOrEqual(100)
    }),
  )
})
