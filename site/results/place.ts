/** Turning values into places along a strip, as percentages that need no known width; draws nothing. */

/** The ends of a strip. */
export interface Ends {
  readonly from: number
  readonly to: number
}

/**
 * Place a value on a strip; what lies outside stays at the end.
 *
 * @example place(0.14, { from: -1, to: 1 }) // '57%'
 */
export function place(value: number, ends: Ends): string {
  return written(within(value, ends))
}

/**
 * Place a bar between two values, whichever is lower.
 *
 * @example bar(0, 0.25, { from: -1, to: 1 }) // { x: '50%', width: '12.5%' }
 */
export function bar(one: number, other: number, ends: Ends): { x: string; width: string } {
  const [low, high] = [within(Math.min(one, other), ends), within(Math.max(one, other), ends)]
  return { x: written(low), width: written(high - low) }
}

/**
 * Give every step of a scale a column of its own: the ends lie half a step outside.
 *
 * @example stepEnds({ from: 1, to: 5 }) // { from: 0.5, to: 5.5 }
 */
export function stepEnds({ from, to }: Ends): Ends {
  return { from: from - 0.5, to: to + 0.5 }
}

/** The share of the strip that lies before a value, from 0 to 1. */
function within(value: number, { from, to }: Ends): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}

function written(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}
