/** What a chart's axis reaches from and to, and where it is marked; places nothing and draws nothing. */
import type { Unit } from '#engine/findings/compared.ts'
import type { Ends } from '../place.ts'

/** Beyond these no figure of a unit lies; a number has no ends. */
export const endsOfUnit: Readonly<Record<Unit, Ends>> = {
  score: { from: -1, to: 1 },
  share: { from: 0, to: 1 },
  index: { from: 0, to: 100 },
  number: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
}

/** No axis is drawn finer than this share of its unit, so that chance never looks like a landslide. */
const leastShare = 0.3

/**
 * Find an axis that holds all values, with air at both ends and at least a third of what is possible.
 *
 * @example reachOf([0.2, 0.4], 'share') // { from: 0.1, to: 0.5 }
 */
export function reachOf(values: readonly number[], unit: Unit): Ends {
  const ends = endsOfUnit[unit]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const whole = Number.isFinite(ends.to) ? (ends.to - ends.from) * leastShare : high - low || 1
  const missing = Math.max(0, whole - (high - low))
  const step = stepOf(Math.max(whole, high - low), 4)
  const from = Math.max(ends.from, Math.floor((low - missing / 2) / step) * step)
  const to = Math.min(ends.to, Math.ceil((high + missing / 2) / step) * step)
  return { from: rounded(from), to: rounded(to) }
}

/**
 * List round values on an axis.
 *
 * @example ticksOf({ from: 0.1, to: 0.5 }) // [0.2, 0.4]
 */
export function ticksOf({ from, to }: Ends, most = 4): number[] {
  const step = stepOf(to - from, most)
  const first = Math.ceil(rounded(from / step)) * step
  const many = Math.floor(rounded((to - first) / step)) + 1
  return Array.from({ length: Math.max(0, many) }, (_, place) => rounded(first + place * step))
}

/** One, two or five of a power of ten, so that no more than so many steps fit. */
function stepOf(reach: number, most: number): number {
  const rough = reach / most
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5].find((one) => one * power >= rough * 0.999) ?? 10)
}

/** Tenths are no binary numbers. */
function rounded(value: number): number {
  return Number(value.toFixed(9))
}
