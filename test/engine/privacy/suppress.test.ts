import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Sibling, suppress } from '#engine/privacy/suppress.ts'
import golden from '../../fixtures/golden/suppression.json' with { type: 'json' }

const named = (sizes: readonly number[]) => sizes.map((n, index) => ({ id: 'abcdefgh'[index] ?? '', n }))
const hiddenOf = (siblings: readonly Sibling[], k = 5) => [...suppress(siblings, k)].toSorted().join('')

describe('suppress', () => {
  test.each(golden.cases)('hides of $sizes, where a figure needs $k, those at $hidden', (known) => {
    const siblings = known.sizes.map((n, place) => ({ id: String(place), n }))
    expect([...suppress(siblings, known.k)].toSorted()).toEqual(known.hidden.map(String))
  })

  test.each([[[0]], [[]]])('hides none of %j', (sizes) => {
    expect(hiddenOf(named(sizes))).toBe('')
  })

  test('hides who answered alike, and one more that they do not follow from the total', () => {
    expect(hiddenOf([{ id: 'a', n: 6, alike: true }, ...named([0, 30, 20]).slice(1)])).toBe('ac')
  })

  test('hides a sibling of nobody where it is told to, and counts it for none', () => {
    expect(hiddenOf([{ id: 'a', n: 0, alike: true }, ...named([0, 4, 20, 30]).slice(1)])).toBe('abc')
  })

  test('hides on while those hidden answered alike together', () => {
    const tell = (hidden: ReadonlySet<string>) => !hidden.has('c')
    expect([...suppress(named([3, 3, 20, 30]), 5, tell)].toSorted()).toEqual(['a', 'b', 'c'])
  })

  test('hides the smallest neighbour, of two as small the first by name', () => {
    expect(hiddenOf(named([4, 9, 8, 8]))).toBe('ac')
  })

  test('does not depend on the order of the siblings', () => {
    const some = fc.array(fc.nat({ max: 12 }), { maxLength: 6 }).map(named)
    fc.assert(
      fc.property(
        some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(hiddenOf(shuffled)).toBe(hiddenOf(all))
        },
      ),
    )
  })

  test('leaves no remainder of fewer than k, and never hides one alone, whatever the sizes', () => {
    const some = fc.array(fc.record({ n: fc.nat({ max: 12 }), alike: fc.boolean() }), { maxLength: 7 })
    fc.assert(
      fc.property(some, fc.integer({ min: 2, max: 10 }), (sizes, k) => {
        const siblings = sizes.map((size, index) => ({ id: String(index), ...size }))
        const hidden = suppress(siblings, k)
        const people = siblings.filter(({ n }) => n > 0)
        for (const { id, n, alike } of people) if (n < k || alike) expect(hidden).toContain(id)
        const all = people.every(({ id }) => hidden.has(id))
        const together = people.reduce((sum, { id, n }) => sum + (hidden.has(id) ? n : 0), 0)
        if (hidden.size > 0 && !all) {
          expect(together).toBeGreaterThanOrEqual(k)
          expect(hidden.size).toBeGreaterThan(1)
        }
      }),
    )
  })
})
