/** The name of a mail among all mails (RFC 5322, 3.6.4); makes nothing up. */
import { hostOf } from './host-of.ts'

/**
 * Name a mail: the same digest gives the same name, by which mailboxes know a mail that comes twice.
 *
 * @param host the site's host or origin
 * @param digest hash of what tells this mail from every other
 * @returns without angle brackets
 * @example messageIdOf('surveys.example', '9f3c') // '9f3c@surveys.example'
 */
export function messageIdOf(host: string, digest: string): string {
  return `${digest.replace(/[^\w-]/g, '')}@${hostOf(host)}`
}
