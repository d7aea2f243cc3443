import { describe, expect, test } from 'vitest'
import { answer, results, tick } from './jobs/publishing.ts'
import { makeWorld } from './world.ts'

describe('reading results', () => {
  test('what has not changed is not sent again', async () => {
    const world = makeWorld()
    const headers = { Cookie: await world.signIn('all@example.com') }
    const first = await world.send('/api/results/pulse', { headers })
    const tag = first.headers.get('ETag') ?? ''
    expect(
      (await world.send('/api/results/pulse', { headers: { ...headers, 'If-None-Match': tag } })).status,
    ).toBe(304)
    await answer(world, 'pulse', [5])
    await tick(world)
    expect(
      (await world.send('/api/results/pulse', { headers: { ...headers, 'If-None-Match': tag } })).status,
    ).toBe(200)
  })

  test('a wave or cut that does not exist is not found, and one cut comes alone', async () => {
    const world = makeWorld()
    const headers = { Cookie: await world.signIn('all@example.com') }
    expect((await world.send('/api/results/pulse?wave=1999-H1', { headers })).status).toBe(404)
    expect((await world.send('/api/results/pulse?cut=role%3Dnobody', { headers })).status).toBe(404)
    const one = await results(world, 'pulse?cut=role%3Dbuyer')
    expect(one.snapshots.map(({ cut }) => cut)).toEqual(['role=buyer'])
  })

  test('a GET writes nothing', async () => {
    const world = makeWorld()
    await answer(world, 'pulse', [1])
    const before = await world.store.standings('pulse')
    await results(world, 'pulse')
    await world.send('/api/health')
    expect(await world.store.standings('pulse')).toEqual(before)
    expect((await world.store.pending('pulse', 10)).rows).toHaveLength(1)
  })
})
