import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCommon, commonItems, pickItems } from '#engine/findings/common-items.ts'
import { itemSumsOf } from '../statistics/item-sums.ts'

const someRows = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 8,
})
describe('items in common', () => {
  test('of nobody are none', () => {
    expect(commonItems({})).toEqual({ items: [], n: 0, sums: [], products: [] })
  })

  test('are those that all were asked, with the sums of all', () => {
    fc.assert(
      fc.property(someRows, someRows, (some, others) => {
        const shared = commonItems({ 'a,b,c': itemSumsOf(some), 'c,d,a': itemSumsOf(others) })
        const all = [...some.map(([a = 0, , c = 0]) => [a, c]), ...others.map(([c = 0, , a = 0]) => [a, c])]
        expect(shared).toEqual({ items: ['a', 'c'], ...itemSumsOf(all) })
      }),
    )
  })

  test('may be picked in any order', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const picked = pickItems({ items: ['a', 'b', 'c'], ...itemSumsOf(rows) }, ['c', 'a'])
        expect(picked).toEqual({ items: ['c', 'a'], ...itemSumsOf(rows.map(([a = 0, , c = 0]) => [c, a])) })
      }),
    )
  })

  test('of two groups add up to those of both', () => {
    fc.assert(
      fc.property(someRows, someRows, (some, others) => {
        const [one, other, both] = [some, others, [...some, ...others]].map((rows) => {
          return { items: ['a', 'b', 'c'], ...itemSumsOf(rows) }
        })
        expect(one && other && addCommon(one, other)).toEqual(both)
      }),
    )
  })
})
