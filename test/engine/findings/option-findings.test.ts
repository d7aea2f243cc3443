import { describe, expect, test } from 'vitest'
import { itemFinding } from '#engine/findings/item-finding.ts'
import type { ItemCounts } from '#engine/tally/tally.ts'
import { close, finding } from './found-of.ts'
import { questionOf } from './some-findings.ts'

describe('a choice', () => {
  test('has a share and an interval of every option, chosen or not', () => {
    expect(finding('tool', { '*': 148, web: 15, phone: 133, 'cannot-say': 2 })).toEqual({
      kind: 'choice',
      item: 'tool',
      n: 148,
      cannotSay: 2,
      options: [
        { option: 'web', share: close(0.1014), low: close(0.0624), high: close(0.1605) },
        { option: 'phone', share: close(0.8986), low: close(0.8395), high: close(0.9376) },
        { option: 'constructor', share: 0, low: 0, high: close(0.0253) },
      ],
    })
  })

  test('tells only what most chose where single values may not be told', () => {
    const counts = { '*': 7, web: 2, phone: 4, constructor: 1 }
    expect(finding('tool', counts, false)).toMatchObject({
      n: 7,
      options: [{ option: 'phone', share: 4 / 7 }],
    })
  })

  test.each<[string, ItemCounts]>([
    ['tool', { '*': 6, web: 3, phone: 3 }],
    ['tool', { '*': 6, fax: 6 }],
    ['order', { '*': 6, 'first speed': 3, 'first price': 3 }],
  ])('names nobody the first among equals: %s, %j', (id, counts) => {
    expect(finding(id, counts, false)).toMatchObject({ n: 6, options: [] })
  })
})

describe('an order', () => {
  const counts = {
    '*': 10,
    ...{ speed: 9, 'places speed': 12, 'first speed': 7 },
    ...{ price: 5, 'places price': 10, 'first price': 2 },
    ...{ other: 1, 'places other': 1, 'first other': 1 },
  }
  test('has of each option the share of people who put it first, and its mean place', () => {
    // Newcombe and Altman: 7 of 10 is .3968 to .8922.
    expect(finding('order', counts)).toMatchObject({
      kind: 'rank',
      n: 10,
      cannotSay: 0,
      options: [
        {
          option: 'speed',
          share: 0.7,
          low: close(0.3968),
          high: close(0.8922),
          placed: 9,
          place: close(12 / 9),
        },
        { option: 'price', share: 0.2, placed: 5, place: 2 },
        { option: 'constructor', share: 0, placed: 0, place: null },
        { option: 'other', share: 0.1, placed: 1, place: 1 },
      ],
    })
  })

  test('tells only who leads where single values may not be told', () => {
    expect(finding('order', counts, false)).toMatchObject({ options: [{ option: 'speed' }] })
  })
})

test('an option that was retired is shown no more, and its people still count', () => {
  const tool = questionOf('tool')
  if (!('options' in tool)) throw new Error('no options')
  const options = tool.options.map((row) => (row.id === 'web' ? { ...row, retired: true as const } : row))
  const found = itemFinding({ ...tool, options }, 'tool', { '*': 4, web: 2, phone: 2 }, true)
  expect(found).toMatchObject({ n: 4, options: [{ option: 'phone', share: 0.5 }, { option: 'constructor' }] })
})
