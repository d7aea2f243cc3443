import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Edge, lightCut } from '#engine/privacy/light-cut.ts'

const edge = (one: number, other: number, weight: number): Edge => ({ one, other, weight })

/** What the edges from some nodes to all others weigh, and whether there are any. */
function weightOf(edges: readonly Edge[], side: ReadonlySet<number>) {
  const cut = edges.filter(({ one, other }) => side.has(one) !== side.has(other))
  return cut.length === 0 ? undefined : cut.reduce((sum, { weight }) => sum + weight, 0)
}

/** The lightest of all cuts, by trying each. */
function lightest(edges: readonly Edge[]): number {
  const nodes = [...new Set(edges.flatMap(({ one, other }) => [one, other]))]
  const sides = nodes.reduce<number[][]>((all, node) => all.concat(all.map((some) => [...some, node])), [[]])
  return Math.min(...sides.map((side) => weightOf(edges, new Set(side)) ?? Number.POSITIVE_INFINITY))
}

const someEdges = fc.array(
  fc
    .record({
      one: fc.nat({ max: 7 }),
      other: fc.nat({ max: 7 }),
      weight: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(Number.POSITIVE_INFINITY)),
    })
    .filter(({ one, other }) => one !== other),
  { maxLength: 16 },
)

describe('a light cut', () => {
  test.each<[string, readonly Edge[], readonly number[] | undefined]>([
    ['nothing', [], undefined],
    ['one light edge', [edge(0, 1, 4)], [0]],
    ['one edge that is heavy enough', [edge(0, 1, 5)], undefined],
    ['one edge that nothing cuts', [edge(0, 1, Number.POSITIVE_INFINITY)], undefined],
    ['a chain with a light end', [edge(0, 1, 3), edge(1, 2, 9)], [0]],
    ['two heavy parts with a light bridge', [edge(0, 1, 9), edge(2, 3, 9), edge(1, 2, 2)], [0, 1]],
    ['parallel edges that are heavy together', [edge(0, 1, 3), edge(1, 0, 3)], undefined],
    ['a ring, of which any cut takes two edges', [edge(0, 1, 3), edge(1, 2, 3), edge(2, 0, 3)], undefined],
    ['parts without a tie, one of them light', [edge(0, 1, 9), edge(5, 6, 2)], [5]],
  ])('of %s', (_, edges, side) => {
    expect(lightCut(edges, 5)).toEqual(side && new Set(side))
  })

  test('is found exactly where there is one', () => {
    fc.assert(
      fc.property(someEdges, fc.integer({ min: 1, max: 14 }), (edges, limit) => {
        const side = lightCut(edges, limit)
        if (side) expect(weightOf(edges, side)).toBeLessThan(limit)
        else expect(lightest(edges)).toBeGreaterThanOrEqual(limit)
      }),
      { numRuns: 500 },
    )
  })

  test('does not depend on the order of the edges', () => {
    fc.assert(
      fc.property(
        someEdges.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([edges, shuffled]) => {
          expect(lightCut(shuffled, 6)).toEqual(lightCut(edges, 6))
        },
      ),
    )
  })
})
