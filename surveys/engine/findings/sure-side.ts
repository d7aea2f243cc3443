/** A figure of whatever kind as value, base and interval; works out nothing. */
import type { SureSide } from './compared.ts'
import type { Figure } from './figure-of.ts'

/**
 * Give a figure with its published interval; `undefined` where a single answer, or a spread that is not told, left none.
 *
 * @example sureSide(finding) // { n: 60, value: 0.3, low: -0.02, high: 0.56 }
 */
export function sureSide(figure: Figure): SureSide | undefined {
  const { n, low, high } = figure
  return low === null || high === null ? undefined : { n, value: figureValue(figure), low, high }
}

function figureValue(figure: Figure): number {
  switch (figure.kind) {
    case 'referral':
      return figure.score
    case 'comparison':
      return figure.net
    case 'rated':
    case 'fans':
      return figure.share
    case 'index':
    case 'number':
      return figure.value
    default:
      return figure satisfies never
  }
}
