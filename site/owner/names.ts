/** Days, moments, waves and counts as the owner's page writes them, in English; knows no clock. */
import { fill } from '#engine/logic/pipe.ts'
import { nameOfWave as nameOf } from '../said/days.ts'
import { words } from './words.ts'

export { nameOfDay } from '#engine/words/name-of-day.ts'

/** The language of this page. */
export const language = 'en'

/**
 * Put the name of a wave behind a title; the only wave of a survey needs none.
 *
 * @example titled('Fieldwork', '2026-H2') // 'Fieldwork: second half of 2026'
 */
export function titled(title: string, wave: string): string {
  return wave === 'all' ? title : `${title}: ${nameOf(wave, words.half, language)}`
}

/** Name a wave, the only one of its survey too. */
export function nameOfWave(wave: string): string {
  return wave === 'all' ? words.onlyWave : capital(nameOf(wave, words.half, language))
}

/**
 * Write an id as a name.
 *
 * @example readable('site-manager') // 'Site manager'
 */
export function readable(id: string): string {
  return capital(id.replaceAll('-', ' '))
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/**
 * Write a moment in the owner's own time.
 *
 * @param moment ISO 8601, or milliseconds since 1970
 */
export function nameOfMoment(moment: string | number): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
  return format.format(new Date(moment))
}

/**
 * Write a count with what it counts.
 *
 * @example counted(1, ['{n} person', '{n} people']) // '1 person'
 */
export function counted(n: number, [one, many]: readonly [string, string]): string {
  return fill(n === 1 ? one : many, { n: number(n) })
}

/** Write a whole number. */
export function number(n: number): string {
  return n.toLocaleString('en-GB')
}

/** Write a share of one as whole per cent, and never as none or all where it is neither. */
export function percent(share: number): string {
  const whole = Math.round(share * 100)
  if (whole === 0 && share > 0) return 'under 1%'
  if (whole === 100 && share < 1) return 'over 99%'
  return `${whole}%`
}
