import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { fold } from '#worker/jobs/fold.ts'
import { makeWorld, submission } from './world.ts'

test('health tells how long the oldest answer has been waiting, until it is folded', async () => {
  const world = makeWorld()
  const health = async () => (await world.send('/api/health')).json()
  expect(await health()).toEqual({ build: 'test', database: 'reachable', oldestUnfolded: null })
  await world.post('/api/responses', submission())
  world.clock.now = new Date('2026-11-22T10:07:30Z')
  await world.post('/api/responses', submission())
  expect(await health()).toMatchObject({ oldestUnfolded: 420 })
  await fold(world.store, { survey: world.survey('pulse'), version: 'v pulse' }, 'Europe/London')
  expect(await health()).toMatchObject({ oldestUnfolded: null })
})

test('health tells nothing of when somebody answered anonymously', async () => {
  const world = makeWorld()
  await world.post('/api/responses', submission({ survey: 'secret' }))
  expect(await (await world.send('/api/health')).json()).toMatchObject({ oldestUnfolded: null })
})

test('health says so when the database is away', async () => {
  const database = new Proxy(env.DB, {
    get: () => () => {
      throw new Error('D1_ERROR: no such table')
    },
  })
  const response = await makeWorld({ database }).send('/api/health')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ database: 'unreachable' })
})
