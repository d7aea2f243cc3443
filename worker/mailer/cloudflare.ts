/** Sending by Cloudflare's own binding: single mails that a leader's act or duty asks for, and never to people who are asked. */
import type { Letter } from '#engine/mail/mail.ts'
import { detailOf, type Sent } from '#engine/mail/smtp-outcome.ts'
import type { Mailer } from './mailer.ts'

/** Headers that the service lets through, besides those that it writes itself. */
const allowed = /^(?:auto-submitted|precedence|x-.+)$/i
/** Whoever is on a list was asked; the service takes no mail to lists. */
const ofLists = ['List-Id', 'List-Unsubscribe']

/** Codes of errors by what they say about the next letter; all others are about now (`developers.cloudflare.com/email-service`). */
const outcomes: readonly (readonly [RegExp, Exclude<Sent, { outcome: 'accepted' }>['outcome']])[] = [
  [/^E_RECIPIENT_|^E_VALIDATION_|^E_FIELD_|^E_CONTENT_|^E_HEADERS?_|^E_TOO_MANY_/, 'hard'],
  [/^E_SENDER_|_LIMIT_EXCEEDED$/, 'whole'],
]

/** Open the binding. */
export function openCloudflare(binding: SendEmail): Mailer {
  return {
    name: 'cloudflare',
    leaves: true,
    async send(letter) {
      if (ofLists.some((name) => name in letter.headers))
        return { outcome: 'hard', detail: 'Cloudflare takes mails to leaders only', recipient: false }
      try {
        await binding.send(messageOf(letter))
        return { outcome: 'accepted' }
      } catch (error) {
        return outcomeOf(error as { code?: string; message?: string })
      }
    },
    async close() {},
  }
}

function messageOf({ to, from, replyTo, subject, html, text, headers }: Letter) {
  return {
    to: to.name === undefined ? to.address : { email: to.address, name: to.name },
    from: { email: from.address, name: from.name },
    subject,
    html,
    text,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => allowed.test(name))),
    ...(replyTo === undefined ? {} : { replyTo }),
  }
}

function outcomeOf({ code = '', message = '' }: { code?: string; message?: string }): Sent {
  const detail = detailOf(`${code} ${message}`)
  const [, outcome = 'soft'] = outcomes.find(([form]) => form.test(code)) ?? []
  return outcome === 'hard'
    ? { outcome, detail, recipient: code === 'E_RECIPIENT_SUPPRESSED' }
    : { outcome, detail }
}
