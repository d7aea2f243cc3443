/** Readable names of cuts and waves, made out of their ids; looks up nothing but a role's words. */
import { fill } from '#engine/logic/pipe.ts'
import { cutFamily, cutParts, wholeCut } from '#engine/tally/cuts.ts'
import { localeOf } from '#engine/words/languages.ts'
import { words } from './words.ts'

/**
 * Name a cut.
 *
 * @example cutName('role=chose-another&region=North') // 'Chose another, North'
 */
export function nameOfCut(cut: string): string {
  if (cut === wholeCut) return words.everybody
  const names = Object.entries(cutParts(cut)).map(([key, value]) => {
    if (value === '') return fill(words.noValue, { attribute: readable(key).toLowerCase() })
    return key === 'role' || key === 'group' ? readable(value) : value
  })
  return names.map((name, index) => (index === 0 ? capital(name) : name)).join(', ')
}

/** Name the family of a cut: what its siblings differ by. */
export function nameOfFamily(cut: string): string {
  const family = cutFamily(cut)
  if (family === 'role' || family === 'group') return words.family[family]
  const names = family.split('&').map((name) => readable(name).toLowerCase())
  return fill(words.family.other, { names: names.join(words.and) })
}

/**
 * Write an id as a name.
 *
 * @example readable('no-decision') // 'No decision'
 */
export function readable(id: string): string {
  return capital(id.replaceAll('-', ' '))
}

/**
 * Name a wave; the wave of a survey that has only one is not named.
 *
 * @example nameOfWave('2026-H2', 'en') // 'Second half of 2026'
 */
export function nameOfWave(wave: string, language: string): string {
  const [year = '', part = ''] = wave.split('-', 2)
  if (wave === 'all') return ''
  if (part === '') return year
  const periods: Readonly<Record<string, string>> = words.periods
  const period = periods[part]
  if (period) return fill(period, { year })
  const month = new Date(Date.UTC(Number(year), Number(part) - 1, 1))
  return new Intl.DateTimeFormat(localeOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(month)
}

/** Write a moment in the reader's own time. */
export function nameOfMoment(moment: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeStyle: 'short' })
  return format.format(new Date(moment))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
