import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketFamily, type Counted, cutFamily, dayFamily, wholeCut } from '#engine/tally/cuts.ts'
import { foldMoves } from '#engine/tally/fold.ts'
import { partsOf } from '#engine/tally/parts-of.ts'
import { addInto, emptyTally, encodeTally, merge, subtract, type Tally } from '#engine/tally/tally.ts'
import { someResponse, survey } from './some-responses.ts'

const everybody = fc.array(
  someResponse.map((response): Counted => ({ ...response, wave: '2026-H1', withhold: false })),
  { maxLength: 10 },
)

const folded = (responses: readonly Counted[]) =>
  [
    ...foldMoves(
      survey,
      responses.map((response) => ({ sign: 1, response })),
    ).values(),
  ].map(({ key, tally }) => {
    return { cut: key.cut, tally }
  })

/** The sum of a family of cuts. */
const sumOf = (responses: readonly Counted[], family: string): Tally =>
  folded(responses)
    .filter(({ cut }) => cutFamily(cut) === family)
    .reduce((sum, { tally }) => merge(sum, tally), emptyTally())

describe('what a response is counted in', () => {
  const response: Counted = {
    role: 'buyer',
    attributes: { region: 'North', account: 'Acme' },
    answers: {
      refer: 9,
      beside: 'better',
      tool: 'web',
      care: { listen: 4, matters: 4, truth: 4, keep: 4, after: 4 },
      lived: { open: 5, stay: 5 },
    },
    wave: '2026-H1',
    withhold: false,
    chain: 'a chain',
    receivedAt: '2026-03-01',
  }
  const parts = Object.fromEntries(
    folded([response]).map(({ cut, tally }) => [cut, { items: Object.keys(tally.items), tally }]),
  )

  test('holds all of it in the whole, its role and groups, and fans there alone', () => {
    for (const cut of ['all', 'role=buyer', 'group=deciders', 'group=daily'])
      expect(parts[cut]?.items).toContain('raving fans')
    for (const cut of ['region=North', 'role=buyer&region=North'])
      expect(parts[cut]?.items).not.toContain('raving fans')
  })

  test('holds of an account only what intervals need', () => {
    const { tally, items = [] } = parts['account=Acme&role=buyer'] ?? {}
    expect(items).not.toContain('tool')
    expect(items).toContain('refer')
    expect(tally?.measures.care).toEqual({ people: { '5': { n: 1, sum: 20, squares: 400 } }, complete: {} })
  })

  test('holds of a day only the two scores, and of a bucket only products', () => {
    expect(parts['*day=2026-03-01']).toMatchObject({ items: ['refer', 'beside'], tally: { measures: {} } })
    const [bucket] = Object.entries(parts).filter(([cut]) => cutFamily(cut) === bucketFamily)
    expect(bucket?.[1].items).toEqual([])
    expect(Object.keys(bucket?.[1].tally.measures ?? {}).toSorted()).toEqual(['correlations', 'drivers'])
  })

  test('is nothing but itself where no score and no outcome was given', () => {
    expect(
      partsOf({ ...survey, attributes: [], groups: [] }, { ...response, answers: { tool: 'web' } }).flatMap(
        ({ cuts }) => cuts,
      ),
    ).not.toContain('*day=2026-03-01')
  })
})

describe('sums of parts', () => {
  test('of days add up to the scores of the whole', () => {
    fc.assert(
      fc.property(everybody, (responses) => {
        const { refer, beside } = sumOf(responses, '').items
        const { items } = sumOf(responses, dayFamily)
        expect({ refer: items.refer, beside: items.beside }).toEqual({ refer, beside })
      }),
    )
  })

  test('of accounts, with those of nobody’s, add up to the scores, shares and indexes of the whole', () => {
    fc.assert(
      fc.property(everybody, (all) => {
        const known = all.filter(({ attributes }) => attributes.account)
        const accounts = sumOf(known, 'account&role')
        const whole = sumOf(known, '')
        expect(accounts.responses).toBe(whole.responses)
        for (const [item, counts] of Object.entries(accounts.items)) expect(counts).toEqual(whole.items[item])
        expect(accounts.measures.care?.people).toEqual(whole.measures.care?.people)
      }),
    )
  })

  test('of buckets are those of all who answered, however they are merged', () => {
    fc.assert(
      fc.property(everybody, fc.nat({ max: 10 }), (all, split) => {
        const [one, other] = [all.slice(0, split), all.slice(split)].map((part) => sumOf(part, bucketFamily))
        const whole = sumOf(all, bucketFamily)
        expect(encodeTally(merge(one ?? emptyTally(), other ?? emptyTally()))).toBe(encodeTally(whole))
        expect(encodeTally(subtract(whole, other ?? emptyTally()))).toBe(encodeTally(one ?? emptyTally()))
        const raw = all
          .flatMap((response) => partsOf(survey, response))
          .filter(({ cuts }) => cuts.some((cut) => cutFamily(cut) === bucketFamily))
          .reduce((sum, { tally }) => addInto(sum, tally, 1), emptyTally())
        expect(encodeTally(whole)).toBe(encodeTally(raw))
      }),
    )
  })

  test('of fans are those of the roles together', () => {
    fc.assert(
      fc.property(everybody, (all) => {
        expect(sumOf(all, 'role').items['raving fans']).toEqual(sumOf(all, '').items['raving fans'])
        expect(folded(all).filter(({ cut }) => cut === wholeCut)).toHaveLength(all.length > 0 ? 1 : 0)
      }),
    )
  })
})
