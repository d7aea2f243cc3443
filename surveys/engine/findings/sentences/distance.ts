/** Writing how far two figures lie apart: points for scores, shares and indexes, else the figure's own unit. */
import { fill } from '../../logic/pipe.ts'
import { plural } from '../../words/plural.ts'
import type { Difference, Unit } from '../compared.ts'
import { plain } from '../numbers.ts'
import type { FindingWords } from './context.ts'

/**
 * Write a difference bare, with a minus where it is one.
 *
 * @example distance(-0.124, 'share', 'en') // '−12'
 * @example distance(0.0004, 'share', 'en') // '0.04'
 */
export function distance(difference: number, unit: Unit, language: string): string {
  const { value, digits } = inPoints(difference, unit)
  return plain(value, language, digits)
}

/**
 * Write a difference with the word for points; in a unit of its own, bare.
 *
 * @example points(0.124, 'share', 'en', words) // '12 points'
 */
export function pointsApart(difference: number, unit: Unit, language: string, words: FindingWords): string {
  const n = distance(difference, unit, language)
  if (unit === 'number') return n
  const { value, digits } = inPoints(difference, unit)
  return fill(plural(words.points, Math.abs(Number(value.toFixed(digits))), language), { n })
}

/**
 * Write both limits of a difference bare.
 *
 * @example limitsApart({ low: 0.03, high: 0.21 }, 'share', 'en') // { low: '3', high: '21' }
 */
export function limitsApart(
  { low, high }: Pick<Difference, 'low' | 'high'>,
  unit: Unit,
  language: string,
): { low: string; high: string } {
  return { low: distance(low, unit, language), high: distance(high, unit, language) }
}

/**
 * Turn a difference and its limits round where it is below zero, so that “down by” and “lower” say it as a distance.
 *
 * @example distanceOf({ difference: -0.12, low: -0.21, high: -0.03 }) // { difference: 0.12, low: 0.03, high: 0.21 }
 */
export function distanceOf<T extends Pick<Difference, 'difference' | 'low' | 'high'>>(one: T): T {
  if (one.difference >= 0) return one
  return { ...one, difference: -one.difference, low: -one.high, high: -one.low }
}

/** Digits after the point that a difference has as a rule. */
const usual: Readonly<Record<Unit, number>> = { score: 0, share: 0, index: 1, number: 2 }

/** Beyond these, a difference is rounding and none. */
const mostDigits = 4

/** Scores and shares are told in whole points, but no difference that is one as none: the smallest have more digits. */
function inPoints(difference: number, unit: Unit): { value: number; digits: number } {
  const value = unit === 'score' || unit === 'share' ? difference * 100 : difference
  const first = Math.ceil(-Math.log10(Math.abs(value)))
  return { value, digits: Math.min(mostDigits, Math.max(usual[unit], first)) }
}
