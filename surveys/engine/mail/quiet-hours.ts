/** When nobody is written to: by the clock where the recipient is, through every change of it. Sends nothing and asks no clock. */
import type { MailRules } from '../mailing.ts'

const minute = 60_000
const minutesADay = 1440
/** Clocks are set forward or back on a quarter of an hour, everywhere. */
const quarter = 15

/**
 * Tell until when a mail has to wait.
 *
 * `from` belongs to the quiet hours and `to` does not; `from` later than `to` spans midnight, and both alike mean that no
 * hour is quiet. Where the clock is set forward over `to`, the hours end with the change.
 *
 * @param quiet times of day, `HH:MM`
 * @param zone IANA name of the recipient's time zone
 * @param now milliseconds since 1970
 * @returns the first full minute at which it may be sent (milliseconds since 1970); `undefined` where that is now
 * @throws RangeError where the platform knows no such zone
 * @example quietUntil({ from: '20:00', to: '08:00' }, 'Europe/Paris', Date.parse('2026-11-22T21:30:00Z')) // 07:00Z of the 23rd
 */
export function quietUntil(quiet: MailRules['quiet'], zone: string, now: number): number | undefined {
  const from = minutesOf(quiet.from)
  const to = minutesOf(quiet.to)
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  const left = (moment: number) => minutesLeft(minutesOf(clock.format(moment)), from, to)
  let moment = Math.floor(now / minute)
  let wait = left(now)
  if (wait === 0) return undefined
  while (wait > 0) {
    // The clock may be changed at the next quarter of an hour, so it is read again there.
    moment += Math.min(wait, quarter - (moment % quarter))
    wait = left(moment * minute)
  }
  return moment * minute
}

/** Tell whether the platform knows a time zone by this name. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

/** Minutes from a time of day to the end of the quiet hours; 0 outside of them. */
function minutesLeft(time: number, from: number, to: number): number {
  const isQuiet = from <= to ? from <= time && time < to : from <= time || time < to
  return isQuiet ? (to - time + minutesADay) % minutesADay : 0
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours % 24) * 60 + minutes
}
