import { describe, expect, test } from 'vitest'
import type { DraftResult, LinkResult, SubmitResult } from '#engine/wire.ts'
import { sha256 } from '#worker/access/secrets.ts'
import { allRows } from './all-rows.ts'
import { freshId, logOf, makeWorld, submission } from './world.ts'

const world = makeWorld()
const promises = ['pulse', 'inside', 'secret']

/** Give out a link for trying out; gives its token. */
async function trial(survey: string, more: object = {}): Promise<string> {
  const token = `t${freshId()}`
  const links = [{ hash: await sha256(token), role: 'user', attributes: { region: 'North' } }]
  const response = await world.own(`/api/recipients/${survey}`, { links, test: true, ...more })
  expect(response.status).toBe(201)
  return token
}
const submit = (change: object) => world.post('/api/responses', submission(change))
const linkOf = async (token: string) => (await world.post('/api/link', { token })).json<LinkResult>()

describe('by a link for trying out', () => {
  test.each(promises)('answers are judged like anybody’s: %s', async (survey) => {
    const token = await trial(survey)
    const before = await allRows()
    expect((await submit({ survey, token, answers: { refer: 11 } })).status).toBe(422)
    expect((await submit({ survey, token, answers: {} })).status).toBe(422)
    expect((await submit({ survey: survey === 'pulse' ? 'inside' : 'pulse', token })).status).toBe(403)
    expect(await allRows()).toEqual(before)
  })

  test.each(promises)(
    'answers are answered like anybody’s, again and again, and stored nowhere: %s',
    async (survey) => {
      const token = await trial(survey)
      const before = await allRows()
      for (const change of [{}, { role: 'user' }, { part: true, answers: { refer: 9 } }]) {
        const body = submission({ survey, token, ...change })
        for (let times = 0; times < 2; times++) {
          const response = await world.post('/api/responses', body)
          expect([response.status, await response.json<SubmitResult>()]).toEqual([
            201,
            { id: body.id, state: 'stored' },
          ])
        }
      }
      expect(await allRows()).toEqual(before)
      expect(await world.store.isSpent(await sha256(token))).toBe(false)
      expect(await linkOf(token)).toMatchObject({ state: 'open', test: true })
    },
  )

  test.each(promises)('a form is thanked for without a script: %s', async (survey) => {
    const token = await trial(survey)
    const before = await allRows()
    const form = (refer: string) =>
      world.send(`/s/${survey}/user/?t=${token}`, { method: 'POST', body: new URLSearchParams({ refer }) })
    const sent = await form('9')
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, expect.stringContaining('/thanks/')])
    expect(await allRows()).toEqual(before)
  })

  test('drafts are judged and left nowhere', async () => {
    const token = await trial('pulse')
    const before = await allRows()
    const response = await world.put(`/api/drafts/${freshId()}`, submission({ token }))
    expect([response.status, await response.json<DraftResult>()]).toEqual([200, { revision: 0 }])
    expect(await allRows()).toEqual(before)
    const { draft, response: stored, texts } = await linkOf(token)
    expect([draft, stored, texts]).toEqual([undefined, undefined, { region: 'North' }])
  })

  test('nothing is taken any more once the wave is over', async () => {
    const token = await trial('pulse', { wave: '2026-H2' })
    await world.own('/api/recipients/pulse', { links: [{ hash: await sha256(freshId()), role: 'user' }] })
    const later = makeWorld()
    later.clock.now = new Date('2027-03-01T10:00:00Z')
    expect((await later.post('/api/responses', submission({ token }))).status).toBe(410)
    const late = { links: [{ hash: await sha256(freshId()), role: 'user' }], test: true, wave: '2026-H2' }
    expect((await later.own('/api/recipients/pulse', late)).status).toBe(410)
  })

  test('declining and withdrawing say that they were done, and change nothing', async () => {
    const token = await trial('pulse')
    const rows = await allRows()
    for (const deed of ['decline', 'withdraw']) {
      const done = await world.send(`/mine/?t=${token}`, {
        method: 'POST',
        body: new URLSearchParams({ _do: deed }),
      })
      expect([done.status, done.headers.get('Location')]).toEqual([303, expect.stringContaining('#')])
    }
    expect([await allRows(), (await linkOf(token)).state]).toEqual([rows, 'open'])
  })

  test('passed on, it stays one', async () => {
    const token = await trial('pulse')
    const next = `t${freshId()}`
    const link = { survey: 'pulse', wave: '2026-H2', role: 'user', language: 'en', attributes: {} }
    expect(await world.store.passOn(await sha256(token), { ...link, hash: await sha256(next) })).toBe(true)
    const before = await logOf('pulse')
    expect((await submit({ token: next })).status).toBe(201)
    expect((await submit({ token })).status).toBe(403)
    expect(await logOf('pulse')).toEqual(before)
    expect(await linkOf(next)).toMatchObject({ state: 'open', test: true })
  })
})

test('a link that is none says nothing of trials', async () => {
  const token = `t${freshId()}`
  await world.own('/api/recipients/pulse', { links: [{ hash: await sha256(token), role: 'user' }] })
  expect(await linkOf(token)).not.toHaveProperty('test')
})
