import { describe, expect, test } from 'vitest'
import { sha256 } from '#worker/access/secrets.ts'
import { fold } from '#worker/jobs/fold.ts'
import { freshId, inviteOne, logOf, makeWorld, submission } from './world.ts'

const world = makeWorld()

/** Answer by a link of a user and give what is in the log. */
async function answer(role: string, survey = 'pulse', where = world) {
  const token = await inviteOne(world, survey, { role: 'user' })
  const body = submission({ survey, token, role })
  expect((await where.post('/api/responses', body)).status).toBe(201)
  return (await logOf(survey)).find(({ id }) => id === body.id)
}

describe('the role that answers', () => {
  test('is the link’s where the page’s is none, and no other is kept beside it', async () => {
    for (const role of ['', 'buyers', '__proto__', 'constructor'])
      expect(await answer(role)).toMatchObject({ role: 'user', listed_role: null })
  })

  test('is the page’s where that is the link’s', async () => {
    expect(await answer('user')).toMatchObject({
      role: 'user',
      listed_role: null,
      answers: '{"refer":9,"care":{"listen":4},"rivals":"better"}',
    })
  })

  test('is the page’s where its holder chose it, judged by what that page asks; the list’s is kept beside it', async () => {
    expect(await answer('buyer')).toMatchObject({
      role: 'buyer',
      listed_role: 'user',
      answers: '{"refer":9,"care":{"listen":4,"keep":5},"rivals":"better"}',
    })
  })

  test('stands in an anonymous survey alone', async () => {
    expect(await answer('buyer', 'secret')).toMatchObject({ role: 'buyer', listed_role: null })
  })

  test('is the one that is counted', async () => {
    const own = makeWorld()
    await answer('buyer', 'inside')
    await fold(own.store, { survey: own.survey('inside'), version: 'v inside' }, 'Europe/London')
    const cuts = (await own.store.waveTallies('inside', '2026-H2')).map(({ key }) => key.cut)
    expect(cuts).toContain('role=buyer')
    expect(cuts).not.toContain('role=user')
  })

  test('is kept with a draft as well', async () => {
    const token = await inviteOne(world, 'pulse', { role: 'user' })
    await world.put(`/api/drafts/${freshId()}`, submission({ token, role: 'buyer' }))
    const { draft } = await world.store.readOwn('pulse', '2026-H2', await sha256(token))
    expect(draft).toMatchObject({ role: 'buyer', listedRole: 'user' })
  })
})

describe('a link that was passed on', () => {
  test('answers nothing, by the API and by a form, and says why in the language of the page', async () => {
    const token = await inviteOne(world, 'pulse')
    const link = { survey: 'pulse', wave: '2026-H2', role: 'user', language: 'en', attributes: {} }
    await world.store.passOn(await sha256(token), { ...link, hash: await sha256(freshId()) })
    const body = submission({ token, language: 'fr' })
    const response = await world.post('/api/responses', body)
    expect([response.status, await response.json()]).toEqual([
      403,
      expect.objectContaining({ type: '/problems/passed-on', detail: expect.stringContaining('collègue') }),
    ])
    const form = new URLSearchParams({ refer: '9' })
    expect((await world.send(`/s/pulse/user/?t=${token}`, { method: 'POST', body: form })).status).toBe(403)
    expect((await logOf('pulse')).filter(({ id }) => id === body.id)).toEqual([])
  })
})
