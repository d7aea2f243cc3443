/** Reading the hours of the day between which nothing is sent; knows no clock and no zone. */
import type { MailRules } from '../mailing.ts'
import { shown, wrongValue } from './fields.ts'
import type { Field } from './frontmatter.ts'
import type { Source } from './source.ts'

const time = /(\d{1,2})[:.h](\d{2})/g
/** Minutes of a day that must be left to send in. */
const fewestMinutes = 60
const minutesADay = 24 * 60

/**
 * Read `20:00 to 08:00`, or `none`, which is told as an hour that ends as it begins.
 *
 * @returns `undefined` where nothing is said, or nothing that can be read, which is reported
 */
export function readQuietHours(source: Source, field: Field | undefined): MailRules['quiet'] | undefined {
  if (!field) return undefined
  const said = shown(field.value).trim()
  if (said === 'none') return { from: '00:00', to: '00:00' }
  const [from, to, ...more] = [...said.matchAll(time)].map(([, hour = '', minute = '']) =>
    clock(hour, minute),
  )
  const meant = from && to && more.length === 0 ? { from, to } : undefined
  if (!meant || said !== `${meant.from} to ${meant.to}`) {
    const message = `«quiet hours: ${said}» is no span of the day; write «20:00 to 08:00», or «none»`
    wrongValue(source, field, message, meant && `${meant.from} to ${meant.to}`, meant !== undefined)
    return meant
  }
  const quiet = minutesFrom(meant.from, meant.to)
  if (meant.from === meant.to || quiet > minutesADay - fewestMinutes) {
    const message = `«quiet hours: ${said}» leaves no hour of the day to send in; where none is quiet, write «none»`
    wrongValue(source, field, message)
    return undefined
  }
  return meant
}

/** Write a time as `HH:MM`; `undefined` where no clock shows it. */
function clock(hour: string, minute: string): string | undefined {
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined
}

/**
 * Count the minutes from one time of day to the next time that it is another.
 *
 * @example minutesFrom('20:00', '08:00') // 720
 */
export function minutesFrom(from: string, to: string): number {
  return (minuteOf(to) - minuteOf(from) + minutesADay) % minutesADay
}

function minuteOf(clockTime: string): number {
  const [hour = 0, minute = 0] = clockTime.split(':').map(Number)
  return hour * 60 + minute
}
