import { describe, expect, test } from 'vitest'
import type { Finding } from '#engine/findings/finding.ts'
import { optionRows, plotRow } from '#site/results/plot.ts'
import { own, spoken } from './some-view.ts'

describe('rows', () => {
  const refer: Finding = {
    kind: 'referral',
    item: 'refer',
    n: 4,
    score: 0.25,
    low: -0.4,
    high: 0.7,
    classes: { promoters: 2, passives: 1, detractors: 1 },
  }

  test('a row carries the figure, its classes and its sentence, and marks a small base', () => {
    const row = plotRow({ key: 'all', name: 'Everybody' }, refer, spoken, { words: own })
    expect(row.figure).toMatchObject({ value: 0.25, low: -0.4, high: 0.7, n: 4 })
    expect(row.classes).toEqual({ up: 0.5, level: 0.25, down: 0.25 })
    expect(row.small).toBe(true)
    expect(row.said).toContain('small base')
  })

  test('what is withheld has no figure and says why', () => {
    const withheld = { kind: 'withheld', item: 'refer', reason: 'too-few' } as const
    const row = plotRow({ key: 'a', name: 'A' }, withheld, spoken, { words: own })
    expect(row.figure).toBeUndefined()
    expect(row.said).toContain('Fewer than 5')
  })

  test('options are listed from the most chosen to the least', () => {
    const option = (id: string, share: number) => ({ option: id, share, low: 0, high: 1 })
    const finding = {
      kind: 'choice',
      item: 'why',
      n: 20,
      cannotSay: 0,
      options: [option('a', 0.1), option('b', 0.9)],
    }
    const rows = optionRows(finding as Extract<Finding, { kind: 'choice' }>, { b: 'Bee' }, undefined)
    expect(rows.map(({ name }) => name)).toEqual(['Bee', 'a'])
    expect(rows.every((row) => !('place' in row))).toBe(true)
  })

  test('each option of an order has the average of its places', () => {
    const option = (id: string, share: number, place: number | null) => ({
      option: id,
      share,
      low: 0,
      high: 1,
      placed: 3,
      place,
    })
    const rows = optionRows(
      {
        kind: 'rank',
        item: 'order',
        n: 10,
        cannotSay: 0,
        options: [option('a', 0, null), option('b', 0.9, 1.25)],
      },
      {},
      undefined,
    )
    expect(rows.map(({ place }) => place)).toEqual([1.25, null])
  })
})
