import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { Settings } from '#worker/env.ts'
import { mailersOf } from '#worker/mailer/mailer-of.ts'
import { openStore } from '#worker/store/d1-store.ts'

const store = openStore(env.DB)
const quiet = { from: '20:00', to: '08:00' }
const rules = { quiet, everyDays: 180, aMinute: 60 }
const named = { mail: { ...rules, from: 'surveys@hollinrime.example' } }
const SMTP_URL = 'smtps://surveys:secret@mail.example'
const EMAIL = { send: async () => ({ messageId: '' }) } as SendEmail

const found = (settings: Settings, programme: { mail: typeof rules } = named) => {
  const { people, leaders, missing } = mailersOf(settings, programme, store)
  return { people: people?.name ?? null, leaders: leaders?.name ?? null, missing }
}

describe('what is missing is said in one sentence', () => {
  test.each([
    [{}, 'Nothing sends mails yet: set SMTP_URL'],
    [{ MAILER: 'smtp' }, 'Nothing sends mails yet: set SMTP_URL'],
    [{ MAILER: 'sendmail', SMTP_URL }, 'MAILER is «sendmail»; it must be «smtp», or «mailbox»'],
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL cannot be read; it has the form'],
  ])('%j', (settings, sentence) => {
    const { people, leaders, missing } = found(settings)
    expect([people, leaders]).toEqual([null, null])
    expect(missing?.startsWith(sentence)).toBe(true)
    expect(missing).not.toContain('secret')
  })

  test('an address to send from', () => {
    expect(found({ SMTP_URL }, { mail: rules })).toEqual({
      people: null,
      leaders: null,
      missing: expect.stringContaining('«from:» under «mail:»'),
    })
  })
})

test.each([
  [{ SMTP_URL }, { people: 'smtp', leaders: 'smtp', missing: null }],
  [
    { MAILER: 'smtp', SMTP_URL, EMAIL },
    { people: 'smtp', leaders: 'cloudflare', missing: null },
  ],
  [
    { MAILER: 'mailbox', SMTP_URL, EMAIL },
    { people: 'mailbox', leaders: 'mailbox', missing: null },
  ],
])('mails go out by what is set: %j', (settings, expected) => {
  expect(found(settings)).toEqual(expected)
})

test('Cloudflare alone sends to leaders, and says what people’s mails lack', () => {
  expect(found({ EMAIL })).toEqual({
    people: null,
    leaders: 'cloudflare',
    missing: expect.stringContaining('SMTP_URL'),
  })
})
