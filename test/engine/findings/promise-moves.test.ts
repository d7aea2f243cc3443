import { describe, expect, test } from 'vitest'
import { promiseMoves } from '#engine/findings/promise-moves.ts'
import type { PromiseTerms } from '#engine/model.ts'
import { rated } from './made-findings.ts'
import { asking, shelfOf } from './shelf.ts'
import { customers } from './two-surveys.ts'

const terms: PromiseTerms = {
  id: 'calls',
  surveys: ['customers'],
  measure: 'handoff',
  made: '2026-05-20',
  due: '2026-08-31',
}
const desk = (count: number) => rated(count, 40, { item: 'passed-on.desk' })
const engineer = (count: number) => rated(count, 40, { item: 'passed-on.engineer' })
const keep = (count: number) => rated(count, 40, { item: 'care.keep' })
const published = {
  'customers 2026-H1 all': [desk(10), engineer(20), keep(20)],
  'customers 2026-H2 all': [desk(35), engineer(21), keep(22)],
  'customers 2027-H1 all': [desk(35), keep(30)],
}
const moved = (change: Partial<PromiseTerms> = {}, more: Parameters<typeof asking>[1] = {}) =>
  promiseMoves(asking(customers, { promises: [{ ...terms, ...change }], ...more }), shelfOf(published))

describe('a promise is left out', () => {
  test('where it was made to others, or names no measure, or one that is not asked about', () => {
    expect(moved({ surveys: ['service'] })).toEqual([])
    expect(moved({ measure: 'benchmark' })).toEqual([])
    const { measure: _, ...bare } = terms
    expect(promiseMoves(asking(customers, { promises: [bare] }), shelfOf(published))).toEqual([])
  })
})

describe('no change is told, and why', () => {
  test('before there was a wave', () => {
    expect(moved({ made: '2025-12-31' })).toMatchObject([{ from: null, changes: [], none: 'no-wave-before' }])
  })

  test('in the wave in which it was heard, or one before', () => {
    expect(moved({ made: '2026-09-01' })).toMatchObject([{ from: '2026-H2', none: 'no-wave-since' }])
    expect(moved({ wave: '2026-H2' }, { wave: '2026-H1' })).toMatchObject([{ none: 'no-wave-since' }])
  })

  test('while answers may still come in', () => {
    const waves = [
      { wave: '2026-H2', closed: false },
      { wave: '2026-H1', closed: true },
    ]
    expect(moved({}, { waves })).toMatchObject([{ from: '2026-H1', none: 'still-open' }])
  })

  test('where the question was changed, or one of the two shows no figure', () => {
    const waves = ['2027-H1', '2026-H2'].map((wave) => ({ wave, closed: true }))
    const later = { wave: '2027-H1', waves }
    expect(moved({ measure: 'care', item: 'keep', made: '2026-12-01' }, later)).toMatchObject([
      { from: '2026-H2', none: 'asked-anew' },
    ])
    expect(moved({ measure: 'results delivery', item: 'audit' })).toMatchObject([{ none: 'not-shown' }])
  })
})

test('figures are held against the wave in which it was heard, all rows of a measure judged together', () => {
  const [promise] = moved()
  expect(promise).toMatchObject({ promise: 'calls', measure: 'handoff', from: '2026-H1', none: null })
  expect(promise?.changes.map(({ item, verdict }) => [item, verdict.says])).toEqual([
    ['passed-on.desk', 'up'],
    ['passed-on.engineer', 'too-few'],
  ])
})

test('one item may be meant', () => {
  const [promise] = moved({ measure: 'care', item: 'keep' })
  expect(promise).toMatchObject({ item: 'keep', changes: [{ item: 'care.keep' }] })
})

test('where the wave that it names is not published, the last one before the end of that counts', () => {
  const waves = ['2026-H2', '2025-H1'].map((wave) => ({ wave, closed: true }))
  expect(moved({ wave: '2026-H1' }, { waves })).toMatchObject([{ from: '2025-H1' }])
})
