import { env } from 'cloudflare:workers'
import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CompiledPromise } from '#engine/model.ts'
import type { FeedbackResult } from '#engine/wire-owner.ts'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { answerBy, emptyMails, invitePerson, mailsOf } from './invited.ts'
import { makeWorld } from './world.ts'

const promise = (surveys: string[], wave?: string): CompiledPromise => ({
  terms: {
    id: 'call-back',
    surveys,
    made: '2026-11-01',
    due: '2026-12-31',
    ...(wave === undefined ? {} : { wave }),
  },
  words: {
    en: {
      title: 'We call back within a day',
      owner: 'Ines Hallworth',
      said: { title: 'You said', body: '<p>Nobody called back.</p>' },
      do: { title: 'We do', body: '<p>A name for every call.</p>' },
    },
  },
})
const made = makeWorld({ sending: { pulse: { keep: 'here' }, invited: { keep: 'here' } } })
const world = { ...made, definitions: Object.assign(made.definitions, { promises: [promise(['invited'])] }) }
const ask = (body: object, survey = 'invited') => world.own(`/api/mails/${survey}/feedback`, body)
const told = async (body: object) => (await ask(body)).json<FeedbackResult>()
const owner = { headers: { Authorization: `Bearer ${env.OWNER_KEY}` } }
const count = (of: string) => world.send(`/api/mails/invited/feedback?wave=${of}`, owner)
const detailOf = async (response: Response) => (await response.json<{ detail: string }>()).detail
const wave = 'all'

beforeEach(emptyMails)

describe('feedback is refused', () => {
  test('while the wave is open, with the day on which it closes', async () => {
    await invitePerson('invited', 'ada@example.com', { closesOn: '2026-11-23' })
    const response = await ask({ wave })
    expect([response.status, await detailOf(response)]).toEqual([
      403,
      'The wave «all» closes on 2026-11-23; feedback is sent after it.',
    ])
  })

  test('for a wave that nobody was asked in', async () => {
    expect((await ask({ wave })).status).toBe(403)
  })

  test('where nothing was promised for the survey, or only for another wave of it', async () => {
    for (const promises of [[promise(['pulse'])], [promise(['invited'], '2026-H1')]]) {
      await invitePerson('invited', 'ada@example.com', { closesOn: '2026-11-22' })
      Object.assign(world.definitions, { promises })
      const response = await ask({ wave })
      Object.assign(world.definitions, { promises: [promise(['invited'])] })
      expect([response.status, await detailOf(response)]).toEqual([
        403,
        expect.stringContaining('No promise names the survey «invited» yet'),
      ])
    }
  })

  test('where the owner keeps the addresses', async () => {
    expect(await detailOf(await ask({ wave: '2026-H2' }, 'inside'))).toContain('keep: owner')
  })

  test.each([{}, { wave: 'H2' }, { wave: 7 }])('for %j', async (body) => {
    expect((await ask(body)).status).toBe(400)
  })

  test('and so it is where it is only counted', async () => {
    await invitePerson('invited', 'ada@example.com', { closesOn: '2026-11-23' })
    expect((await count('H2')).status).toBe(400)
    expect((await count(wave)).status).toBe(403)
  })
})

describe('feedback that is due is not sent after all', () => {
  const settings = { OWNER_KEY: env.OWNER_KEY, MAILER: 'mailbox' }
  const send = () =>
    runJobs(world.store, world.definitions, '*/5 * * * *', new Date('2026-11-24T12:00:00Z'), settings)

  test.each([
    ['to whoever withdrew their answers', 'delete from responses', 'their answers were withdrawn'],
    ['while the wave is open again', "update waves set closes_on = '2026-12-24'", 'the wave is open again'],
    ['where nothing is known of their link any more', 'delete from links', 'their address is kept no more'],
  ])('%s', async (_, change, error) => {
    await answerBy(await invitePerson('invited', 'ada@example.com', { closesOn: '2026-11-22' }))
    expect(await told({ wave })).toMatchObject({ due: 1 })
    await env.DB.prepare(change).run()
    await send()
    expect(await mailsOf('invited')).toMatchObject([{ kind: 'feedback', state: 'stopped', error }])
  })
})

test('who had feedback of one wave gets that of another', async () => {
  const ada = await invitePerson('invited', 'ada@example.com', { closesOn: '2026-11-22' })
  await answerBy(ada)
  const before = { survey: 'invited', wave: 'before', person: ada.person, kind: 'feedback', dueAt: 1 }
  expect(await world.store.queueMails([before])).toBe(1)
  expect(await told({ wave })).toMatchObject({ due: 1, before: 0 })
})

test('feedback goes once to those who answered, in part or whole, and can be written to', async () => {
  const people = await Promise.all(
    ['ada', 'bo', 'cy', 'di'].map((name) =>
      invitePerson('invited', `${name}@example.com`, { closesOn: '2026-11-22' }),
    ),
  )
  const [ada, bo, , di] = people
  if (!ada || !bo || !di) throw new Error('nobody was invited')
  await answerBy(ada)
  await answerBy(bo, 'partial')
  await answerBy(di)
  await world.store.suppress([di.person], '*', 'unsubscribed', '2026-11-21')
  expect(await (await count(wave)).json()).toEqual({ due: 2, before: 0, promises: 1 })
  expect(await mailsOf('invited')).toEqual([])
  expect(await told({ wave })).toEqual({ due: 2, before: 0, promises: 1 })
  expect(await told({ wave })).toEqual({ due: 0, before: 2, promises: 1 })
  const settings = { OWNER_KEY: env.OWNER_KEY, MAILER: 'mailbox' }
  await runJobs(world.store, world.definitions, '*/5 * * * *', new Date('2026-11-24T12:00:00Z'), settings)
  expect(await mailsOf('invited')).toMatchObject([
    { kind: 'feedback', state: 'sent' },
    { kind: 'feedback', state: 'sent' },
  ])
  const [first] = await world.store.keptMails(10)
  const mail = await PostalMime.parse((await world.store.keptMail(first?.id ?? ''))?.raw ?? '')
  expect(mail.text).toContain('We call back within a day')
})
