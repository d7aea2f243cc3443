/** The days of a wave, whatever cadence named it; knows no survey, so waves of an old cadence have their days too. */

/** From the first day of a wave's period to the first day after it, as ISO dates. */
export interface WaveSpan {
  readonly from: string
  readonly to: string
}

/** Months of a period, and how often it comes in a year, by the letter before its number. */
const periods: Readonly<Record<string, { readonly months: number; readonly most: number }>> = {
  H: { months: 6, most: 2 },
  Q: { months: 3, most: 4 },
  '': { months: 1, most: 12 },
}

/**
 * Give the days of a wave's period; `undefined` for the wave `all`, which has no period, and for what names none.
 *
 * @param wave `2026`, `2026-H2`, `2026-Q3` or `2026-09`
 * @example waveSpan('2026-H2') // { from: '2026-07-01', to: '2027-01-01' }
 */
export function waveSpan(wave: string): WaveSpan | undefined {
  const match = /^([12]\d{3})(?:-(?:([HQ])([1-4])|(\d{2})))?$/.exec(wave)
  if (!match) return undefined
  const year = Number(match[1])
  const part = match[3] ?? match[4]
  if (part === undefined) return { from: firstDay(year, 0), to: firstDay(year + 1, 0) }
  const period = periods[match[2] ?? '']
  const number = Number(part)
  if (!period || number < 1 || number > period.most) return undefined
  return {
    from: firstDay(year, (number - 1) * period.months),
    to: firstDay(year, number * period.months),
  }
}

/** Months count from 0; the one after December is January of the next year. */
function firstDay(year: number, month: number): string {
  return `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
