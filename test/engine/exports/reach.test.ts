import { describe, expect, test } from 'vitest'
import { type Asking, rowsAllowed } from '#engine/exports/reach.ts'

const asking = (change: Partial<Asking>): Asking => ({
  promise: 'named',
  rights: ['export', 'own', 'comments', 'callbacks'],
  rows: true,
  stage: 'sealed',
  responses: 40,
  fewest: 10,
  ...change,
})

describe('rows of single answers', () => {
  test('are refused without the right, as if there were none', () => {
    for (const promise of ['named', 'confidential', 'anonymous'] as const)
      expect(rowsAllowed(asking({ promise, rights: ['comments'] }))).toEqual({ refused: 'no-right' })
    expect(rowsAllowed(asking({ rights: ['own'] }))).toEqual({ refused: 'no-right' })
    expect(rowsAllowed(asking({ promise: 'confidential', rights: ['export'] }))).toEqual({
      refused: 'no-right',
    })
  })

  test('of an anonymous survey are nobody’s, whatever rights they have', () => {
    expect(rowsAllowed(asking({ promise: 'anonymous' }))).toEqual({ refused: 'anonymous' })
  })

  test('of a confidential survey wait for its seal, and for enough people', () => {
    const confidential = (change: Partial<Asking>) =>
      rowsAllowed(asking({ promise: 'confidential', ...change }))
    expect(confidential({ stage: 'open' })).toEqual({ refused: 'not-sealed' })
    expect(confidential({ stage: 'closed' })).toEqual({ refused: 'not-sealed' })
    expect(confidential({ responses: 9 })).toEqual({ refused: 'too-few' })
    expect(confidential({ responses: 10 })).toEqual({ reach: { of: 'role', words: false, callbacks: false } })
  })

  test('of a named survey hold words and wishes as far as they may be read', () => {
    expect(rowsAllowed(asking({ stage: 'open', responses: 1, rights: ['export'] }))).toEqual({
      reach: { of: 'person', words: false, callbacks: false },
    })
    expect(rowsAllowed(asking({ rights: ['export', 'comments'] }))).toEqual({
      reach: { of: 'person', words: true, callbacks: false },
    })
  })
})
