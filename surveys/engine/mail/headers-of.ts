/** The headers by which mail programs know what a mail is and how to end it; those of delivery are the mailer's. */
import type { MailKind } from '../mailing.ts'
import { hostOf } from './host-of.ts'

export interface HeadersFor {
  /** A mail to people who are asked, or to a leader. */
  readonly kind: MailKind | 'sign-in' | 'alert' | 'digest'
  /** Id of the survey; mails to leaders may belong to none. */
  readonly survey?: string
  /** Origin of the site. */
  readonly site: string
  /** Address at which a POST ends these mails, whole. */
  readonly unsubscribe?: string
}

const leaders: readonly HeadersFor['kind'][] = ['sign-in', 'alert', 'digest']

/**
 * Give a mail's headers by name: that nobody wrote it by hand (RFC 3834), and for people who are asked also what list it
 * belongs to (RFC 2919) and how one tap ends it (RFC 8058). No value holds a quote, which some writers of mails would encode.
 *
 * @example headersOf({ kind: 'sign-in', site: 'https://surveys.example' })['Auto-Submitted'] // 'auto-generated'
 */
export function headersOf({ kind, survey, site, unsubscribe }: HeadersFor): Record<string, string> {
  const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
  if (leaders.includes(kind)) return automatic
  const id = (survey ?? '').replace(/[^a-z0-9-]/g, '')
  return {
    ...(id === '' ? {} : { 'List-Id': `<${id}.${hostOf(site)}>` }),
    ...(unsubscribe === undefined
      ? {}
      : {
          'List-Unsubscribe': `<${unsubscribe.toWellFormed().replace(/[^!-~]|[<>]/gu, encodeURIComponent)}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
    ...automatic,
  }
}
