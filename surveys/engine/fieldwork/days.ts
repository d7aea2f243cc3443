/** Telling on which days a wave's invitations went out and its answers came; knows days, never who. */
import { dayIn } from '../logic/wave.ts'
import type { FieldworkDay } from '../wire-fieldwork.ts'

const quarterHour = 900_000

/**
 * Tell the days on which something was sent or answered.
 *
 * @param sent by quarters of an hour since 1970
 * @param answered by such quarters, or by ISO dates
 */
export function daysOf(
  sent: readonly { readonly quarter: number | null; readonly count: number }[],
  answered: readonly { readonly when: string | number; readonly count: number }[],
  timeZone: string,
): FieldworkDay[] {
  const days = new Map<string, { sent: number; answered: number }>()
  const at = (when: string | number) => {
    const day = typeof when === 'string' ? when : dayIn(timeZone, new Date(when * quarterHour))
    const found = days.get(day) ?? { sent: 0, answered: 0 }
    days.set(day, found)
    return found
  }
  for (const { quarter, count } of sent) if (quarter !== null) at(quarter).sent += count
  for (const { when, count } of answered) at(when).answered += count
  return [...days]
    .map(([day, counts]) => ({ day, ...counts }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
}
