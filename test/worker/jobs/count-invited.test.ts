import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { personOf } from '#worker/access/derived.ts'
import { dailyCron, runJobs } from '#worker/jobs/run-jobs.ts'
import { leaderMail } from '#worker/mailer/leader-mail.ts'
import { answer, fieldwork, invite, inviteUnnamed, press, sendAll, world } from '../fieldwork-world.ts'
import { inviteOne, submission } from '../world.ts'

const often = '*/5 * * * *'
const begin = new Date('2026-11-22T10:00:00Z')
const afterClose = new Date('2027-01-02T10:00:00Z')

beforeEach(async () => {
  const tables = [
    'responses',
    'links',
    'recipients',
    'mails',
    'tallies',
    'folds',
    'snapshots',
    'waves',
    'spent_tokens',
  ]
  await env.DB.batch(tables.map((table) => env.DB.prepare(`delete from ${table}`)))
  world.clock.now = begin
})

const tick = (cron = often) => runJobs(world.store, world.definitions, cron, world.clock.now)

/** Read who was invited as it stands in what is published. */
async function invited(survey = 'pulse') {
  const { snapshots } = await world.store.readSnapshots(survey, '2026-H2', ['all'])
  return snapshots[0]?.invited
}

async function inviteAll(roles: readonly string[], survey = 'pulse') {
  const guests = []
  for (const role of roles) guests.push(await invite(role, { survey }))
  await sendAll()
  return guests
}

describe('no number stands in a publication', () => {
  test('of a wave to which nobody was invited', async () => {
    await world.post('/api/responses', submission())
    await tick()
    expect(await invited()).toBeUndefined()
  })

  test('where an answer came on an open page, or by a link of nobody on the list', async () => {
    const [first] = await inviteAll(['buyer', 'buyer', 'user'])
    if (first) await answer(first)
    expect((await world.post('/api/responses', submission({ role: 'user' }))).status).toBe(201)
    await tick()
    expect(await invited()).toEqual({ 'role=buyer': 2 })
    await answer({
      token: await inviteOne(world, 'pulse', { role: 'buyer' }),
      role: 'buyer',
      survey: 'pulse',
    })
    await tick()
    expect(await invited()).toEqual({})
  })

  test('of a role in which somebody else answered', async () => {
    const [first] = await inviteAll(['buyer', 'buyer', 'user'])
    if (first) await answer({ ...first, role: 'user' })
    await tick()
    expect(await invited()).toEqual({ all: 3 })
  })

  test('while a long list is in the field; once it has closed there is one', async () => {
    const [first] = await inviteAll(['buyer'])
    if (first) await answer(first)
    await env.DB.prepare(
      `insert into recipients (survey, wave, person, link, role, language, invited_on)
       with recursive n (i) as (select 0 union all select i + 1 from n where i < 20000)
       select 'pulse', '2026-H2', printf('%026d', i), 'x' || i, 'user', 'en', '2026-11-22' from n`,
    ).run()
    await env.DB.prepare(
      `insert into mails (survey, wave, person, kind, state, due_at, sent_at)
       select survey, wave, person, 'invitation', 'sent', 1, 1 from recipients where true on conflict do nothing`,
    ).run()
    await tick()
    expect(await invited()).toBeUndefined()
    world.clock.now = afterClose
    await tick()
    expect(await invited()).toEqual({ all: 20_002, 'role=buyer': 1, 'role=user': 20_001 })
  })
})

describe('a named wave', () => {
  test('is published with the base of RR2, by role, as fieldwork tells it', async () => {
    const [whole, part, declined, bounced] = await inviteAll(['buyer', 'buyer', 'user', 'user', 'user'])
    await invite('user')
    if (!whole || !part || !declined || !bounced) throw new Error('nobody was invited')
    await answer(whole)
    await answer(part, { answers: { refer: 3 }, part: true })
    await press(`/mine/?t=${declined.token}`, 'decline')
    await world.store.suppress([bounced.person], '*', 'bounced', '2026-11-22')
    await tick()
    expect(await invited()).toEqual({ all: 4, 'role=buyer': 2, 'role=user': 2 })
    const { dispositions } = (await fieldwork()).whole
    expect(dispositions.I + dispositions.P + dispositions.R + dispositions.UO).toBe(4)
  })

  test('says it as it stood then; what came after the fold waits for the next', async () => {
    const [first, second] = await inviteAll(['buyer', 'buyer', 'user'])
    if (!first || !second) throw new Error('nobody was invited')
    await answer(first)
    await tick()
    await answer(second)
    await inviteAll(['user'])
    expect(await invited()).toEqual({ all: 3, 'role=buyer': 2, 'role=user': 1 })
    await tick()
    expect(await invited()).toEqual({ all: 4, 'role=buyer': 2, 'role=user': 2 })
  })

  test('counts a colleague in the place of whoever passed the link on', async () => {
    const [first] = await inviteAll(['buyer', 'buyer'])
    const passed = await world.send(`/mine/?t=${first?.token}`, {
      method: 'POST',
      body: new URLSearchParams({ _do: 'pass-on' }),
    })
    const [, token = ''] = /\?t=([0-9a-z]{26})/.exec(await passed.text()) ?? []
    await answer({ token, role: 'buyer', survey: 'pulse' })
    await tick()
    expect(await invited()).toMatchObject({ all: 2, 'role=buyer': 2 })
  })
})

describe('where promises guard single people', () => {
  test('small roles of a confidential wave are told with others', async () => {
    const guests = await inviteAll([...Array<string>(8).fill('buyer'), 'user', 'user'], 'other')
    for (const guest of guests.slice(0, 7)) await answer(guest)
    await tick()
    expect(await invited('other')).toBeUndefined()
    world.clock.now = afterClose
    await tick()
    expect(await invited('other')).toEqual({ all: 10 })
  })

  test('an anonymous wave is told of when it has closed, without those who declined', async () => {
    const tokens = await inviteUnnamed('secret', [
      ...Array<string>(8).fill('buyer'),
      ...Array<string>(6).fill('user'),
    ])
    for (const token of tokens.slice(0, 6)) await answer({ token, role: 'buyer', survey: 'secret' })
    await press(`/mine/?t=${tokens[7]}`, 'decline')
    world.clock.now = afterClose
    await tick(dailyCron)
    expect(await invited('secret')).toEqual({ all: 13, 'role=buyer': 8, 'role=user': 6 })
  })

  test('an anonymous wave with answers on open pages, or with links besides its list, tells none', async () => {
    const tokens = await inviteUnnamed('open', Array<string>(8).fill('buyer'))
    for (const token of tokens.slice(0, 6)) await answer({ token, role: 'buyer', survey: 'open' })
    await world.post('/api/responses', submission({ survey: 'open' }))
    await inviteUnnamed('secret', Array<string>(8).fill('buyer'))
    for (let people = 0; people < 6; people++)
      await answer({
        token: await inviteOne(world, 'secret', { role: 'buyer' }),
        role: 'buyer',
        survey: 'secret',
      })
    world.clock.now = afterClose
    await tick(dailyCron)
    expect([await invited('open'), await invited('secret')]).toEqual([{}, {}])
  })
})

test('the digest says it beside each headline, of those who were asked', async () => {
  const guests = await inviteAll(['buyer', 'buyer', 'user', 'user', 'user'])
  for (const guest of guests.slice(1, 4)) await answer(guest)
  await tick()
  world.clock.now = new Date('2026-11-23T08:05:00Z')
  const person = await personOf(env, 'all@example.com')
  const desk = {
    store: world.store,
    definitions: world.definitions,
    settings: env,
    site: 'https://surveys.example',
    now: world.clock.now,
  }
  const made = await leaderMail(desk, { survey: '*', wave: '', person, kind: 'digest 2026-11-23' })
  if (typeof made === 'string') throw new Error(made)
  expect(made.mail.text.replace(/\s+/g, ' ')).toMatch(
    /Would refer: 100, likely between −\d+ and 100\. 3 of 5 invited answered\./,
  )
})
