/** The day of a request; a calendar is asked once a minute, because that takes longer than judging an answer. */
import { dayIn } from '#engine/logic/wave.ts'

const minute = 60_000
let last = { timeZone: '', minute: 0, day: '' }

/** Name the calendar day of a moment in a time zone, as an ISO date; no day begins within a minute. */
export function todayIn(timeZone: string, now: Date): string {
  const current = Math.floor(now.getTime() / minute)
  if (last.timeZone !== timeZone || last.minute !== current)
    last = { timeZone, minute: current, day: dayIn(timeZone, now) }
  return last.day
}
