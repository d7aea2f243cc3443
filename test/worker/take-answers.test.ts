import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { sha256 } from '#worker/access/secrets.ts'
import { counted, watched } from './watched-database.ts'
import { freshId, inviteOne, logOf, makeWorld, submission } from './world.ts'

const { database, trips } = counted()
const world = makeWorld({ database })
const promises = ['pulse', 'inside', 'secret']

/** Post something, and tell its status and how often the database was asked. */
async function posted(post: () => Response | Promise<Response>): Promise<[status: number, trips: number]> {
  const before = trips()
  const { status } = await post()
  return [status, trips() - before]
}
const submit = (change: Record<string, unknown>, where = world) =>
  posted(() => where.post('/api/responses', submission(change)))
const passOn = async (token: string, survey = 'pulse') => {
  const link = { survey, wave: '2026-H2', role: 'user', language: 'en', attributes: {} }
  return world.store.passOn(await sha256(token), { ...link, hash: await sha256(freshId()) })
}
const wrong = { refer: 11 }

describe('what speaks against answers', () => {
  test.each(promises)(
    'is told before what is wrong with them, and nothing is stored or spent: %s',
    async (survey) => {
      const before = await logOf(survey)
      const [token, given] = [await inviteOne(world, survey), await inviteOne(world, survey)]
      const elsewhere = await inviteOne(world, 'invited')
      expect(await passOn(given, survey)).toBe(true)
      for (const answers of [{ refer: 9 }, wrong]) {
        expect((await submit({ survey, answers, token: 'x'.repeat(26) }))[0]).toBe(403)
        expect((await submit({ survey, answers, token: 'short' }))[0]).toBe(403)
        expect((await submit({ survey, answers, token: elsewhere }))[0]).toBe(403)
        expect((await submit({ survey, answers, token: given }))[0]).toBe(403)
      }
      expect((await submit({ survey, answers: wrong, token }))[0]).toBe(422)
      expect((await submit({ survey, answers: wrong }))[0]).toBe(422)
      expect((await submit({ survey: 'invited', answers: wrong }))[0]).toBe(403)
      expect(await logOf(survey)).toEqual(before)
      for (const link of [token, given, elsewhere])
        expect(await world.store.isSpent(await sha256(link))).toBe(false)
    },
  )

  test.each(promises)(
    'is a wave that ended seven days ago, by link and on the open page: %s',
    async (survey) => {
      const late = makeWorld({ database })
      const token = await inviteOne(late, survey)
      const close = env.DB.prepare('update waves set closes_on = ? where survey = ?')
      const send = async (answers: object) => [
        (await submit({ survey, answers }, late))[0],
        (await submit({ survey, answers, token }, late))[0],
      ]
      await close.bind('2026-11-15', survey).run()
      const before = await logOf(survey)
      for (const answers of [{ refer: 9 }, wrong]) expect(await send(answers)).toEqual([410, 410])
      expect(await logOf(survey)).toEqual(before)
      expect(await late.store.isSpent(await sha256(token))).toBe(false)
      await close.bind('2026-11-16', survey).run()
      expect(await send({ refer: 9 })).toEqual([201, 201])
      await close.bind(null, survey).run()
    },
  )

  test('is a link that is passed on before they arrive, however close behind it they are', async () => {
    for (const survey of promises)
      for (const at of [1, 2, 3]) {
        const token = await inviteOne(world, survey)
        let [passed, trip] = [false, 0]
        const slow = watched(async (go) => {
          trip++
          if (trip === at) passed = await passOn(token, survey)
          return go()
        })
        const response = await makeWorld({ database: slow }).post(
          '/api/responses',
          submission({ survey, token, role: 'user' }),
        )
        expect([passed, response.status]).toEqual(at === 1 ? [true, 403] : [false, 201])
      }
  })
})

describe('answers that nothing speaks against take one trip to the database', () => {
  test.each(promises)(
    'on an open page, in a wave that nobody has answered before, too: %s',
    async (survey) => {
      const fresh = makeWorld({ database })
      expect(await submit({ survey, answers: { refer: 9 } }, fresh)).toEqual([201, 1])
      fresh.clock.now = new Date('2031-03-01T10:00:00Z')
      expect(await fresh.store.findWave(survey, '2031-H1')).toBeNull()
      const id = freshId()
      expect(await submit({ id, survey, answers: { refer: 9 } }, fresh)).toEqual([201, 1])
      const row = (await logOf(survey)).find((logged) => logged.id === id)
      expect(row).toMatchObject({ wave: '2031-H1', attributes: '{}', listed_role: null, chain: id })
    },
  )

  test.each(promises)(
    'by a link, in its role and in another, with what the promise lets be known: %s',
    async (survey) => {
      for (const role of ['user', 'buyer']) {
        const link = { role: 'user', attributes: { region: 'North' }, wave: '2027-H1' }
        const token = await inviteOne(world, survey, link)
        const body = submission({ survey, token, role, seconds: 61, withhold: true, answers: { refer: 9 } })
        expect(await posted(() => world.post('/api/responses', body))).toEqual([201, 1])
        const row = (await logOf(survey)).find(({ id }) => id === body.id)
        const anonymous = survey === 'secret'
        expect(row).toEqual({
          seq: expect.any(Number),
          ...{ survey, id: body.id, version: `v ${survey}`, role, language: 'en', wave: '2027-H1' },
          ...{ answers: '{"refer":9}', state: 'complete', withhold: 1, seconds: anonymous ? 120 : 61 },
          chain: anonymous ? body.id : await sha256(token),
          attributes: anonymous ? '{}' : '{"region":"North"}',
          listed_role: anonymous || role === 'user' ? null : 'user',
          received_at: anonymous ? '2026-11-22' : '2026-11-22T10:00:00.000Z',
        })
        expect(await world.store.isSpent(await sha256(token))).toBe(anonymous)
      }
    },
  )

  test('by a link that was declined, or whose wave is not known', async () => {
    const [declined, lonely] = [await inviteOne(world, 'pulse'), await sha256('lonely')]
    await world.store.declineLink(await sha256(declined))
    expect(await submit({ token: declined })).toEqual([201, 1])
    const token = freshId()
    await env.DB.prepare(
      "insert into links (hash, survey, wave, role, language, attributes) values (?, 'pulse', ?, 'user', 'en', '{}')",
    )
      .bind(await sha256(token), lonely)
      .run()
    expect(await submit({ token })).toEqual([201, 1])
  })

  test('when they take the place of others, by a link and in a sitting', async () => {
    const token = await inviteOne(world, 'inside')
    const first = { survey: 'inside', id: freshId() }
    expect(await submit({ survey: 'inside', token })).toEqual([201, 1])
    expect(await submit({ survey: 'inside', token, role: 'user' })).toEqual([200, 1])
    expect(await submit(first)).toEqual([201, 1])
    expect(await submit({ survey: 'inside', replaces: first.id })).toEqual([200, 1])
    expect(await submit({ survey: 'inside', replaces: first.id })).toEqual([200, 1])
    expect(await submit({ survey: 'inside', replaces: freshId() })).toEqual([201, 1])
  })

  test('sent by a form without a script', async () => {
    const token = await inviteOne(world, 'pulse')
    for (const path of ['/s/pulse/user/', `/s/pulse/buyer/?t=${token}`]) {
      const form = new URLSearchParams({ refer: '9' })
      expect(await posted(() => world.send(path, { method: 'POST', body: form }))).toEqual([303, 1])
    }
    expect((await logOf('pulse')).at(-1)).toMatchObject({ role: 'buyer', listed_role: 'user' })
  })
})

test('answers that stand in the log already are known, and change nothing', async () => {
  for (const survey of promises)
    for (const token of [undefined, await inviteOne(world, survey)]) {
      const body = submission({ survey, token })
      const send = async (more: object = {}) => {
        const response = await world.post('/api/responses', { ...body, ...more })
        return [response.status, (await response.json<{ state?: string }>()).state]
      }
      expect(await send()).toEqual([201, 'stored'])
      const before = await logOf(survey)
      expect(await send()).toEqual([200, 'known'])
      expect(await send({ answers: { refer: 1 } })).toEqual([200, 'known'])
      expect(await logOf(survey)).toEqual(before)
    }
})

test('a link that is spent says so, and after its wave has ended that it has', async () => {
  const own = makeWorld({ database })
  const token = await inviteOne(own, 'secret', { wave: '2028-H1' })
  const again = () => submit({ survey: 'secret', token, answers: { refer: 9 } }, own)
  expect((await again())[0]).toBe(201)
  expect((await again())[0]).toBe(409)
  own.clock.now = new Date('2028-11-22T10:00:00Z')
  expect((await again())[0]).toBe(410)
})

test('a role that the survey has no more asks the link first, and on an open page nobody', async () => {
  const fewer = { ...world.survey('pulse'), roles: ['user'], retiredRoles: ['buyer'] }
  const today = makeWorld({ surveys: [fewer], database })
  const token = await inviteOne(world, 'pulse', { role: 'user' })
  expect((await submit({ token, role: 'buyer' }, today))[0]).toBe(201)
  expect((await logOf('pulse')).at(-1)).toMatchObject({ role: 'user', listed_role: null })
  expect(await submit({ role: 'buyer' }, today)).toEqual([201, 1])
})
