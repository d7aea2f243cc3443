/** A check of the programme file's quiet hours: office hours, written where those of the night belong. */
import { minutesFrom } from '../../parse/quiet-hours.ts'
import type { Breach, Folder } from '../check.ts'

/**
 * Warn of quiet hours in which it is noon and not three in the morning: mails would go out while people sleep.
 *
 * @example checkQuietHours(folder).map(({ rule }) => rule) // ['quiet-by-day']
 */
export function checkQuietHours({ programme }: Folder): readonly Breach[] {
  const { from, to } = programme.mail.quiet
  const isQuiet = (time: string) => minutesFrom(from, time) < minutesFrom(from, to)
  if (!isQuiet('12:00') || isQuiet('03:00')) return []
  const at = programme.places.get('mail quiet hours') ?? { at: 0, length: 1 }
  const message = `nothing is sent from ${from} to ${to}, so mails go out by night; quiet hours are those in which nothing is sent, such as «${to} to ${from}»`
  return [{ rule: 'quiet-by-day', at, message, suggestion: `quiet hours: ${to} to ${from}` }]
}
