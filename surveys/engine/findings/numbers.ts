/** Writing numbers for readers: shares in per cent, scores in points, means with one digit or more; in 0–9, as everywhere. */
import { signed } from '../words/languages.ts'

/**
 * Write a share from 0 to 1 in per cent.
 *
 * @example percent(0.384, 'en') // '38%'
 */
export function percent(share: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 0,
    numberingSystem: 'latn',
  }).format(share)
}

/**
 * Write a score from −1 to 1 in points, with its sign.
 *
 * @example points(0.14, 'en') // '+14'
 */
export function points(score: number, language: string): string {
  const format = new Intl.NumberFormat(language, {
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
    numberingSystem: 'latn',
  })
  return signed(format.format(score * 100), language)
}

/**
 * Write a score from −1 to 1 in points as a level: with a sign only below zero.
 *
 * @example score(0.3, 'en') // '30'
 */
export function score(value: number, language: string): string {
  return plain(value * 100, language, 0)
}

/**
 * Write a number with no more digits than it has.
 *
 * @param most digits after the point that there may be
 * @example plain(-12, 'en', 1) // '−12'
 */
export function plain(value: number, language: string, most: number): string {
  const format = new Intl.NumberFormat(language, {
    maximumFractionDigits: most,
    signDisplay: 'negative',
    numberingSystem: 'latn',
  })
  return signed(format.format(value), language)
}

/**
 * Write how many there are.
 *
 * @example count(1250, 'en') // '1,250'
 */
export function count(n: number, language: string): string {
  return plain(n, language, 0)
}

/**
 * Write a coefficient from −1 to 1, with two digits.
 *
 * @example coefficient(0.6, 'en') // '0.60'
 */
export function coefficient(value: number, language: string): string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'negative',
    numberingSystem: 'latn',
  })
  return signed(format.format(value), language)
}

/**
 * Write a mean or an index with one digit after the point.
 *
 * @param most digits that there may be, where the value has more than one
 * @example number(72.418, 'en') // '72.4'
 */
export function number(value: number, language: string, most = 1): string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: most,
    signDisplay: 'negative',
    numberingSystem: 'latn',
  })
  return signed(format.format(value), language)
}
