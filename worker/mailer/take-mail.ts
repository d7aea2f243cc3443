/** Mail that arrives at the worker: reports of mails that came back are read and acted on, programs are ignored, people are told that nobody reads it. */
import { readReturned } from '#engine/bounces/read-returned.ts'
import { dayIn } from '#engine/logic/wave.ts'
import type { Definitions } from '../definitions.ts'
import type { Settings } from '../env.ts'
import type { Store } from '../store/store.ts'
import { endMails } from './end-mails.ts'
import { whoseReturned } from './whose-returned.ts'

/** What of a mail is needed, as the platform hands it over. */
export type Arriving = Pick<ForwardableEmailMessage, 'from' | 'headers' | 'raw' | 'setReject'>

export interface Inbox {
  readonly store: Store
  readonly definitions: Definitions
  readonly settings: Settings
  readonly now: Date
}

/** Bytes that are read of a mail; what failed is told first. */
const mostBytes = 300_000

/**
 * Take a mail.
 *
 * @throws StoreUnavailable where nothing could be noted, so that its server tries again
 */
export async function takeMail(mail: Arriving, { store, definitions, settings, now }: Inbox): Promise<void> {
  const { mail: rules } = definitions
  const returned = await readReturned(await beginOf(mail.raw))
  if (returned.reports.length === 0) {
    if (isByPerson(mail))
      mail.setReject(
        rules.replyTo === undefined
          ? 'Nobody reads mail to this address.'
          : `Nobody reads mail to this address. Please write to ${rules.replyTo}.`,
      )
    return
  }
  const people = await whoseReturned({ store, settings }, returned, false)
  if (people.length > 0) await endMails(store, people, 'all', dayIn(definitions.timeZone, now))
}

/** Programs say that they are some (RFC 3834), or leave nobody to answer to. */
function isByPerson({ from, headers }: Arriving): boolean {
  const automatic = headers.get('Auto-Submitted') ?? 'no'
  const bulk = /\b(?:bulk|junk|list|auto_reply)\b/i.test(headers.get('Precedence') ?? '')
  const report = /^multipart\/report\b/i.test(headers.get('Content-Type') ?? '')
  const marked = headers.has('X-Autoreply') || headers.has('X-Autorespond')
  return from.includes('@') && /^no\b/i.test(automatic) && !bulk && !report && !marked
}

/** Read the beginning of a mail as text; other characters than those of UTF-8 are no matter here. */
async function beginOf(raw: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  const reader = raw.getReader()
  let text = ''
  for (let bytes = 0; bytes < mostBytes; ) {
    const { value, done } = await reader.read()
    if (done) return text
    bytes += value.byteLength
    text += decoder.decode(value, { stream: true })
  }
  await reader.cancel()
  return text
}
