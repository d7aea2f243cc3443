import { describe, expect, test } from 'vitest'
import type { Letter } from '#engine/mail/mail.ts'
import { openCloudflare } from '#worker/mailer/cloudflare.ts'

const letter: Letter = {
  subject: 'Your sign-in',
  html: '<p>Sign in</p>',
  text: 'Sign in',
  to: { address: 'ines@example.com', name: 'Ines' },
  from: { address: 'surveys@hollinrime.example', name: 'Hollinrime' },
  replyTo: 'hello@hollinrime.example',
  messageId: 'one@surveys.example',
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'In-Reply-To': '<a@b>' },
}

/** The platform's binding, which keeps what it is given or answers with an error of the platform's. */
function binding(code?: string) {
  const sent: unknown[] = []
  const send = async (message: unknown) => {
    if (code !== undefined) throw Object.assign(new Error('it was refused'), { code })
    sent.push(message)
    return { messageId: 'theirs' }
  }
  return { sent, EMAIL: { send } as SendEmail }
}

describe('a mail that Cloudflare does not send', () => {
  test.each([
    ['E_RECIPIENT_SUPPRESSED', { outcome: 'hard', recipient: true }],
    ['E_RECIPIENT_NOT_ALLOWED', { outcome: 'hard', recipient: false }],
    ['E_HEADER_NOT_ALLOWED', { outcome: 'hard', recipient: false }],
    ['E_CONTENT_TOO_LARGE', { outcome: 'hard', recipient: false }],
    ['E_SENDER_NOT_VERIFIED', { outcome: 'whole' }],
    ['E_DAILY_LIMIT_EXCEEDED', { outcome: 'whole' }],
    ['E_DELIVERY_FAILED', { outcome: 'soft' }],
    ['something new', { outcome: 'soft' }],
  ])('because of %s', async (code, expected) => {
    const sent = await openCloudflare(binding(code).EMAIL).send(letter)
    expect(sent).toEqual({ ...expected, detail: `${code} it was refused` })
  })

  test('because it is for people who are asked', async () => {
    for (const header of ['List-Id', 'List-Unsubscribe']) {
      const { EMAIL, sent } = binding()
      const toList = { ...letter, headers: { ...letter.headers, [header]: '<customers.surveys.example>' } }
      expect(await openCloudflare(EMAIL).send(toList)).toMatchObject({ outcome: 'hard', recipient: false })
      expect(sent).toEqual([])
    }
  })
})

test('a mail to a leader goes with both parts, and with no header that Cloudflare refuses', async () => {
  const { EMAIL, sent } = binding()
  expect(await openCloudflare(EMAIL).send(letter)).toEqual({ outcome: 'accepted' })
  expect(sent).toEqual([
    {
      to: { email: 'ines@example.com', name: 'Ines' },
      from: { email: 'surveys@hollinrime.example', name: 'Hollinrime' },
      replyTo: 'hello@hollinrime.example',
      subject: 'Your sign-in',
      html: '<p>Sign in</p>',
      text: 'Sign in',
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    },
  ])
})
