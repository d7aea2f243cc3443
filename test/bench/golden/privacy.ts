/** Which groups are kept from being told, beside what is known of them; each that is judged otherwise counts one. */
import { suppress } from '#engine/privacy/suppress.ts'
import golden from '../../fixtures/golden/suppression.json' with { type: 'json' }
import { type Comparison, compare } from './comparison.ts'

/** Compare whom complementary suppression hides. */
export function privacy(): Comparison[] {
  const known = { made: 'formula', cases: golden.cases, tolerance: 0 } as const
  return [
    compare({ key: 'suppression', by: suppress, ...known }, ({ sizes, k, hidden: wanted }) => {
      const hidden = suppress(
        sizes.map((n, place) => ({ id: String(place), n })),
        k,
      )
      return [sizes.filter((_n, place) => hidden.has(String(place)) !== wanted.includes(place)).length]
    }),
  ]
}
