/** Chance that comes out the same every time: numbers from a seed; knows nothing of surveys, and nothing must be kept secret by it. */
import { normalQuantile } from '#engine/statistics/normal-quantile.ts'

/** Gives numbers above 0 and below 1, each time the next. */
export type Random = () => number

/**
 * Begin a row of numbers (Mulberry32, by Tommy Ettinger).
 *
 * @param seed a whole number; the same one begins the same row
 * @example randomFrom(7)() === randomFrom(7)() // true
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296
  }
}

/** Draw from the normal distribution of mean 0 and the given standard deviation. */
export function normal(random: Random, sd = 1): number {
  return sd * normalQuantile(random())
}

/** Choose one of some by their weights, which add up to 1. */
export function choose<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  let left = random()
  for (const [choice, weight] of choices) {
    left -= weight
    if (left < 0) return choice
  }
  return (choices.at(-1) as readonly [T, number])[0]
}
