import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openLedger } from '#engine/tally/ledger.ts'
import { addInto, emptyTally, encodeTally, type Tally } from '#engine/tally/tally.ts'
import { keyText } from '#engine/tally/tally-key.ts'
import { tallyOf } from '#engine/tally/tally-of.ts'
import { someResponse, survey } from './some-responses.ts'

const key = { wave: 'all', cut: 'all', withheld: false }

describe('a ledger', () => {
  test('into which nothing was put has no changes', () => {
    expect(openLedger().changes().size).toBe(0)
  })

  test('keeps the key of what came and went, and no sum', () => {
    const ledger = openLedger()
    const entry = ledger.enter(tallyOf(survey, { role: 'user', answers: { refer: 9 } }))
    ledger.add(key, entry, 1)
    ledger.add(key, entry, -1)
    expect([...ledger.changes().values()]).toEqual([{ key, tally: emptyTally() }])
  })

  test('keeps a sum whose people came and went in equal number', () => {
    const ledger = openLedger()
    const care = (value: number) => ({ listen: value, matters: value, truth: value, after: value })
    ledger.add(key, ledger.enter(tallyOf(survey, { role: 'user', answers: { care: care(5) } })), 1)
    ledger.add(key, ledger.enter(tallyOf(survey, { role: 'user', answers: { care: care(1) } })), -1)
    expect(ledger.changes().get(keyText(key))?.tally.measures.care?.people).toEqual({
      '4': { n: 0, sum: 16, squares: 384 },
    })
  })

  test('takes any name for an item, a value and a measure', () => {
    const ledger = openLedger()
    const sums = { people: { constructor: { n: 1, sum: 2, squares: 4 } }, complete: {} }
    const one: Tally = {
      responses: 1,
      items: { constructor: { toString: 1 }, toString: { constructor: 2 } },
      measures: { valueOf: sums },
    }
    ledger.add(key, ledger.enter(one), 1)
    expect([...ledger.changes().values()]).toEqual([{ key, tally: one }])
  })

  test('comes to what adding the tallies one by one comes to', () => {
    const move = fc.record({
      response: someResponse,
      sign: fc.constantFrom(1 as const, -1 as const),
      cuts: fc.uniqueArray(fc.constantFrom('all', 'role=buyer', 'role=user'), { minLength: 1 }),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const ledger = openLedger()
        const sums = new Map<string, Tally>()
        for (const { response, sign, cuts } of moves) {
          const tally = tallyOf(survey, response)
          const entry = ledger.enter(tally)
          for (const cut of cuts) {
            ledger.add({ ...key, cut }, entry, sign)
            sums.set(cut, addInto(sums.get(cut) ?? emptyTally(), tally, sign))
          }
        }
        const found = [...ledger.changes().values()].map(({ key: { cut }, tally }) => [
          cut,
          encodeTally(tally),
        ])
        expect(Object.fromEntries(found)).toEqual(
          Object.fromEntries([...sums].map(([cut, tally]) => [cut, encodeTally(tally)])),
        )
      }),
    )
  })
})
