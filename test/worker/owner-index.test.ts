import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { Leader } from '#engine/programme.ts'
import type { OwnerIndex } from '#engine/wire-owner.ts'
import type { Settings } from '#worker/env.ts'
import { inviteOne, makeWorld, surveyOf } from './world.ts'

const authorized = { headers: { Authorization: `Bearer ${env.OWNER_KEY}` } }
const indexOf = async (world: ReturnType<typeof makeWorld>) =>
  (await world.send('/api/owner', authorized)).json<OwnerIndex>()

describe('what an owner is told', () => {
  test('is kept by nothing between, and holds no secret, no leader’s address and no link', async () => {
    const world = makeWorld({ settings: { SMTP_URL: 'smtps://name:password@mail.example:465' } })
    const token = await inviteOne(world, 'invited')
    const response = await world.send('/api/owner', authorized)
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    const text = await response.text()
    for (const secret of [env.OWNER_KEY, 'password', 'all@example.com', token])
      expect(text).not.toContain(secret)
  })

  test('names all surveys to whoever holds the owner’s key, with what the page asks by', async () => {
    const world = makeWorld({ sending: { pulse: { keep: 'here', reminders: 2 } } })
    const { who, doors, surveys } = await indexOf(world)
    expect(who).toBe('the owner’s key')
    expect(doors).toEqual(['import', 'recipients', 'fieldwork', 'words', 'manage'])
    expect(surveys.map(({ survey }) => survey)).toEqual(['pulse', 'inside', 'secret', 'invited'])
    expect(surveys[0]).toMatchObject({
      promise: 'named',
      keep: 'here',
      reminders: 2,
      roles: ['buyer', 'user'],
      languages: ['en'],
      attributes: ['region', 'account'],
      current: '2026-H2',
    })
    expect(surveys[1]).toMatchObject({ promise: 'confidential', keep: 'owner', reminders: 1 })
  })

  test('lists the waves that were begun, and which of them are closed', async () => {
    const fieldwork = surveyOf('listed', 'named', 'cadence: half-yearly\nfieldwork: 2 weeks')
    const world = makeWorld({ surveys: [fieldwork] })
    await inviteOne(world, 'listed')
    expect((await indexOf(world)).surveys[0]?.waves).toEqual([
      { wave: '2026-H2', openedOn: '2026-11-22', closesOn: '2026-12-06', closed: false, invited: true },
    ])
    world.clock.now = new Date('2026-12-06T10:00:00Z')
    expect((await indexOf(world)).surveys[0]?.waves).toMatchObject([{ closed: true }])
  })

  test('keeps to the stricter promise of the wave that is under way', async () => {
    await inviteOne(makeWorld({ surveys: [surveyOf('kept', 'anonymous', 'fieldwork: 2 weeks')] }), 'kept')
    const { surveys } = await indexOf(
      makeWorld({ surveys: [surveyOf('kept', 'named', 'fieldwork: 2 weeks')] }),
    )
    expect(surveys).toMatchObject([{ promise: 'anonymous' }])
  })
})

describe('by what mails go out', () => {
  test.each<[string, Settings, Partial<OwnerIndex['mail']>]>([
    ['nothing', {}, { mailer: null, missing: expect.stringContaining('set SMTP_URL') as never }],
    [
      'what is unknown',
      { MAILER: 'pigeon' },
      { mailer: null, missing: expect.stringContaining('MAILER') as never },
    ],
    [
      'no server',
      { MAILER: 'smtp' },
      { mailer: null, missing: expect.stringContaining('SMTP_URL') as never },
    ],
    [
      'a server that cannot be read',
      { MAILER: 'smtp', SMTP_URL: 'mail.example' },
      { mailer: null, missing: expect.stringContaining('SMTP_URL cannot be read') as never },
    ],
    ['a server alone', { SMTP_URL: 'smtp://mail.example:587' }, { mailer: 'smtp', missing: null }],
    ['a server', { MAILER: 'smtp', SMTP_URL: 'smtp://mail.example:587' }, { mailer: 'smtp', missing: null }],
    ['the mailbox', { MAILER: 'mailbox' }, { mailer: 'mailbox', missing: null }],
  ])('%s: it is said, and what is missing', async (_, settings, mail) => {
    expect((await indexOf(makeWorld({ settings }))).mail).toMatchObject(mail)
  })

  test('what waits is counted, and when the next is due', async () => {
    const world = makeWorld({ settings: { MAILER: 'mailbox' } })
    const dueAt = Date.parse('2026-11-23T08:00:00Z')
    const mail = { survey: 'pulse', wave: '2026-H2', kind: 'invitation', dueAt }
    await world.store.queueMails([
      { ...mail, person: 'one' },
      { ...mail, person: 'two', dueAt: dueAt + 60_000 },
    ])
    expect((await indexOf(world)).mail).toMatchObject({
      due: 2,
      failed: 0,
      nextAt: '2026-11-23T08:00:00.000Z',
    })
  })
})

describe('whoever may less', () => {
  const leaders: readonly Leader[] = [
    { email: 'own@example.com', name: 'Own', surveys: ['pulse'], rights: ['own'], digest: false },
    { email: 'read@example.com', name: 'Read', surveys: 'all', rights: ['comments'], digest: false },
  ]
  const world = makeWorld({ leaders })

  test('a leader who owns some surveys is told of these alone, and of their mails', async () => {
    await world.store.queueMails([
      { survey: 'pulse', wave: '2026-H2', person: 'one', kind: 'invitation', dueAt: 1 },
      { survey: 'invited', wave: 'all', person: 'one', kind: 'invitation', dueAt: 1 },
    ])
    const headers = { Cookie: await world.signIn('own@example.com') }
    const index = await (await world.send('/api/owner', { headers })).json<OwnerIndex>()
    expect([index.who, index.surveys.map(({ survey }) => survey)]).toEqual(['own@example.com', ['pulse']])
    const all = await indexOf(world)
    expect(index.mail.due).toBeLessThan(all.mail.due)
  })

  test('a key is told what it opens', async () => {
    const body = { name: 'wall', surveys: ['inside'], doors: ['fieldwork'], days: 1 }
    const { key } = await (await world.own('/api/keys', body)).json<{ key: string }>()
    const headers = { Authorization: `Bearer ${key}` }
    const index = await (await world.send('/api/owner', { headers })).json<OwnerIndex>()
    expect([index.doors, index.surveys.map(({ survey }) => survey)]).toEqual([['fieldwork'], ['inside']])
  })

  test('a leader who only reads is told nothing', async () => {
    const headers = { Cookie: await world.signIn('read@example.com') }
    expect((await world.send('/api/owner', { headers })).status).toBe(403)
  })
})
