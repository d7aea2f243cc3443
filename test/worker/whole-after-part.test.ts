import { describe, expect, test } from 'vitest'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { freshId, inviteOne, logOf, makeWorld, submission, surveyOf } from './world.ts'

const often = '*/5 * * * *'
const whole = { refer: 2, why: 'slow', care: { listen: 4 }, rivals: 'better' }
let made = 0

/** Make a world with one survey that no other test has answered, where drafts count; its links close in two weeks. */
function freshWorld(more = 'fieldwork: 2 weeks') {
  const id = `whole-${++made}`
  return { id, ...makeWorld({ surveys: [{ ...surveyOf('x', 'named', more), id, keepPartial: true }] }) }
}
type World = ReturnType<typeof freshWorld>

async function tick(world: World, moment = world.clock.now.toISOString()) {
  world.clock.now = new Date(moment)
  await runJobs(world.store, world.definitions, often, world.clock.now)
}

/** Send something, and tell what was said. */
async function send(world: World, change: Record<string, unknown>) {
  const body = submission({ survey: world.id, role: 'user', ...change })
  return (await world.post('/api/responses', body)).json<Record<string, unknown>>()
}

async function erase(world: World, id: string) {
  return (await (await world.post('/api/erase', { survey: world.id, id })).json<{ erased: boolean }>()).erased
}

/** Tell what the tallies of each wave count, newest wave first. */
async function counts(world: World) {
  return (await world.store.standings(world.id)).map(({ responses }) => responses)
}

async function lastOf(world: World) {
  const row = (await logOf(world.id)).at(-1)
  return { state: row?.state, answers: JSON.parse(String(row?.answers)) }
}

describe.each([true, false])('all answers under the id of a part of them, by a link: %s', (linked) => {
  const begin = async (more?: string) => {
    const world = freshWorld(more)
    return { world, id: freshId(), token: linked ? await inviteOne(world, world.id) : undefined }
  }

  test.each([true, false])('count in its place, folded before: %s', async (folded) => {
    const { world, id, token } = await begin()
    expect(await send(world, { id, token, part: true, answers: { refer: 2 } })).toEqual({
      id,
      state: 'stored',
    })
    if (folded) await tick(world)
    expect(await send(world, { id, token, answers: whole })).toEqual({ id, state: 'changed' })
    expect(await lastOf(world)).toEqual({ state: 'complete', answers: whole })
    await tick(world)
    expect([await counts(world), (await logOf(world.id)).length]).toEqual([[1], 1])
  })

  test.each([true, false])(
    'change nothing when they or the part are sent again, folded: %s',
    async (folded) => {
      const { world, id, token } = await begin()
      const part = { id, token, part: true, answers: { refer: 2 } }
      await send(world, part)
      await send(world, { id, token, answers: whole })
      if (folded) await tick(world)
      const before = await logOf(world.id)
      expect(await send(world, { id, token, answers: whole })).toEqual({ id, state: 'known' })
      expect(await send(world, part)).toEqual({ id, state: 'known' })
      expect(await logOf(world.id)).toEqual(before)
      await tick(world)
      expect(await counts(world)).toEqual([1])
    },
  )

  test('are stored once when both arrive at the same moment, several times', async () => {
    const { world, id, token } = await begin()
    const all = [{ part: true, answers: { refer: 2 } }, { answers: whole }, { answers: whole }]
    await Promise.all(all.map((more) => send(world, { id, token, ...more })))
    await tick(world)
    expect([await counts(world), await lastOf(world)]).toEqual([[1], { state: 'complete', answers: whole }])
  })

  test.each([true, false])(
    'are erased with it by the one id that the device knows, folded: %s',
    async (folded) => {
      const { world, id, token } = await begin()
      await send(world, { id, token, part: true, answers: { refer: 2 } })
      if (folded) await tick(world)
      await send(world, { id, token, answers: whole })
      if (folded) await tick(world)
      expect([await erase(world, id), await logOf(world.id)]).toEqual([true, []])
      await tick(world)
      expect((await counts(world)).filter((count) => count !== 0)).toEqual([])
    },
  )

  test('are what the device knows when it goes on with a draft', async () => {
    const { world, id, token } = await begin()
    await send(world, { id, token, part: true, answers: { refer: 2 } })
    await send(world, { id, token, answers: whole })
    const draft = submission({ survey: world.id, token, role: 'user', answers: { refer: 3 } })
    expect((await world.put(`/api/drafts/${id}`, { ...draft, base: id })).status).toBe(200)
    const other = { ...draft, base: freshId() }
    expect((await world.put(`/api/drafts/${id}`, { ...other, answers: {} })).status).toBe(200)
    expect((await world.put(`/api/drafts/${id}`, other)).status).toBe(409)
  })

  test('give way to what the sitting sends later', async () => {
    const { world, id, token } = await begin()
    await send(world, { id, token, part: true, answers: { refer: 2 } })
    await send(world, { id, token, answers: whole })
    const later = freshId()
    expect(await send(world, { id: later, token, replaces: id, answers: { refer: 9 } })).toEqual({
      id: later,
      state: 'changed',
    })
    await tick(world)
    expect([await counts(world), await lastOf(world)]).toEqual([
      [1],
      { state: 'complete', answers: { refer: 9 } },
    ])
  })
})

describe('all answers, after what was drafted of them was made a partial response', () => {
  test('count in its place when they come by a link in the days of grace', async () => {
    for (const first of [undefined, { refer: 1 }]) {
      const world = freshWorld()
      const [token, id] = [await inviteOne(world, world.id), freshId()]
      if (first) await send(world, { id, token, part: true, answers: first })
      const draft = submission({ survey: world.id, token, role: 'user', answers: { refer: 2 } })
      expect((await world.put(`/api/drafts/${id}`, draft)).status).toBe(200)
      await tick(world, '2026-12-07T10:00:00Z')
      expect(await lastOf(world)).toEqual({ state: 'partial', answers: { refer: 2 } })
      expect(await send(world, { id, token, answers: whole })).toEqual({ id, state: 'changed' })
      await tick(world)
      expect([await counts(world), await lastOf(world)]).toEqual([[1], { state: 'complete', answers: whole }])
      expect([await erase(world, id), await logOf(world.id)]).toEqual([true, []])
    }
  })

  test.each(['2026-11-30T10:00:00Z', '2026-12-01T10:00:00Z'])(
    'count once for each wave on an open page, with a first answer in the first: sent at %s',
    async (moment) => {
      const world = freshWorld('cadence: monthly')
      const id = freshId()
      await send(world, { id, part: true, answers: { refer: 1 } })
      await tick(world)
      const draft = submission({ survey: world.id, role: 'user', answers: { refer: 2 } })
      await world.put(`/api/drafts/${id}`, draft)
      await tick(world, moment)
      expect(await send(world, { id, answers: whole })).toEqual({ id, state: 'changed' })
      await tick(world, '2026-12-20T10:00:00Z')
      const log = (await logOf(world.id)).map(({ wave, state }) => [wave, state])
      const both = [
        ['2026-11', 'partial'],
        ['2026-12', 'complete'],
      ]
      expect(log).toEqual(moment < '2026-12' ? [['2026-11', 'complete']] : both)
      expect(await counts(world)).toEqual(log.map(() => 1))
      expect(await send(world, { id, answers: whole })).toEqual({ id, state: 'known' })
      expect([await erase(world, id), await logOf(world.id)]).toEqual([true, []])
      expect(await counts(world)).toEqual(log.map(() => 0))
    },
  )
})

test('what a sitting has replaced is known when it arrives after that', async () => {
  for (const folded of [true, false]) {
    const world = freshWorld()
    const first = freshId()
    await send(world, { id: first, answers: { refer: 1 } })
    await send(world, { replaces: first, answers: whole })
    if (folded) await tick(world)
    expect(await send(world, { id: first, answers: { refer: 1 } })).toEqual({ id: first, state: 'known' })
    await tick(world)
    expect([await counts(world), await lastOf(world)]).toEqual([[1], { state: 'complete', answers: whole }])
  }
})
