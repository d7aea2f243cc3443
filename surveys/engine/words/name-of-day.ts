/** Days as people read them in each language, in the digits 0–9; knows no clock. */
import { localeOf } from './languages.ts'

/**
 * Write an ISO date as a day with its year.
 *
 * @example nameOfDay('2027-01-31', 'en') // '31 January 2027'
 */
export function nameOfDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}
