import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { freshId, inviteOne, logOf, makeWorld, submission, surveyOf } from './world.ts'

let made = 0

/** Make a world with one survey that no other test has answered. */
function freshWorld() {
  const id = `erase-${++made}`
  return { id, ...makeWorld({ surveys: [surveyOf(id, 'named')] }) }
}
type World = ReturnType<typeof freshWorld>

async function send(world: World, change: Record<string, unknown>): Promise<string> {
  const body = submission({ survey: world.id, role: 'user', answers: { refer: 9 }, ...change })
  expect((await world.post('/api/responses', body)).ok).toBe(true)
  return String(body.id)
}

async function erase(world: World, id: string) {
  return (await world.post('/api/erase', { survey: world.id, id })).json()
}

async function draft(world: World, id: string, token?: string) {
  const body = submission({ survey: world.id, role: 'user', token, answers: { refer: 1 } })
  expect((await world.put(`/api/drafts/${id}`, body)).status).toBe(200)
}

async function standing(world: World) {
  const drafts = env.DB.prepare('select id from drafts where survey = ?').bind(world.id)
  return { sent: (await logOf(world.id)).map(({ id }) => id), drafts: (await drafts.all()).results }
}

const tick = (world: World) => runJobs(world.store, world.definitions, '*/5 * * * *', world.clock.now)

describe.each([false, true])('by the id of a response, folded: %s', (folded) => {
  test('nothing is erased where another device has sent later by the same link', async () => {
    const world = freshWorld()
    const token = await inviteOne(world, world.id)
    const older = await send(world, { token })
    await send(world, { token })
    if (folded) await tick(world)
    await draft(world, freshId(), token)
    const before = await standing(world)
    expect(await erase(world, older)).toEqual({ erased: false })
    expect(await standing(world)).toEqual(before)
  })

  test('of the last one all that its link has sent is erased, and its draft', async () => {
    const world = freshWorld()
    const token = await inviteOne(world, world.id)
    await send(world, { token })
    const last = await send(world, { token })
    if (folded) await tick(world)
    await draft(world, freshId(), token)
    expect(await erase(world, last)).toEqual({ erased: true })
    expect(await standing(world)).toEqual({ sent: [], drafts: [] })
    expect(await erase(world, last)).toEqual({ erased: false })
  })

  test('of a sitting without a link any one erases all of it, and its draft', async () => {
    for (const which of folded ? [0, 2] : [0, 1, 2]) {
      const world = freshWorld()
      const first = await send(world, {})
      const second = await send(world, { replaces: first })
      const third = await send(world, { replaces: first })
      if (folded) await tick(world)
      await draft(world, first)
      expect(await erase(world, [first, second, third][which] ?? '')).toEqual({ erased: true })
      expect(await standing(world)).toEqual({ sent: [], drafts: [] })
    }
  })

  test('all after a part is erased by the id of both, unless another device has sent later', async () => {
    const world = freshWorld()
    const [mine, theirs] = [await inviteOne(world, world.id), await inviteOne(world, world.id)]
    const ids = [freshId(), freshId()]
    for (const [index, token] of [mine, theirs].entries()) {
      await send(world, { id: ids[index], token, part: true })
      await send(world, { id: ids[index], token })
    }
    const later = await send(world, { token: theirs })
    if (folded) await tick(world)
    expect(await erase(world, ids[0] ?? '')).toEqual({ erased: true })
    expect(await erase(world, ids[1] ?? '')).toEqual({ erased: false })
    expect((await standing(world)).sent.at(-1)).toBe(later)
    await tick(world)
    expect((await world.store.standings(world.id))[0]?.responses).toBe(1)
  })
})
