import fc from 'fast-check'
import { correlationMatrix } from '#engine/statistics/correlation-matrix.ts'
import { covarianceMatrix } from '#engine/statistics/covariance-matrix.ts'
import { itemSumsOf } from './item-sums.ts'

/** Correlations that answers really have: an outcome of 0 to 10, then two to five drivers of 1 to 5. */
export const driverCorrelations = fc.integer({ min: 2, max: 5 }).chain((drivers) =>
  fc
    .array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: drivers + 1, maxLength: drivers + 1 }), {
      minLength: 12,
      maxLength: 40,
    })
    .map((rows) =>
      correlationMatrix(
        covarianceMatrix(itemSumsOf(rows.map(([first = 0, ...rest]) => [first * 2, ...rest]))),
      ),
    )
    .filter((correlations) => correlations !== null),
)

/** The same questions in another order; `places` names for each new place the old one. */
export function reordered(
  correlations: readonly (readonly number[])[],
  places: readonly number[],
): number[][] {
  return places.map((row) => places.map((column) => correlations[row]?.[column] ?? Number.NaN))
}
