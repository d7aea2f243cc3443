/** What `breaks:` has been used for, and from when a trend could begin anew next; compares no questions. */
import { addDays, periodEnd, waveOf } from '../../logic/wave.ts'
import type { Cadence } from '../../model.ts'

/** Proposed where nothing was used up. */
const anyDay = '2027-01-31'

/**
 * Give the first day of a wave, or the day itself, as an ISO date.
 *
 * @example startOf('2027-H2') // '2027-07-01'
 */
export function startOf(breaks: string): string {
  const [, year = '', form = '', part = '1'] = /^(\d{4})(?:-([HQ]?)(\d{1,2}))?$/.exec(breaks) ?? []
  if (year === '') return breaks
  const months = form === 'H' ? 6 : form === 'Q' ? 3 : 1
  const month = (Number(part) - 1) * months + 1
  return `${year}-${String(month).padStart(2, '0')}-01`
}

/** Give the latest of what was used up. */
export function lastOf(used: readonly string[]): string | undefined {
  return used.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1)).at(-1)
}

/**
 * Propose from when a question counts anew: a wave of the survey, or a day where it has none.
 *
 * @param used every `breaks:` that was deployed with it
 * @example proposed('half-yearly', ['2027-H1']) // '2027-H2'
 */
export function proposed(cadence: Cadence | undefined, used: readonly string[]): string {
  const last = lastOf(used)
  if (last === undefined) return cadence ? waveOf(cadence, anyDay) : anyDay
  const next = addDays(startOf(last), 1)
  if (!cadence) return next
  const wave = waveOf(cadence, startOf(last))
  return waveOf(cadence, periodEnd(cadence, wave) ?? next)
}

/** Say what to do about a broken trend, besides putting back what was. */
export function acknowledgement(id: string, used: readonly string[], cadence: Cadence | undefined): string {
  const last = lastOf(used)
  const spent = last === undefined ? '' : ` («breaks: ${last}» stood for an earlier change)`
  return `write below «${id}» from when it counts anew, such as «breaks: ${proposed(cadence, used)}»${spent}`
}
