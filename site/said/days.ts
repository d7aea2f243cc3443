/** Days and waves as people read them in each language, in the digits 0–9; knows no clock. */
import { fill } from '#engine/logic/pipe.ts'
import type { InterfaceWords } from '#engine/words/interface-words.ts'
import { localeOf } from '#engine/words/languages.ts'

/**
 * Write an ISO date as a day.
 *
 * @example nameOfDay('2027-01-31', 'en') // '31 January 2027'
 */
export function nameOfDay(day: string, language: string): string {
  return inLanguage(day, language, { dateStyle: 'long' })
}

/**
 * Name a wave; the wave of a survey that has only one has no name.
 *
 * @example nameOfWave('2026-H1', interfaceWords('en').said, 'en') // 'first half of 2026'
 */
export function nameOfWave(wave: string, words: InterfaceWords['said'], language: string): string {
  if (wave === 'all') return ''
  const [year = '', part = ''] = wave.split('-', 2)
  const [kind = '', number = ''] = part
  if (part === '') return year
  if (kind === 'H') return fill(words[number === '1' ? 'half-1' : 'half-2'], { year })
  if (kind === 'Q') return fill(words.quarter, { year, quarter: number })
  return inLanguage(`${wave}-01`, language, { month: 'long', year: 'numeric' })
}

function inLanguage(day: string, language: string, how: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { ...how, timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}
