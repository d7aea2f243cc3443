import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { freshId, inviteOne, logOf, makeWorld, submission, surveyOf } from './world.ts'

const settings = 'cadence: half-yearly\nfieldwork: 3 weeks'
let number = 0

/** Begin an anonymous wave, and deploy a file that promises less; gives its survey, the world after, and a link's token. */
async function weakened(promise: string) {
  number++
  const survey = `kept-${number}`
  const before = makeWorld({ surveys: [surveyOf(survey, 'anonymous', settings)] })
  const token = await inviteOne(before, survey, { attributes: { region: 'North' } })
  return { survey, token, world: makeWorld({ surveys: [surveyOf(survey, promise, settings)] }) }
}

test.each(['named', 'confidential'])(
  'what was begun anonymous stays so where the file says %s later',
  async (promise) => {
    const { survey, token, world } = await weakened(promise)
    const send = () => world.post('/api/responses', submission({ survey, role: 'user', token, seconds: 61 }))
    expect((await send()).status).toBe(201)
    expect((await send()).status).toBe(409)
    const [row] = await logOf(survey)
    expect(row).toMatchObject({
      attributes: '{}',
      seconds: 120,
      received_at: '2026-11-22',
      listed_role: null,
    })
    expect(row?.chain).toBe(row?.id)
    const link = await world.post('/api/link', { token })
    expect(await link.json()).toMatchObject({ state: 'spent' })
    expect(await (await world.post('/api/link', { token })).json()).not.toHaveProperty('response')
  },
)

test('no draft is kept of it, and no first answer alone by its link', async () => {
  const { survey, token, world } = await weakened('named')
  const draft = { survey, role: 'user', language: 'en', version: `v ${survey}`, answers: { refer: 9 }, token }
  expect((await world.put(`/api/drafts/${freshId()}`, draft)).status).toBe(403)
  const part = submission({ survey, role: 'user', token, answers: { refer: 9 }, part: true })
  expect((await world.post('/api/responses', part)).status).toBe(201)
  expect(await logOf(survey)).toMatchObject([{ state: 'complete', received_at: '2026-11-22' }])
  const { results } = await env.DB.prepare('select * from drafts where survey = ?').bind(survey).all()
  expect(results).toEqual([])
})

test('on an open page the day alone is kept', async () => {
  const { survey, world } = await weakened('named')
  expect((await world.post('/api/responses', submission({ survey, role: 'user' }))).status).toBe(201)
  expect(await logOf(survey)).toMatchObject([{ received_at: '2026-11-22' }])
})
