import { describe, expect, test } from 'vitest'
import { pairsFindings } from '#engine/findings/pairs-findings.ts'
import { emptyTally } from '#engine/tally/tally.ts'
import { survey } from './some-findings.ts'

const items = {
  care: { n: 12, before: 96_000, after: 90_000, product: 730_000_000 },
  'care.listen': { n: 14, before: 9, product: 7 },
  refer: { n: 15, before: 4, after: -2, product: 3 },
  gone: { n: 9, before: 1 },
}

describe('pairs', () => {
  test('of nobody are none', () => {
    expect(pairsFindings(survey, '2026-H1', emptyTally(), () => true)).toEqual([])
  })

  test('are told in the order of the survey, an index last and in its own points', () => {
    const tally = { ...emptyTally(), items }
    expect(pairsFindings(survey, '2026-H1', tally, () => true)).toEqual([
      { kind: 'pairs', item: 'refer', wave: '2026-H1', n: 15, before: 4, after: -2, product: 3 },
      { kind: 'pairs', item: 'care.listen', wave: '2026-H1', n: 14, before: 9, after: 0, product: 7 },
      { kind: 'pairs', item: 'care', wave: '2026-H1', n: 12, before: 960, after: 900, product: 73_000 },
    ])
  })

  test('are told only where they may be', () => {
    const tally = { ...emptyTally(), items }
    const found = pairsFindings(survey, '2026-H1', tally, (item, n) => item !== 'care' && n >= 15)
    expect(found.map(({ item }) => item)).toEqual(['refer'])
  })
})
