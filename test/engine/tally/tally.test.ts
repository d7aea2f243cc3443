import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addInto, emptyTally, encodeTally, merge, subtract, type Tally } from '#engine/tally/tally.ts'
import { tallyOf } from '#engine/tally/tally-of.ts'
import { someResponse, survey } from './some-responses.ts'

const some = fc.array(someResponse, { maxLength: 12 }).map(sumUp)

function sumUp(responses: readonly Parameters<typeof tallyOf>[1][]): Tally {
  return responses.reduce((sum, response) => addInto(sum, tallyOf(survey, response), 1), emptyTally())
}

describe('a tally', () => {
  test('of nobody takes part in nothing', () => {
    expect(encodeTally(emptyTally())).toBe('{"items":{},"measures":{},"responses":0}')
  })

  test('keeps a debt, so that taking out may come before putting in', () => {
    const one = tallyOf(survey, { role: 'user', answers: { refer: 9 } })
    const debt = subtract(emptyTally(), one)
    expect(debt).toEqual({ responses: -1, items: { refer: { '9': -1 } }, measures: {} })
    expect(merge(debt, one)).toEqual(emptyTally())
  })

  test('keeps the sums of an index whose people came and went in equal number', () => {
    const low = { role: 'user', answers: { care: { listen: 1, matters: 1, truth: 1, after: 1 } } }
    const high = { role: 'user', answers: { care: { listen: 5, matters: 5, truth: 5, after: 5 } } }
    const change = subtract(tallyOf(survey, high), tallyOf(survey, low))
    expect(change.measures.care?.people).toEqual({ '4': { n: 0, sum: 16, squares: 384 } })
    expect(encodeTally(merge(change, tallyOf(survey, low)))).toBe(encodeTally(tallyOf(survey, high)))
  })

  test('is added to in place and returned', () => {
    const target = emptyTally()
    expect(addInto(target, tallyOf(survey, { role: 'user', answers: {} }), 1)).toBe(target)
    expect(target.responses).toBe(1)
  })

  test('counts items and options whatever their ids', () => {
    const one = tallyOf(survey, { role: 'user', answers: { tool: 'constructor', constructor: 'small' } })
    expect(merge(one, one).items).toEqual({
      tool: { '*': 2, constructor: 2 },
      constructor: { '*': 2, small: 2 },
    })
  })

  test('has one text, in whatever order it was built', () => {
    const one = { responses: 1, items: { b: { '10': 1, '9': 1 }, a: { x: 1 } }, measures: {} }
    const other = { measures: {}, items: { a: { x: 1 }, b: { '9': 1, '10': 1 } }, responses: 1 }
    expect(encodeTally(one)).toBe(encodeTally(other))
    expect(JSON.parse(encodeTally(one))).toEqual(one)
  })
})

describe('tallies are a commutative group:', () => {
  test('merge changes neither of the two', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const before = [encodeTally(one), encodeTally(other)]
        subtract(merge(one, other), other)
        expect([encodeTally(one), encodeTally(other)]).toEqual(before)
      }),
    )
  })

  test('merge is associative', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(encodeTally(merge(merge(a, b), c))).toBe(encodeTally(merge(a, merge(b, c))))
      }),
    )
  })

  test('merge is commutative', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(encodeTally(merge(one, other))).toBe(encodeTally(merge(other, one)))
      }),
    )
  })

  test('nobody is neutral', () => {
    fc.assert(
      fc.property(some, (tally) => {
        expect(encodeTally(merge(tally, emptyTally()))).toBe(encodeTally(tally))
        expect(encodeTally(merge(emptyTally(), tally))).toBe(encodeTally(tally))
        expect(encodeTally(subtract(tally, tally))).toBe(encodeTally(emptyTally()))
      }),
    )
  })

  test('subtract undoes merge, bit for bit', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(encodeTally(subtract(merge(one, other), other))).toBe(encodeTally(one))
      }),
    )
  })

  test('any order of adding and taking out gives the text of a recount', () => {
    const moves = fc
      .array(fc.record({ response: someResponse, stays: fc.boolean() }), { maxLength: 10 })
      .chain((all) => {
        const signed = all.flatMap(({ response, stays }) =>
          (stays ? [1 as const] : ([1, -1] as const)).map((sign) => ({ sign, response })),
        )
        const inAnyOrder = fc.shuffledSubarray(signed, { minLength: signed.length })
        return fc.record({ inAnyOrder, kept: fc.constant(all.filter(({ stays }) => stays)) })
      })
    fc.assert(
      fc.property(moves, ({ inAnyOrder, kept }) => {
        const moved = emptyTally()
        for (const { sign, response } of inAnyOrder) addInto(moved, tallyOf(survey, response), sign)
        expect(encodeTally(moved)).toBe(encodeTally(sumUp(kept.map(({ response }) => response))))
      }),
    )
  })
})
