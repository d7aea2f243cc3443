/** Days between two days, and the middle of several such numbers; knows no wish to be called. */

const day = 86_400_000

/** Tell whether a value is a day of the calendar, as `2026-12-01`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/**
 * Count the days from one day to another; the same day is none, and so is one before.
 *
 * @example daysBetween('2026-11-30', '2026-12-02') // 2
 */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / day))
}

/**
 * Give the middle of some numbers, or the mean of the two in the middle; `null` of none.
 *
 * @example median([1, 9, 2]) // 2
 */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
