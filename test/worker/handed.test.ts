import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { HandedResult } from '#engine/wire-owner.ts'
import { personOf } from '#worker/access/derived.ts'
import { sha256 } from '#worker/access/secrets.ts'
import { allRows } from './all-rows.ts'
import { freshId, makeWorld, submission } from './world.ts'

const sending = {
  invited: { keep: 'here' },
  inside: { reminders: 0 },
  pulse: { reminders: 2, remindAfterDays: 7 },
} as const
const worldOn = (moment: string) => {
  const world = makeWorld({ sending })
  world.clock.now = new Date(moment)
  return world
}
const world = worldOn('2026-11-22T10:00:00Z')
const hand = (body: object, survey = 'pulse', where = world) => where.own(`/api/mails/${survey}/handed`, body)
const mayHave = async (kind: string, persons: string[], where = world, more: object = {}) => {
  const response = await hand({ kind, persons, ...more }, 'pulse', where)
  expect(response.status).toBe(200)
  return (await response.json<HandedResult>()).may
}
async function invited(survey = 'pulse') {
  const person = await personOf(env, `${freshId()}@firm.example`)
  const token = freshId()
  const hash = await sha256(token)
  const row =
    survey === 'secret'
      ? { recipients: [{ person, role: 'user' }] }
      : { links: [{ hash, person, role: 'user' }] }
  expect((await world.own(`/api/recipients/${survey}`, row)).status).toBe(201)
  return { person, token, hash }
}

describe('nothing is handed over', () => {
  test.each([
    ['invited', { kind: 'invitation' }, 'mails are sent from here'],
    ['pulse', { kind: 'digest' }, '«kind» must be one of invitation, reminder, reminder-2, feedback'],
    ['pulse', {}, '«kind» must be one of'],
    ['inside', { kind: 'reminder' }, 'This survey reminds nobody; «reminders:» in its file says so.'],
    ['secret', { kind: 'reminder-2' }, 'This survey reminds everybody at most once'],
    ['pulse', { kind: 'invitation', run: 'mine' }, '«run» must be 26 letters'],
    ['pulse', { kind: 'invitation', wave: 'all' }, '«all» is no wave'],
    ['pulse', { kind: 'invitation', persons: ['anna'] }, 'no person'],
  ])('%s %j: %s', async (survey, body, detail) => {
    const before = await allRows()
    const response = await hand({ persons: [], ...body }, survey)
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(detail)])
    expect(await allRows()).toEqual(before)
  })

  test('for whoever was not invited, cannot be written to, declined, answered, or has passed the link on', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => invited()))
    const [gone, back, declined, answered, passed, partial] = all
    if (!gone || !back || !declined || !answered || !passed || !partial) throw new Error('six are invited')
    await world.store.suppress([gone.person], '*', 'unsubscribed', '2026-11-22')
    await world.store.suppress([back.person], 'pulse', 'bounced', '2026-11-22')
    await world.store.declineLink(declined.hash)
    await world.post('/api/responses', submission({ token: answered.token }))
    const link = { survey: 'pulse', wave: '2026-H2', role: 'user', language: 'en', attributes: {} }
    await world.store.passOn(passed.hash, { ...link, hash: await sha256(freshId()) })
    await world.post(
      '/api/responses',
      submission({ token: partial.token, part: true, answers: { refer: 9 } }),
    )
    const persons = [await personOf(env, `${freshId()}@firm.example`), ...all.map(({ person }) => person)]
    expect(await mayHave('invitation', persons)).toEqual([false, false, false, false, false, false, true])
    expect(await mayHave('feedback', persons)).toEqual([false, false, false, false, true, false, true])
  })

  test('after the close, but feedback', async () => {
    const { person, token } = await invited()
    await world.post('/api/responses', submission({ token }))
    const unanswered = await invited()
    const late = worldOn('2027-02-01T10:00:00Z')
    const wave = { wave: '2026-H2' }
    expect(await mayHave('invitation', [unanswered.person], late, wave)).toEqual([false])
    expect(await mayHave('feedback', [person, unanswered.person], late, wave)).toEqual([true, false])
  })
})

describe('a mail is handed over', () => {
  test('once, and again only to the run that has it', async () => {
    const [one, other] = [await invited(), await invited()]
    const [run, second] = [freshId(), freshId()]
    const persons = [one.person, other.person, one.person]
    expect(await mayHave('invitation', [one.person], world, { run })).toEqual([true])
    expect(await mayHave('invitation', persons, world, { run: second })).toEqual([false, true, false])
    expect(await mayHave('invitation', persons, world, { run })).toEqual([true, false, true])
    expect(await mayHave('invitation', persons)).toEqual([false, false, false])
  })

  test('to one of two who ask at the same time', async () => {
    const { person } = await invited()
    const both = await Promise.all([mayHave('invitation', [person]), mayHave('invitation', [person])])
    expect(both.flat().sort()).toEqual([false, true])
  })

  test('that reminds when the one before it was given out so many days ago', async () => {
    const { person } = await invited()
    const never = await invited()
    const persons = [person, never.person]
    expect(await mayHave('reminder', persons)).toEqual([false, false])
    expect(await mayHave('invitation', [person])).toEqual([true])
    expect(await mayHave('reminder', persons, worldOn('2026-11-29T09:59:59Z'))).toEqual([false, false])
    expect(await mayHave('reminder-2', persons, worldOn('2026-12-20T10:00:00Z'))).toEqual([false, false])
    expect(await mayHave('reminder', persons, worldOn('2026-11-29T10:00:00Z'))).toEqual([true, false])
    expect(await mayHave('reminder-2', persons, worldOn('2026-12-05T10:00:00Z'))).toEqual([false, false])
    expect(await mayHave('reminder-2', persons, worldOn('2026-12-06T10:00:00Z'))).toEqual([true, false])
  })

  test('to everybody who was invited where nobody knows who answered', async () => {
    const { person } = await invited('secret')
    for (const kind of ['invitation', 'feedback']) {
      const told = await (await hand({ kind, persons: [person] }, 'secret')).json()
      expect(told).toEqual({ may: [true] })
    }
  })
})
