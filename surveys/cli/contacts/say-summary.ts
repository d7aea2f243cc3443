/** Telling in lines for a terminal who of a list would get what, who would not and why, and when; counts nothing itself. */
import { quietUntil } from '#engine/mail/quiet-hours.ts'
import type { MailRules } from '#engine/mailing.ts'
import { inert } from '#engine/parse/diagnostic.ts'
import { whole } from '../counted.ts'
import { countInvited, type ListSummary } from './list-summary.ts'

/** What can be said of mails before any is sent. */
export interface Mailing {
  readonly rules: MailRules
  /** For those of whom no zone is known. */
  readonly timeZone: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Tell who would be invited, by role and language, and who would not, by reason with examples. */
export function summaryLines(summary: ListSummary): string[] {
  const { invited, others } = summary
  const roles = [...invited].map(([role, languages]) => {
    const counts = [...languages.values()]
    const parts = [...languages].map(([language, count]) => `${language} ${whole(count)}`)
    return [role, whole(counts.reduce((sum, count) => sum + count, 0)), parts.join(', ')] as const
  })
  const names = Math.max(0, ...roles.map(([role]) => role.length))
  const figures = Math.max(0, ...roles.map(([, count]) => count.length))
  const left = others.reduce((sum, { count }) => sum + count, 0)
  return [
    invited.size === 0 ? 'Nobody can be invited.' : `${whole(countInvited(summary))} can be invited:`,
    ...roles.map(([role, count, parts]) => `  ${role.padEnd(names)}  ${count.padStart(figures)}  ${parts}`),
    ...(left > 0 ? [`${whole(left)} cannot, or need not:`] : []),
    ...others.flatMap(({ count, words, examples }) => [
      `  ${whole(count)} ${words}`,
      ...examples.map((example) => `      ${example}`),
      ...(count > examples.length ? ['      …'] : []),
    ]),
  ].map(inert)
}

/** Tell when mails would go out and how long that would take; nothing where nobody gets one. */
export function mailLines(summary: ListSummary, { rules, timeZone, now }: Mailing): string[] {
  const count = countInvited(summary)
  if (count === 0) return []
  const { quiet, aMinute } = rules
  const waiting = [...summary.zones]
    .filter(([zone]) => quietUntil(quiet, zone || timeZone, now) !== undefined)
    .reduce((sum, [, people]) => sum + people, 0)
  const rate = `${whole(aMinute)} a minute, ${spanOf(count / aMinute)} in all`
  if (quiet.from === quiet.to) return [`Mails would go out from now on, ${rate}.`]
  const night = `between ${quiet.from} and ${quiet.to}, by the clock where they are, nobody is written to`
  const until = `until ${quiet.to} where their readers are`
  if (waiting === 0) return [`Mails would go out from now on, ${rate}; ${night}.`]
  if (waiting === count) return [`Mails would wait ${until}, then ${rate}; ${night}.`]
  return [`Mails would go out from now on, ${rate}; ${whole(waiting)} of them wait ${until}; ${night}.`]
}

/**
 * Say how long something takes.
 *
 * @example spanOf(95) // 'about 2 hours'
 */
export function spanOf(minutes: number): string {
  if (minutes <= 1) return 'a minute'
  if (minutes < 90) return `about ${whole(Math.ceil(minutes))} minutes`
  const hours = minutes / 60
  return hours < 48
    ? `about ${whole(Math.round(hours))} hours`
    : `about ${whole(Math.round(hours / 24))} days`
}
