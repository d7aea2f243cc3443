/** Waves: which one a day belongs to and when it closes; knows days, never clocks. */
import type { Cadence, Survey } from '../model.ts'

const monthsOf: Record<Cadence, number> = { yearly: 12, 'half-yearly': 6, quarterly: 3, monthly: 1 }

/** Days after its close during which a wave still takes responses that were begun before. */
export const graceDays = 7

/**
 * Name the wave that a day belongs to.
 *
 * @param day ISO date in the programme's time zone
 * @example waveOf('half-yearly', '2026-11-22') // '2026-H2'
 */
export function waveOf(cadence: Cadence | undefined, day: string): string {
  if (cadence === undefined) return 'all'
  const year = day.slice(0, 4)
  const month = Number(day.slice(5, 7))
  switch (cadence) {
    case 'yearly':
      return year
    case 'half-yearly':
      return `${year}-H${month <= 6 ? 1 : 2}`
    case 'quarterly':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'monthly':
      return day.slice(0, 7)
    default:
      return cadence satisfies never
  }
}

/**
 * Give the first day after a wave's period; `undefined` for the wave `all` or a name the cadence does not know.
 *
 * @example periodEnd('half-yearly', '2026-H2') // '2027-01-01'
 */
export function periodEnd(cadence: Cadence | undefined, wave: string): string | undefined {
  if (cadence === undefined) return undefined
  const match = /^([12]\d{3})(?:-([HQ]?)(\d{1,2}))?$/.exec(wave)
  if (!match) return undefined
  const months = monthsOf[cadence]
  const last = Number(match[3] ?? 1) * months
  const end = new Date(Date.UTC(Number(match[1]), last, 1)).toISOString().slice(0, 10)
  return waveOf(cadence, addDays(end, -1)) === wave ? end : undefined
}

/**
 * Name the wave before another; `undefined` for the wave `all` or a name the cadence does not know.
 *
 * @example waveBefore('half-yearly', '2027-H1') // '2026-H2'
 */
export function waveBefore(cadence: Cadence | undefined, wave: string): string | undefined {
  const end = periodEnd(cadence, wave)
  if (cadence === undefined || end === undefined) return undefined
  const begun = new Date(`${end}T00:00:00Z`)
  begun.setUTCMonth(begun.getUTCMonth() - monthsOf[cadence])
  return waveOf(cadence, addDays(begun.toISOString().slice(0, 10), -1))
}

/**
 * Name the wave after another; `undefined` for the wave `all` or a name the cadence does not know.
 *
 * @example waveAfter('half-yearly', '2026-H2') // '2027-H1'
 */
export function waveAfter(cadence: Cadence | undefined, wave: string): string | undefined {
  const end = periodEnd(cadence, wave)
  return end === undefined ? undefined : waveOf(cadence, end)
}

/** Tell whether a name is a wave of this survey. */
export function isWave(survey: Pick<Survey, 'cadence'>, wave: string): boolean {
  return survey.cadence === undefined ? wave === 'all' : periodEnd(survey.cadence, wave) !== undefined
}

/**
 * Give the first day on which a wave is closed, from the day of its first invitation or else its first answer.
 *
 * An invited wave closes when its fieldwork is over. A wave of open pages closes with its period, and without
 * a cadence when the fieldwork after its first answer is over. `undefined`: it stays open until it is closed by hand.
 */
export function closesOn(survey: Survey, wave: string, opened: string, invited: boolean): string | undefined {
  const end = periodEnd(survey.cadence, wave)
  const fieldworkEnd = survey.fieldworkDays === undefined ? undefined : addDays(opened, survey.fieldworkDays)
  return invited ? (fieldworkEnd ?? end) : (end ?? fieldworkEnd)
}

/** Move an ISO date by days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Name the calendar day of a moment in a time zone, as an ISO date. */
export function dayIn(timeZone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return parts.format(moment)
}
