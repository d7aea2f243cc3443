/** Whom the rules of privacy keep from being told of, beside what is known; each that is judged otherwise counts one. */
import { suppress } from '#engine/privacy/suppress.ts'
import { exposed } from '../../engine/privacy/attacker.ts'
import differencing from '../../fixtures/golden/differencing.json' with { type: 'json' }
import suppression from '../../fixtures/golden/suppression.json' with { type: 'json' }
import { type Comparison, compare } from './comparison.ts'

/**
 * Compare whom complementary suppression hides, and whether the attacker of the tests finds who follows from slices that
 * lie within each other: what he does not find is what the product takes for safe.
 */
export function privacy(): Comparison[] {
  const known = { made: 'formula', tolerance: 0 } as const
  return [
    compare(
      { key: 'suppression', by: suppress, cases: suppression.cases, ...known },
      ({ sizes, k, hidden: wanted }) => {
        const hidden = suppress(
          sizes.map((n, place) => ({ id: String(place), n })),
          k,
        )
        return [sizes.filter((_n, place) => hidden.has(String(place)) !== wanted.includes(place)).length]
      },
    ),
    compare(
      { key: 'differencing', by: exposed, cases: differencing.cases, ...known },
      ({ released, query, allowed }) => [isSafe([...released, query], differencing.k) === allowed ? 0 : 1],
    ),
  ]
}

/** Whether nobody follows from slices of people: those whom none of them parts are taken together. */
function isSafe(slices: readonly (readonly number[])[], fewest: number): boolean {
  const within = (person: number) => slices.map((slice) => (slice.includes(person) ? 1 : 0))
  const groups = [...Map.groupBy(new Set(slices.flat()), (person) => within(person).join('')).values()]
  const figures = slices.map((slice) => groups.map(([person = 0]) => (slice.includes(person) ? 1 : 0)))
  const atoms = groups.map(({ length }) => ({ n: length }))
  return exposed(atoms, figures, { fewest, fewestAlike: 0, readers: 0 }) === undefined
}
