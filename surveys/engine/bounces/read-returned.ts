/** Reading a mail that may have come back: who could not be reached or complained, and by what it shows that it is about ours. */
import PostalMime, { type Email } from 'postal-mime'
import { findUnsubscribeTokens } from '../links/unsubscribe-token.ts'
import { type Fields, fieldBlocks } from './fields.ts'
import { readProse } from './read-prose.ts'
import { readFeedback, readStatus } from './read-status.ts'
import type { Report, Returned } from './returned.ts'

/** Message-IDs and tokens that are worth a look. */
const most = 10
/** Characters of a mail, of a part and of its references that are worth a look; what failed is told first. */
const longestMail = 200_000
const longestText = 100_000
const longestIds = 5_000

/**
 * Read a mail.
 *
 * Receipts that a mail was read or deleted, replies, and notices of absence report nothing.
 *
 * @param raw as it came (RFC 5322)
 * @returns empty lists where it is no report, or no mail at all
 */
export async function readReturned(raw: string): Promise<Returned> {
  const mail = await parsed(raw.slice(0, longestMail))
  if (!mail) return { reports: [], tokens: [], messageIds: [] }
  const parts = mail.attachments.map(({ mimeType, content }) => ({
    type: mimeType,
    text: String(content).slice(0, longestText),
  }))
  const text = (mail.text ?? mail.html?.replace(/<[^<>]*>/g, ' ') ?? '').slice(0, longestText)
  const headers: Fields = new Map(mail.headers.toReversed().map(({ key, value }) => [key, value]))
  const copies = parts.filter(({ type }) => /^(?:message|text)\/(?:rfc822|global)(?:-headers)?$/.test(type))
  const seen = [text, ...copies.map((copy) => copy.text)].join('\n')
  return {
    reports: reportsIn(headers, text, parts, fieldBlocks(copies[0]?.text ?? '')[0] ?? new Map()),
    tokens: findUnsubscribeTokens(unbroken(seen)).slice(0, most),
    messageIds: messageIdsIn(headers, seen).slice(0, most),
  }
}

interface Part {
  readonly type: string
  readonly text: string
}

function reportsIn(headers: Fields, text: string, parts: readonly Part[], returned: Fields): Report[] {
  const part = (type: RegExp) => parts.find((one) => type.test(one.type))
  const feedback = part(/^message\/feedback-report$/)
  if (feedback) return [readFeedback(feedback.text, returned)]
  const status = part(/^message\/(?:global-)?delivery-status$/)
  if (status) return readStatus(status.text)
  if (part(/^message\/(?:global-)?disposition-notification$/)) return []
  // Outlook.com reports complaints by the mail alone.
  if (returned.has('x-hmxmroriginalrecipient')) return [readFeedback('Feedback-Type: abuse', returned)]
  return readProse(headers, text)
}

function messageIdsIn(headers: Fields, seen: string): string[] {
  const own = ['in-reply-to', 'references', 'x-original-message-id'].map((name) => headers.get(name) ?? '')
  const copied = [...seen.matchAll(/^(?:X-Original-)?Message-ID:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\s]+>)/gim)]
  const ids = [...own, ...copied.map(([, id]) => id ?? '')].join(' ').slice(0, longestIds)
  return [...new Set([...ids.matchAll(/<([^<>\s]+@[^<>\s]+)>/g)].map(([, id]) => id ?? ''))]
}

/** Take away the breaks that quoted-printable puts into long lines. */
function unbroken(text: string): string {
  return text.replace(/=\r?\n/g, '')
}

/** What no parser can read is no report. */
async function parsed(raw: string): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8' })
  } catch {
    return undefined
  }
}
