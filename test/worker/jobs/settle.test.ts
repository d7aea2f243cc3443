import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { Survey } from '#engine/model.ts'
import { sha256 } from '#worker/access/secrets.ts'
import { dailyCron, runJobs } from '#worker/jobs/run-jobs.ts'
import { settle } from '#worker/jobs/settle.ts'
import { watched } from '../watched-database.ts'
import { freshId, inviteOne, logOf, makeWorld, submission, surveyOf } from '../world.ts'

const often = '*/5 * * * *'
const close = '2026-12-13T10:00:00Z'
let made = 0

/** Make a world with one survey that no other test has answered; its links close in two weeks. */
function freshWorld(more: Partial<Survey> = {}) {
  const id = `settle-${++made}`
  const rules: Survey = { ...surveyOf('x', 'named', 'fieldwork: 2 weeks'), id, ...more }
  return { id, rules, ...makeWorld({ surveys: [rules] }) }
}
type World = ReturnType<typeof freshWorld>

async function tick(world: World, moment: string, cron = often) {
  world.clock.now = new Date(moment)
  await runJobs(world.store, world.definitions, cron, world.clock.now)
}

/** Leave a draft by a new link of a user. */
async function leave(world: World, change: Record<string, unknown> = {}) {
  const token = await inviteOne(world, world.id)
  const id = freshId()
  const body = submission({
    survey: world.id,
    token,
    role: 'user',
    answers: { refer: 2, why: 'slow' },
    ...change,
  })
  expect((await world.put(`/api/drafts/${id}`, body)).status).toBe(200)
  return { token, id }
}

async function draftsOf(survey: string): Promise<Record<string, unknown>[]> {
  const { results } = await env.DB.prepare('select * from drafts where survey = ?').bind(survey).all()
  return results
}

/** Count the responses that the tallies hold. */
async function countOf(world: World): Promise<number> {
  const [standing] = await world.store.standings(world.id)
  return standing?.responses ?? 0
}

describe('before answers are refused', () => {
  test('no draft is touched, whatever the survey says', async () => {
    for (const [keepPartial, days] of [
      [true, ['2026-11-22', '2026-12-05']],
      [false, ['2026-11-22', '2026-12-06', '2026-12-12']],
    ] as const) {
      const world = freshWorld({ keepPartial })
      await leave(world)
      for (const day of days) {
        await tick(world, `${day}T23:00:00Z`, dailyCron)
        expect([await draftsOf(world.id), await logOf(world.id)]).toMatchObject([[{}], []])
      }
    }
  })
})

describe('when a wave takes no more answers', () => {
  test('drafts are deleted and count nowhere, unless the survey says so', async () => {
    const world = freshWorld()
    await leave(world)
    await tick(world, close)
    expect([await draftsOf(world.id), await logOf(world.id), await countOf(world)]).toEqual([[], [], 0])
  })

  test('they become partial responses where it does, counted in the same run', async () => {
    const world = freshWorld({ keepPartial: true })
    const { token, id } = await leave(world, { withhold: true, seconds: 70 })
    await tick(world, close)
    expect(await draftsOf(world.id)).toEqual([])
    expect(await logOf(world.id)).toMatchObject([
      {
        id,
        chain: await sha256(token),
        version: `v ${world.id}`,
        role: 'user',
        language: 'en',
        wave: 'all',
        answers: '{"refer":2,"why":"slow"}',
        state: 'partial',
        withhold: 1,
        seconds: 70,
        received_at: '2026-11-22T10:00:00.000Z',
        listed_role: null,
      },
    ])
    expect(await countOf(world)).toBe(1)
  })

  test('a second run does nothing more, and neither do two at once', async () => {
    const world = freshWorld({ keepPartial: true })
    for (const role of ['user', 'buyer']) await leave(world, { role })
    await Promise.all([tick(world, close), tick(world, close)])
    await tick(world, '2026-12-14T10:00:00Z')
    const roles = (await logOf(world.id)).map(({ role, listed_role }) => [role, listed_role])
    expect(roles.toSorted()).toEqual([
      ['buyer', 'user'],
      ['user', null],
    ])
    expect(await countOf(world)).toBe(2)
  })

  test('what was sent stands against a draft from before it', async () => {
    const world = freshWorld({ keepPartial: true })
    const { token } = await leave(world)
    await world.post('/api/responses', submission({ survey: world.id, token, answers: { refer: 9 } }))
    await tick(world, close)
    expect(await logOf(world.id)).toMatchObject([{ answers: '{"refer":9}', state: 'complete' }])
    expect([await draftsOf(world.id), await countOf(world)]).toEqual([[], 1])
  })

  test.each([true, false])(
    'who has sent a first answer and answers on counts with all of it once, by a link: %s',
    async (linked) => {
      const world = freshWorld({ keepPartial: true })
      const token = linked ? await inviteOne(world, world.id) : undefined
      const id = freshId()
      const of = (answers: object) => submission({ id, survey: world.id, token, role: 'user', answers })
      await world.post('/api/responses', of({ refer: 4 }))
      await world.put(`/api/drafts/${id}`, of({ refer: 4, why: 'slow' }))
      await tick(world, close)
      await tick(world, close)
      expect(await countOf(world)).toBe(1)
      const log = await logOf(world.id)
      expect(log.at(-1)).toMatchObject({ answers: '{"refer":4,"why":"slow"}', state: 'partial' })
      const erased = await world.post('/api/erase', { survey: world.id, ...(token ? { token } : { id }) })
      expect(await erased.json()).toEqual({ erased: true })
      await tick(world, close)
      expect([await logOf(world.id), await countOf(world)]).toEqual([[], 0])
    },
  )

  test('drafts from before the close count from the close on, and later ones at the end', async () => {
    const world = freshWorld({ keepPartial: true })
    await leave(world)
    const late = await inviteOne(world, world.id)
    await tick(world, '2026-12-06T10:00:00Z')
    expect([await countOf(world), (await logOf(world.id)).length]).toEqual([1, 1])
    const body = submission({ survey: world.id, token: late, role: 'user', answers: { refer: 3 } })
    await world.put(`/api/drafts/${freshId()}`, body)
    await tick(world, '2026-12-08T10:00:00Z')
    expect(await countOf(world)).toBe(1)
    await tick(world, close)
    expect([await countOf(world), await draftsOf(world.id)]).toEqual([2, []])
  })

  test('what today’s rules hide is not stored, nor what they cannot hold', async () => {
    const world = freshWorld({ keepPartial: true })
    await leave(world)
    await leave(world, { answers: { why: 'slow' }, version: 'older' })
    const [page] = world.rules.pages
    const pages = [
      {
        id: 'one',
        questions: (page?.questions ?? []).map((question) =>
          question.type === 'referral' ? { ...question, from: 3, to: 10 } : question,
        ),
      },
    ]
    const changed = makeWorld({ surveys: [{ ...world.rules, pages }] })
    await runJobs(changed.store, changed.definitions, often, new Date(close))
    expect([await draftsOf(world.id), await logOf(world.id)]).toEqual([[], []])
  })

  test('a sitting without a link becomes one response, which its own id withdraws', async () => {
    const world = freshWorld({ keepPartial: true, cadence: 'half-yearly' })
    const id = freshId()
    await world.put(`/api/drafts/${id}`, submission({ survey: world.id, answers: { refer: 2 } }))
    await tick(world, '2026-12-31T10:00:00Z')
    expect(await logOf(world.id)).toEqual([])
    await tick(world, '2027-01-01T10:00:00Z')
    expect(await logOf(world.id)).toMatchObject([{ id, chain: id, state: 'partial', wave: '2026-H2' }])
    const erased = await world.post('/api/erase', { survey: world.id, id })
    expect([await erased.json(), await logOf(world.id)]).toEqual([{ erased: true }, []])
  })

  test('a sitting without a link that goes on in the next wave counts in each, and its id withdraws both', async () => {
    const world = freshWorld({ keepPartial: true, cadence: 'half-yearly' })
    const id = freshId()
    for (const [refer, end] of [
      [2, '2027-01-01T10:00:00Z'],
      [3, '2027-07-01T10:00:00Z'],
    ] as const) {
      await world.put(`/api/drafts/${id}`, submission({ survey: world.id, answers: { refer } }))
      await tick(world, end)
    }
    expect(await logOf(world.id)).toMatchObject([
      { id, wave: '2026-H2', answers: '{"refer":2}' },
      { chain: id, wave: '2027-H1', answers: '{"refer":3}' },
    ])
    const erased = await world.post('/api/erase', { survey: world.id, id })
    expect([await erased.json(), await logOf(world.id)]).toEqual([{ erased: true }, []])
  })

  test('more drafts than one step holds are all settled', async () => {
    const world = freshWorld({ keepPartial: true })
    await leave(world)
    await env.DB.prepare(
      `insert into drafts select survey, wave, printf('%064d', value), printf('%026d', value + 900000), version, role, listed_role,
        language, attributes, answers, withhold, seconds, revision, follows, received_at
       from drafts, json_each(?1) where survey = ?2`,
    )
      .bind(JSON.stringify(Array.from({ length: 230 }, (_, index) => index)), world.id)
      .run()
    await tick(world, close)
    expect([(await draftsOf(world.id)).length, await countOf(world)]).toEqual([0, 231])
  })

  test.each([false, true])(
    'one that is renewed meanwhile is left whole to the next run, and counts: %s',
    async (keepPartial) => {
      const world = freshWorld({ keepPartial })
      const { id, token } = await leave(world)
      await leave(world)
      let renewed = false
      const { store } = makeWorld({
        surveys: [world.rules],
        database: watched(async (trip) => {
          const found = await trip()
          if (!renewed && JSON.stringify(found).includes('"slow')) {
            renewed = true
            const answers = { refer: 2, why: 'late' }
            await world.put(
              `/api/drafts/${id}`,
              submission({ survey: world.id, token, role: 'user', answers }),
            )
          }
          return found
        }),
      })
      await settle(store, { survey: world.rules, version: `v ${world.id}` }, '2026-12-13')
      expect(renewed).toBe(true)
      expect((await draftsOf(world.id)).map(({ answers }) => answers)).toEqual(['{"refer":2,"why":"late"}'])
      expect(await logOf(world.id)).toHaveLength(keepPartial ? 1 : 0)
      await tick(world, close)
      expect(await draftsOf(world.id)).toEqual([])
      const texts = (await logOf(world.id)).map(({ answers }) => JSON.parse(String(answers)).why)
      expect(texts).toEqual(keepPartial ? ['slow', 'late'] : [])
    },
  )

  test('drafts that a survey keeps from before it became anonymous are deleted, and count nowhere', async () => {
    const world = freshWorld({ keepPartial: true })
    await leave(world)
    const anonymous = makeWorld({ surveys: [{ ...world.rules, promise: 'anonymous' }] })
    await runJobs(anonymous.store, anonymous.definitions, dailyCron, new Date(close))
    expect([await draftsOf(world.id), await logOf(world.id)]).toEqual([[], []])
  })

  test('other waves and surveys keep theirs', async () => {
    const world = freshWorld({ cadence: 'half-yearly', keepPartial: true })
    const other = freshWorld()
    await leave(other)
    const token = await inviteOne(world, world.id)
    await world.put(`/api/drafts/${freshId()}`, submission({ survey: world.id, token }))
    world.clock.now = new Date('2027-01-04T10:00:00Z')
    await world.put(`/api/drafts/${freshId()}`, submission({ survey: world.id }))
    await tick(world, '2027-01-05T10:00:00Z', often)
    expect((await draftsOf(world.id)).map(({ wave }) => wave)).toEqual(['2027-H1'])
    expect(await draftsOf(other.id)).toHaveLength(1)
  })
})

describe('drafts of a survey that is no more', () => {
  test('break nothing, and are deleted by the daily run seven days after they were written', async () => {
    const world = freshWorld()
    await leave(world)
    const without = makeWorld({ surveys: [surveyOf('another', 'named')] })
    const run = (moment: string, cron: string) =>
      runJobs(without.store, without.definitions, cron, new Date(moment))
    await run('2026-11-29T09:59:00Z', dailyCron)
    await run('2026-12-29T10:00:00Z', often)
    expect(await draftsOf(world.id)).toHaveLength(1)
    await run('2026-11-29T10:00:01Z', dailyCron)
    expect([await draftsOf(world.id), await logOf(world.id)]).toEqual([[], []])
  })
})
