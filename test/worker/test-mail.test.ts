import { env } from 'cloudflare:workers'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import type { LinkResult } from '#engine/wire.ts'
import { personOf, readUnsubscribe } from '#worker/access/derived.ts'
import { allRows } from './all-rows.ts'
import { freshId, logOf, makeWorld, submission } from './world.ts'

const sending = { pulse: { keep: 'here' }, secret: { keep: 'here' } } as const
const world = makeWorld({ sending, settings: { MAILER: 'mailbox' } })
const send = (body: object, survey = 'pulse', where = world) =>
  where.own(`/api/recipients/${survey}/test`, { address: 'me@firm.example', role: 'user', ...body })

/** Send one, and read it as it arrived. */
async function arrived(body: object) {
  // The newest is the one that arrived last.
  world.clock.now = new Date(world.clock.now.getTime() + 1000)
  const response = await send(body)
  expect(response.status).toBe(201)
  const told = await response.json<{ to: string; subject: string }>()
  const [newest] = await world.store.keptMails(1)
  const kept = await world.store.keptMail(newest?.id ?? '')
  const mail = await PostalMime.parse(kept?.raw ?? '')
  const link = /https:\/\/\S+[?]t=([0-9a-z]+)/.exec(mail.text ?? '')
  return { told, mail, token: link?.[1] ?? '', address: link?.[0] ?? '' }
}

describe('a mail to try things out', () => {
  test.each([
    [{ address: 'me' }, 400, '«address»: it has no «@».'],
    [{ address: 7 }, 400, '«address»: it must be a text.'],
    [{ role: 'boss' }, 400, '«boss» is no role (buyer, user).'],
    [{ name: 7 }, 400, '«name» must be a text of at most 200 characters.'],
    [{ zone: 'Mars' }, 400, 'is no time zone'],
    [{ kind: 'digest' }, 400, '«kind» must be one of invitation, reminder, feedback.'],
    [{ wave: 'all' }, 400, 'no wave'],
  ])('%j is refused: %i %s', async (body, status, detail) => {
    const before = await allRows()
    const response = await send(body)
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(detail)])
    expect(await allRows()).toEqual(before)
  })

  test.each(['inside', 'secret'])('goes out from the owner’s machine where mails do: %s', async (survey) => {
    const response = await send({}, survey)
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('«invite»')])
  })

  test('is not sent where nothing sends mails, or a server cannot be reached, and that is told', async () => {
    const before = await allRows()
    const bare = await send({}, 'pulse', makeWorld({ sending }))
    expect([bare.status, await bare.text()]).toEqual([503, expect.stringContaining('set SMTP_URL')])
    expect(await allRows()).toEqual(before)
    const settings = { MAILER: 'smtp', SMTP_URL: 'smtp://127.0.0.1:1' }
    const away = await send({}, 'pulse', makeWorld({ sending, settings }))
    expect([away.status, await away.json()]).toEqual([
      502,
      expect.objectContaining({ detail: expect.stringMatching(/^The mail could not be sent: \S/) }),
    ])
  })

  test('does not go to whoever unsubscribed', async () => {
    const person = await personOf(env, 'gone@firm.example')
    await world.store.suppress([person], 'pulse', 'unsubscribed', '2026-11-20')
    const response = await send({ address: 'Gone@firm.example' })
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining('since 2026-11-20'),
    ])
  })

  test('is the real thing, marked, and what is sent by its link is stored nowhere', async () => {
    const before = await allRows()
    const { told, mail, token, address } = await arrived({
      address: 'Me <Me@Firm.example>',
      attributes: { region: 'North' },
    })
    expect(told).toEqual({ to: 'Me@firm.example', subject: mail.subject })
    expect(mail).toMatchObject({ to: [{ address: 'Me@firm.example', name: 'Me' }] })
    expect(mail.subject).toMatch(/^\[Test\] /)
    expect(address).toContain('https://survey.example/s/pulse/user/')
    const [, header = ''] =
      /<https:\/\/survey\.example\/u\/([^>]+)>/.exec(
        mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '',
      ) ?? []
    const person = await personOf(env, 'me@firm.example')
    expect(await readUnsubscribe(env, header)).toEqual({ survey: 'pulse', person })
    const added = {
      audit: (before.audit ?? 0) + 1,
      links: (before.links ?? 0) + 1,
      mailbox: (before.mailbox ?? 0) + 1,
    }
    expect(await allRows()).toEqual({ ...before, ...added })
    const link = await (await world.post('/api/link', { token })).json<LinkResult>()
    expect(link).toMatchObject({ state: 'open', test: true, texts: { region: 'North' } })
    const log = await logOf('pulse')
    expect((await world.post('/api/responses', submission({ token }))).status).toBe(201)
    expect(await logOf('pulse')).toEqual(log)
  })

  test('of a reminder says so, and each is a new one', async () => {
    const [one, other] = [await arrived({ kind: 'reminder' }), await arrived({ kind: 'reminder' })]
    expect(one.mail.messageId).not.toBe(other.mail.messageId)
    expect(one.token).not.toBe(other.token)
    expect(one.mail.subject).not.toBe((await arrived({})).mail.subject)
  })

  test('after the close is one of feedback or none', async () => {
    const token = { address: `${freshId()}@firm.example`, role: 'user' }
    expect((await world.own('/api/recipients/pulse', { links: [token] })).status).toBe(201)
    const later = makeWorld({ sending, settings: { MAILER: 'mailbox' } })
    later.clock.now = new Date('2027-02-01T10:00:00Z')
    expect((await send({ wave: '2026-H2' }, 'pulse', later)).status).toBe(410)
    expect((await send({ wave: '2026-H2', kind: 'feedback' }, 'pulse', later)).status).toBe(201)
  })
})
