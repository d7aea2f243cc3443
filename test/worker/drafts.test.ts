import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { sha256 } from '#worker/access/secrets.ts'
import { fold } from '#worker/jobs/fold.ts'
import { freshId, inviteOne, logOf, makeWorld, submission } from './world.ts'

const world = makeWorld()

/** Make a draft's body, with what the test changes. */
const draft = (change: Record<string, unknown> = {}) => {
  const { id: _, ...body } = submission(change)
  return body
}

/** Save a draft and give its revision. */
async function save(id: string, change: Record<string, unknown>, where = world): Promise<number> {
  const saved = await where.put(`/api/drafts/${id}`, draft(change))
  expect(saved.status).toBe(200)
  return (await saved.json<{ revision: number }>()).revision
}

async function draftsOf(survey: string): Promise<Record<string, unknown>[]> {
  const { results } = await env.DB.prepare('select * from drafts where survey = ?').bind(survey).all()
  return results
}

/** Read the draft of a link. */
async function kept(token: string) {
  return (await world.post('/api/link', { token })).json<Record<string, unknown>>()
}

describe('a draft that cannot be kept', () => {
  test.each<[string, string, unknown, number]>([
    ['an id that is none', 'short', draft(), 400],
    ['an id with a capital', 'A'.repeat(26), draft(), 400],
    ['null', '0'.repeat(26), null, 400],
    ['a list', '0'.repeat(26), [], 400],
    ['nothing', '0'.repeat(26), {}, 400],
    ['answers that are null', '0'.repeat(26), draft({ answers: null }), 400],
    ['a token that is null', '0'.repeat(26), draft({ token: null }), 400],
    ['an empty token', '0'.repeat(26), draft({ token: '' }), 403],
    ['a token that nobody was given', '0'.repeat(26), draft({ token: 'x'.repeat(26) }), 403],
    ['no link where one is needed', '0'.repeat(26), draft({ survey: 'invited' }), 403],
    ['an anonymous survey', '0'.repeat(26), draft({ survey: 'secret' }), 403],
    ['a survey that does not exist', '0'.repeat(26), draft({ survey: 'nothing' }), 404],
    ['a role that does not exist', '0'.repeat(26), draft({ role: 'buyers' }), 404],
    ['answers of 2 MB', '0'.repeat(26), draft({ answers: { why: 'x'.repeat(2_000_000) } }), 413],
  ])('%s is refused', async (_, id, body, status) => {
    const response = await world.put(`/api/drafts/${id}`, body)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      status,
      'application/problem+json',
    ])
    for (const survey of ['pulse', 'secret', 'invited']) expect(await draftsOf(survey)).toEqual([])
  })

  test('another survey’s link is refused, and an anonymous survey’s link too', async () => {
    const token = await inviteOne(world, 'pulse')
    const elsewhere = await world.put(`/api/drafts/${freshId()}`, draft({ survey: 'inside', token }))
    const secret = await inviteOne(world, 'secret')
    const unnamed = await world.put(`/api/drafts/${freshId()}`, draft({ survey: 'secret', token: secret }))
    expect([elsewhere.status, unnamed.status]).toEqual([403, 403])
    expect([...(await draftsOf('inside')), ...(await draftsOf('secret'))]).toEqual([])
  })

  test('another method and another type are refused', async () => {
    const address = `/api/drafts/${freshId()}`
    for (const method of ['GET', 'POST', 'DELETE']) {
      const response = await world.send(address, { method })
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'PUT'])
    }
    const text = await world.send(address, { method: 'PUT', body: JSON.stringify(draft()) })
    expect(text.status).toBe(415)
  })

  test('after the close and the days that follow there is no draft, and the refusal says so', async () => {
    const late = makeWorld()
    const token = await inviteOne(late, 'invited')
    late.clock.now = new Date('2026-12-12T10:00:00Z')
    const body = draft({ survey: 'invited', token })
    expect((await late.put(`/api/drafts/${freshId()}`, body)).status).toBe(200)
    late.clock.now = new Date('2026-12-13T10:00:00Z')
    expect((await late.put(`/api/drafts/${freshId()}`, body)).status).toBe(410)
  })

  test('a link that was passed on keeps none, and is told so in the language of the page', async () => {
    const token = await inviteOne(world, 'pulse')
    const link = { survey: 'pulse', wave: '2026-H2', role: 'user', language: 'en', attributes: {} }
    await world.store.passOn(await sha256(token), { ...link, hash: await sha256(freshId()) })
    const response = await world.put(`/api/drafts/${freshId()}`, draft({ token, language: 'de' }))
    expect([response.status, await response.json()]).toEqual([
      403,
      expect.objectContaining({ detail: expect.stringContaining('An Stelle dieses Links') }),
    ])
  })
})

describe('a draft', () => {
  test('needs no answer to anything, and keeps all that fits', async () => {
    const token = await inviteOne(world, 'pulse', { role: 'buyer' })
    const answers = {
      refer: 11,
      why: 'hidden',
      care: { listen: 3, keep: 9, stray: 1 },
      rivals: 'best',
      nope: 1,
    }
    await save(freshId(), { token, answers, withhold: true })
    expect(await kept(token)).toMatchObject({
      state: 'open',
      draft: { role: 'buyer', answers: { care: { listen: 3 } }, withhold: true },
    })
  })

  test('is found by its link, and knows nothing of the device', async () => {
    const token = await inviteOne(world, 'pulse', { attributes: { region: 'North' } })
    const id = freshId()
    await save(id, { token, role: 'user', answers: { refer: 3 }, seconds: 70 })
    const [row] = (await draftsOf('pulse')).filter((one) => one.id === id)
    expect(row).toEqual({
      survey: 'pulse',
      wave: '2026-H2',
      chain: await sha256(token),
      id,
      version: 'v pulse',
      role: 'user',
      listed_role: null,
      language: 'en',
      attributes: '{"region":"North"}',
      answers: '{"refer":3}',
      withhold: 0,
      seconds: 70,
      revision: Date.parse('2026-11-22T10:00:00.000Z'),
      follows: 0,
      received_at: '2026-11-22T10:00:00.000Z',
    })
  })

  test('of another device takes the place of the first, and the number tells', async () => {
    const token = await inviteOne(world, 'pulse')
    const [phone, desk] = [freshId(), freshId()]
    const mine = { token, answers: { refer: 3 } }
    const first = await save(phone, mine)
    expect(await save(phone, mine)).toBe(first)
    expect(await save(desk, mine)).toBe(first + 1)
    expect(await save(phone, { token, answers: { refer: 5 } })).toBe(first + 2)
    expect(await save(phone, { token, answers: { refer: 5 }, withhold: true })).toBe(first + 3)
    expect(await kept(token)).toMatchObject({ draft: { answers: { refer: 5 }, revision: first + 3 } })
  })

  test('is one, however many arrive at the same time', async () => {
    const token = await inviteOne(world, 'pulse')
    const scores = [0, 1, 2, 3, 4, 5]
    const revisions = await Promise.all(
      scores.map((refer) => save(freshId(), { token, answers: { refer, rivals: 'same' } })),
    )
    expect(new Set(revisions).size).toBe(6)
    const revision = Math.max(...revisions)
    const refer = scores[revisions.indexOf(revision)]
    expect(await kept(token)).toMatchObject({ draft: { answers: { refer }, revision } })
    const hash = await sha256(token)
    expect((await draftsOf('pulse')).filter(({ chain }) => chain === hash)).toHaveLength(1)
  })

  test('without an answer deletes what was kept, and its number does not come back', async () => {
    const own = makeWorld()
    const token = await inviteOne(own, 'pulse')
    const first = await save(freshId(), { token, answers: { refer: 3 } }, own)
    expect(await save(freshId(), { token, answers: { why: ' ', nope: 1 } }, own)).toBe(0)
    expect(await kept(token)).not.toHaveProperty('draft')
    own.clock.now = new Date('2026-11-22T10:00:01Z')
    expect(await save(freshId(), { token, answers: { refer: 4 } }, own)).toBeGreaterThan(first)
  })

  test('is read no more once its answers are sent, and deleted when they are folded', async () => {
    const token = await inviteOne(world, 'pulse')
    const sitting = freshId()
    for (const [id, change] of [
      [freshId(), { token }],
      [sitting, {}],
    ] as const)
      await save(id, { ...change, answers: { refer: 3 } })
    await world.post('/api/responses', submission({ token }))
    await world.post('/api/responses', submission({ id: sitting }))
    const chains = [await sha256(token), sitting]
    const read = () =>
      Promise.all(chains.map(async (chain) => (await world.store.readOwn('pulse', '2026-H2', chain)).draft))
    expect(await read()).toEqual([null, null])
    await save(sitting, { answers: { refer: 4 } })
    expect(await read()).toMatchObject([null, { answers: { refer: 4 } }])
    await fold(world.store, { survey: world.survey('pulse'), version: 'v pulse' }, 'Europe/London')
    const left = (await draftsOf('pulse')).filter(({ chain }) => chains.includes(String(chain)))
    expect(left).toMatchObject([{ chain: sitting, answers: '{"refer":4}' }])
    await world.post('/api/responses', submission({ replaces: sitting }))
    expect(await read()).toEqual([null, null])
  })

  test('that was begun after a response stands beside it, and what is sent once more does not take it', async () => {
    const token = await inviteOne(world, 'pulse', { role: 'buyer' })
    const sent = submission({ token })
    await world.post('/api/responses', sent)
    await save(freshId(), { token, answers: { refer: 2 } })
    expect((await world.post('/api/responses', sent)).status).toBe(200)
    expect(await kept(token)).toMatchObject({
      state: 'answered',
      response: { id: sent.id, answers: { refer: 9 } },
      draft: { answers: { refer: 2 } },
    })
  })

  test('of a declined link is kept, because answering all the same is welcome', async () => {
    const token = await inviteOne(world, 'pulse')
    await world.store.declineLink(await sha256(token))
    await save(freshId(), { token, answers: { refer: 3 } })
    expect(await kept(token)).toMatchObject({ state: 'declined', draft: { answers: { refer: 3 } } })
  })

  test('is withdrawn by its link and by its id, before anything was sent and after', async () => {
    const token = await inviteOne(world, 'pulse')
    await save(freshId(), { token, answers: { refer: 3 } })
    const erase = async (by: object) => {
      const response = await world.post('/api/erase', { survey: 'pulse', ...by })
      return (await response.json<{ erased: boolean }>()).erased
    }
    expect([await erase({ token }), await erase({ token })]).toEqual([true, false])
    expect(await kept(token)).not.toHaveProperty('draft')
    const sent = submission({ token })
    await world.post('/api/responses', sent)
    await save(freshId(), { token, answers: { refer: 4 } })
    expect([await erase({ id: sent.id }), await erase({ token })]).toEqual([true, false])
    const own = await kept(token)
    expect([own.state, own.draft, own.response]).toEqual(['open', undefined, undefined])
    const sitting = freshId()
    await save(sitting, { answers: { refer: 3 } })
    expect([await erase({ id: sitting }), await erase({ id: sitting })]).toEqual([true, false])
  })

  test('of a page that was built from other rules keeps what was asked of another role then', async () => {
    const token = await inviteOne(world, 'pulse')
    const answers = { care: { keep: 3 } }
    await save(freshId(), { token, role: 'user', answers, version: 'older' })
    expect((await draftsOf('pulse')).map((row) => row.answers)).toContain(JSON.stringify(answers))
  })

  test('of a confidential survey is kept as well', async () => {
    await save(freshId(), { survey: 'inside', answers: { refer: 3 } })
    expect([await draftsOf('inside'), await logOf('inside')]).toMatchObject([
      [{ answers: '{"refer":3}' }],
      [],
    ])
  })
})
