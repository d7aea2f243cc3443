import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { sha256 } from '#worker/access/secrets.ts'
import { freshId, inviteOne, makeWorld, submission, surveyOf } from './world.ts'

const world = makeWorld()
const ask = (body: unknown, where = world) => where.post('/api/link', body)
const told = async (token: string, where = world) => {
  const response = await ask({ token }, where)
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
  return response.json<Record<string, unknown>>()
}

/** Read every row that asking for a link could change. */
async function everything(): Promise<unknown> {
  const tables = ['links', 'responses', 'drafts', 'spent_tokens', 'waves']
  return Promise.all(
    tables.map(async (name) => (await env.DB.prepare(`select * from ${name}`).all()).results),
  )
}

describe('a link that nobody can ask about', () => {
  test.each<[string, unknown, number]>([
    ['null', null, 400],
    ['a list', [], 400],
    ['nothing', {}, 400],
    ['a token that is null', { token: null }, 400],
    ['a survey that is a list', { token: 'x'.repeat(26), survey: ['pulse'] }, 400],
    ['an empty token', { token: '' }, 403],
    ['a token in capitals', { token: 'X'.repeat(26) }, 403],
    ['a token that nobody was given', { token: 'x'.repeat(26) }, 403],
    ['the hash of a token', { token: 'a'.repeat(64) }, 403],
  ])('%s', async (_, body, status) => {
    expect((await ask(body)).status).toBe(status)
  })

  test('is one of another survey, and one of a survey that is no more', async () => {
    const token = await inviteOne(world, 'pulse')
    expect((await ask({ token, survey: 'inside' })).status).toBe(403)
    expect((await ask({ token, survey: 'pulse' })).status).toBe(200)
    const later = makeWorld({ surveys: [surveyOf('other', 'named')] })
    expect((await ask({ token }, later)).status).toBe(404)
  })

  test('is asked about by POST only', async () => {
    const response = await world.send('/api/link?token=x')
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST'])
  })
})

describe('what a link tells', () => {
  test('is its survey, role, language, close, and of the person only what the words name', async () => {
    const spoken = makeWorld({ surveys: [{ ...world.survey('invited'), languages: ['en', 'de'] }] })
    const attributes = { region: 'North', account: 'Acme' }
    const token = await inviteOne(spoken, 'invited', { attributes, language: 'de' })
    expect(await told(token, spoken)).toEqual({
      state: 'open',
      survey: 'invited',
      role: 'user',
      language: 'de',
      closesOn: '2026-12-06',
      texts: { region: 'North' },
    })
    expect(await told(token)).toMatchObject({ language: 'en' })
  })

  test('changes nothing, whatever its state', async () => {
    const token = await inviteOne(world, 'pulse')
    await world.post('/api/responses', submission({ token }))
    const before = await everything()
    await told(token)
    expect(await everything()).toEqual(before)
  })

  test('is no answer, draft or moment where the survey is anonymous, but that it was used', async () => {
    const token = await inviteOne(world, 'secret', { attributes: { region: 'North' } })
    expect(await told(token)).toMatchObject({ state: 'open' })
    await world.post('/api/responses', submission({ survey: 'secret', token }))
    expect(await told(token)).toEqual({
      state: 'spent',
      survey: 'secret',
      role: 'user',
      language: 'en',
      closesOn: '2026-12-13',
      texts: { region: 'North' },
    })
  })

  test('is no answer that was given in a role which the survey has no more', async () => {
    const token = await inviteOne(world, 'pulse', { role: 'buyer' })
    await world.post('/api/responses', submission({ token }))
    await world.put(`/api/drafts/${freshId()}`, submission({ token, role: 'user' }))
    const fewer = makeWorld({ surveys: [{ ...world.survey('pulse'), roles: ['user'] }] })
    const seen = await told(token, fewer)
    expect(seen).toMatchObject({ state: 'answered', role: 'buyer', draft: { role: 'user' } })
    expect(seen).not.toHaveProperty('response')
  })

  test('is the last of several responses, and only of its wave', async () => {
    const token = await inviteOne(world, 'pulse', { role: 'buyer' })
    for (const refer of [3, 7]) await world.post('/api/responses', submission({ token, answers: { refer } }))
    expect(await told(token)).toMatchObject({ state: 'answered', response: { answers: { refer: 7 } } })
    await env.DB.prepare("update links set wave = '2027-H1' where hash = ?")
      .bind(await sha256(token))
      .run()
    expect(await told(token)).toMatchObject({ state: 'open' })
  })
})

describe('the state of a link', () => {
  test('is closed when answers are refused, and not before', async () => {
    const late = makeWorld()
    const token = await inviteOne(late, 'invited')
    for (const [day, state] of [
      ['2026-12-06', 'open'],
      ['2026-12-12', 'open'],
      ['2026-12-13', 'closed'],
    ] as const) {
      late.clock.now = new Date(`${day}T10:00:00Z`)
      expect([day, await told(token, late)]).toMatchObject([day, { state }])
    }
  })

  test('is declined until it is answered, and passed on for good', async () => {
    const token = await inviteOne(world, 'pulse')
    const hash = await sha256(token)
    await world.store.declineLink(hash)
    expect(await told(token)).toMatchObject({ state: 'declined' })
    await world.post('/api/responses', submission({ token }))
    expect(await told(token)).toMatchObject({ state: 'answered' })
    const other = await inviteOne(world, 'pulse')
    const link = { survey: 'pulse', wave: '2026-H2', role: 'user', language: 'en', attributes: {} }
    await world.store.passOn(await sha256(other), { ...link, hash: await sha256(freshId()) })
    expect(await told(other)).toMatchObject({ state: 'passed-on' })
  })
})
