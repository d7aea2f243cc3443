import { describe, expect, test } from 'vitest'
import { figureRows } from '#engine/exports/figure-rows.ts'
import { tableColumns, tableRows } from '#engine/exports/tables.ts'
import type { Finding, Snapshot } from '#engine/findings/finding.ts'
import { named } from '../privacy/worlds.ts'

const words = {
  title: 'Care',
  roles: {},
  names: {},
  questions: {
    refer: {
      title: { text: 'Would you refer {seller|us}?', as: { a: 'Would you, as one?' } },
      rows: {},
      options: {},
      points: {},
    },
    tool: {
      title: { text: 'What do you use?' },
      rows: {},
      options: { web: { text: 'The web' } },
      points: {},
    },
  },
}

const rowsOf = (snapshot: Snapshot) =>
  tableRows({ survey: named, words, wave: '2026-H2', number: 3, day: '2026-11-22' }, snapshot).map((row) => {
    expect(row).toHaveLength(tableColumns.length)
    return Object.fromEntries(tableColumns.map((name, place) => [name, row[place]]))
  })

describe('the table of figures', () => {
  test('tells of what is withheld only that it is, and why', () => {
    const withheld: Finding = { kind: 'withheld', item: 'refer', reason: 'protects-others', fewest: 8 }
    const [row] = rowsOf({ cut: 'all', findings: [withheld] })
    expect(row).toMatchObject({ item: 'refer', kind: 'withheld', note: 'protects-others', fewest: 8 })
    expect([row?.n, row?.value, row?.low, row?.high]).toEqual([undefined, undefined, undefined, undefined])
  })

  test('tells of a cut its parts, and how many there are where that is told', () => {
    const [row] = rowsOf({ cut: 'role=a&region=North%20East', responses: 7, findings: [] })
    expect(row).toMatchObject({
      survey: 'survey',
      wave: '2026-H2',
      publication: 3,
      published_on: '2026-11-22',
      role: 'a',
      attribute: 'region',
      attribute_value: 'North East',
      kind: 'responses',
      value: 7,
    })
    expect(rowsOf({ cut: 'group=ab', findings: [] })).toEqual([])
  })

  test('says by how many accounts each interval that they widen was widened', () => {
    const rated: Finding = {
      kind: 'rated',
      item: 'tool',
      n: 41,
      share: 0.6,
      low: 0.4,
      high: 0.7,
      cannotSay: 0,
      mean: { value: 3.7, low: 3.3, high: 4 },
      clustered: { accounts: 17, deff: 1.05, assumed: false },
    }
    const widened = { accounts: 17, design_effect: 1.05, design_effect_assumed: 'no' }
    const rows = rowsOf({ cut: 'all', findings: [rated] })
    expect(rows.map(({ figure }) => figure)).toEqual(['share', 'mean'])
    for (const row of rows) expect(row).toMatchObject(widened)
  })

  test('has each figure with its base, its limits and its unit, in the words that the role reads', () => {
    const referral: Finding = {
      kind: 'referral',
      item: 'refer',
      n: 30,
      score: -0.1,
      low: -0.4,
      high: 0.2,
      classes: { promoters: 9, passives: 9, detractors: 12 },
      clustered: { accounts: 6, deff: 1.5, assumed: true },
    }
    const rows = rowsOf({ cut: 'role=a', findings: [referral] })
    expect(rows[0]).toMatchObject({
      question: 'Would you, as one?',
      figure: 'score',
      n: 30,
      value: -0.1,
      low: -0.4,
      high: 0.2,
      unit: 'score',
      accounts: 6,
      design_effect: 1.5,
      design_effect_assumed: 'yes',
    })
    expect(rows.slice(1).map(({ of, value, unit }) => [of, value, unit])).toEqual([
      ['promoters', 9, 'people'],
      ['passives', 9, 'people'],
      ['detractors', 12, 'people'],
    ])
    expect(rowsOf({ cut: 'all', findings: [referral] })[0]?.question).toBe('Would you refer us?')
  })

  test('names values of a histogram as the scale does, from below nought too', () => {
    const rated: Finding = {
      kind: 'rated',
      item: 'warm',
      n: 3,
      share: 1,
      low: 0.4,
      high: 1,
      cannotSay: 2,
      mean: { value: 1.5, low: null, high: null },
      histogram: [1, 0, 0, 1, 1],
    }
    const rows = figureRows(rated, -2)
    expect(rows.filter(({ figure }) => figure === 'count').map(({ of }) => of)).toEqual([
      '-2',
      '-1',
      '0',
      '1',
      '2',
    ])
    expect(rows[1]).toMatchObject({ figure: 'mean', value: 1.5, low: null, cannotSay: 2 })
  })

  test('names options in words', () => {
    const choice: Finding = {
      kind: 'choice',
      item: 'tool',
      n: 4,
      cannotSay: 1,
      options: [{ option: 'web', share: 0.75, low: 0.3, high: 0.95 }],
    }
    expect(rowsOf({ cut: 'all', findings: [choice] })).toMatchObject([
      { figure: 'count', value: 4, cannot_say: 1 },
      { figure: 'share', of: 'web', of_words: 'The web', value: 0.75, cannot_say: 1 },
    ])
  })
})
