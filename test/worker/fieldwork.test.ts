import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { dailyCron, runJobs } from '#worker/jobs/run-jobs.ts'
import { allRows } from './all-rows.ts'
import {
  answer,
  begin,
  fieldwork,
  footOf,
  invite,
  inviteUnnamed,
  press,
  sendAll,
  world,
} from './fieldwork-world.ts'
import { inviteOne, submission } from './world.ts'

const ask = (path: string, key = env.OWNER_KEY) =>
  world.send(path, { headers: { Authorization: `Bearer ${key}` } })

describe('before a wave has begun', () => {
  test('it is said that none has, and which survey there is not', async () => {
    const none = await ask('/api/fieldwork/pulse')
    expect([none.status, (await none.json<{ detail: string }>()).detail]).toEqual([
      404,
      'No wave of «pulse» has begun yet.',
    ])
    expect((await ask('/api/fieldwork/nothing')).status).toBe(404)
    expect((await ask('/api/fieldwork/pulse', 'another key')).status).toBe(403)
    expect((await world.send('/api/fieldwork/pulse')).status).toBe(401)
  })
})

describe('a named wave', () => {
  beforeAll(async () => {
    const guests = {
      silent: await invite(),
      silentToo: await invite('user', { language: 'de' }),
      bounced: await invite(),
      gone: await invite('user'),
      left: await invite('user'),
      begun: await invite('user'),
      first: await invite('user'),
      half: await invite(),
      whole: await invite(),
      changed: await invite('user', { language: 'de' }),
      passed: await invite(),
    }
    await sendAll()
    const late = await invite()
    await world.store.suppress([guests.bounced.person], '*', 'bounced', '2026-11-22')
    await press(await footOf(guests.gone), 'survey')
    await press(`/mine/?t=${guests.left.token}`, 'decline')
    await begin(guests.begun)
    await answer(guests.first, { answers: { refer: 3 }, part: true })
    await answer(guests.half, { answers: { refer: 3, rivals: 'worse' }, part: true })
    await answer(guests.whole)
    await answer(guests.changed)
    world.clock.now = new Date('2026-11-23T10:00:00Z')
    const again = await world.post(
      '/api/responses',
      submission({ role: 'user', token: guests.changed.token, answers: { refer: 1 } }),
    )
    expect(again.status).toBe(200)
    const passedOn = await world.send(`/mine/?t=${guests.passed.token}`, {
      method: 'POST',
      body: new URLSearchParams({ _do: 'pass-on' }),
    })
    const [, token = ''] = /\?t=([0-9a-z]{26})/.exec(await passedOn.text()) ?? []
    await answer({ token, role: 'buyer', survey: 'pulse' })
    // Answers of nobody on the list: on an open page, by a link for whatever purpose, and of a trial.
    expect((await world.post('/api/responses', submission())).status).toBe(201)
    await answer({ token: await inviteOne(world, 'pulse'), role: 'user', survey: 'pulse' })
    await env.DB.prepare("update mails set state = 'sending' where person = ?").bind(late.person).run()
  })

  test('is counted by what is known of each', async () => {
    const told = await fieldwork()
    expect(told.whole).toMatchObject({
      invited: 12,
      due: 1,
      sent: 11,
      handed: 0,
      failed: 0,
      bounced: 1,
      unsubscribed: 1,
      begun: 1,
      partial: 2,
      answered: 3,
      declined: 1,
      passedOn: 1,
      dispositions: { I: 3, P: 1, R: 3, NC: 0, O: 0, UH: 0, UO: 3, ineligible: 1 },
    })
    expect(told.whole.rates).toMatchObject({ RR1: 3 / 10, RR2: 4 / 10, REF1: 3 / 10, e: 7 / 8 })
    expect(told.apart).toEqual({ open: 1, otherLinks: 1 })
  })

  test('by role and language, in parts that add up', async () => {
    const { whole, roles, languages } = await fieldwork()
    expect(roles.map(({ roles: [role], invited, answered }) => [role, invited, answered])).toEqual([
      ['buyer', 6, 2],
      ['user', 6, 1],
    ])
    expect(languages.map(({ language, invited, answered }) => [language, invited, answered])).toEqual([
      ['en', 10, 2],
      ['de', 2, 1],
    ])
    for (const parts of [roles, languages])
      expect(parts.reduce((sum, { dispositions }) => sum + dispositions.UO, 0)).toBe(whole.dispositions.UO)
  })

  test('by day, as the programme’s zone has it', async () => {
    const { days, openedOn, closesOn, closed, waves } = await fieldwork()
    expect(days).toEqual([
      { day: '2026-11-22', sent: 11, answered: 3 },
      { day: '2026-11-23', sent: 0, answered: 3 },
    ])
    expect([openedOn, closesOn, closed, waves]).toEqual(['2026-11-22', '2026-12-13', false, ['2026-H2']])
  })

  test('alike before and after the fold, with its definition, and without a word of anybody', async () => {
    const before = await fieldwork('pulse', '?wave=2026-H2')
    await runJobs(world.store, world.definitions, '*/5 * * * *', world.clock.now, env)
    const rows = await allRows()
    expect(await fieldwork()).toEqual(before)
    expect(await allRows()).toEqual(rows)
    expect(before.definition.dispositions.join(' ')).toContain('seven days after the close')
    expect(before.definition.rates.RR2).toContain('(I + P)')
    expect(JSON.stringify(before)).not.toContain('guest')
  })

  test('is asked for by name; one that has not begun is not there', async () => {
    const missing = await ask('/api/fieldwork/pulse?wave=2027-H1')
    expect([missing.status, (await missing.json<{ detail: string }>()).detail]).toEqual([
      404,
      '«2027-H1» is no wave of «pulse» that has begun (2026-H2).',
    ])
  })

  test('whoever unsubscribed before they were invited elsewhere is no refusal there', async () => {
    const guest = await invite('buyer', { survey: 'other' })
    await env.DB.prepare("insert into suppressions values (?, '*', 'unsubscribed', '2026-11-01')")
      .bind(guest.person)
      .run()
    const { whole } = await fieldwork('other')
    expect([whole.unsubscribed, whole.dispositions.R, whole.due]).toEqual([0, 0, 1])
  })
})

describe('an anonymous wave', () => {
  test('tells what was answered once a day, joins nobody, and pools small roles', async () => {
    const tokens = await inviteUnnamed('secret', [...Array(7).fill('buyer'), ...Array(3).fill('user')])
    for (const token of tokens.slice(0, 2)) await answer({ token, role: 'buyer', survey: 'secret' })
    await answer({ token: tokens[8] ?? '', role: 'user', survey: 'secret' })
    await press(`/mine/?t=${tokens[3]}`, 'decline')
    const live = await fieldwork('secret')
    expect([live.whole.invited, live.whole.handed, live.whole.answered]).toEqual([10, 10, 0])
    await runJobs(world.store, world.definitions, dailyCron, world.clock.now, env)
    const told = await fieldwork('secret')
    expect(told.whole).toMatchObject({ answered: 3, begun: 0, partial: 0, declined: 1 })
    expect(told.whole.dispositions).toMatchObject({ I: 3, UO: 6, ineligible: 1 })
    expect(told.roles.map(({ roles, invited, answered }) => [roles, invited, answered])).toEqual([
      [['buyer', 'user'], 10, 3],
    ])
    expect([told.languages, told.apart]).toEqual([[], { open: 0, otherLinks: 0 }])
    expect(told.days).toEqual([{ day: '2026-11-23', sent: 10, answered: 3 }])
    expect(told.definition.dispositions.at(-1)).toContain('This survey is anonymous')
  })

  test('with open pages tells open answers apart only once it is closed', async () => {
    const [token = ''] = await inviteUnnamed('open', Array(5).fill('buyer'))
    await answer({ token, role: 'buyer', survey: 'open' })
    expect((await world.post('/api/responses', submission({ survey: 'open', role: 'user' }))).status).toBe(
      201,
    )
    await runJobs(world.store, world.definitions, dailyCron, world.clock.now, env)
    const live = await fieldwork('open')
    expect([live.whole.answered, live.whole.rates, live.apart.open]).toEqual([2, null, null])
    const { now } = world.clock
    world.clock.now = new Date('2026-12-20T10:00:00Z')
    const over = await fieldwork('open')
    world.clock.now = now
    expect([over.whole.answered, over.whole.rates?.RR2, over.apart.open]).toEqual([1, 1 / 5, 1])
    expect(over.roles.map(({ rates }) => rates)).toEqual([null])
  })
})

test('a wave of many recipients is counted in parts, each of them once', async () => {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz'
  await env.DB.prepare(
    `insert into recipients (survey, wave, person, link, role, language, invited_on)
     with recursive n (i) as (select 0 union all select i + 1 from n where i < 24999)
     select 'other', '2026-H1', substr(?1, i % 32 + 1, 1) || printf('%025d', i), 'x' || i, 'user', 'en', '2026-04-01' from n`,
  )
    .bind(letters)
    .run()
  const groups = await world.store.standingGroups('other', '2026-H1', {})
  expect(groups).toHaveLength(letters.length)
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(25_000)
})
