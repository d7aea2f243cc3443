import { describe, expect, test } from 'vitest'
import { retrying, StoreUnavailable } from '#worker/store/retry.ts'
import { watched } from '../watched-database.ts'
import { inviteOne, logOf, makeWorld, submission } from '../world.ts'

const passing = [
  'D1_ERROR: Network connection lost.',
  'D1_ERROR: D1 DB is overloaded. Too many requests queued.',
  'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
  'D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.',
  'D1_ERROR: internal error; reference = 1',
]

/** The real database behind a line that fails the first times, before or after the write arrived. */
function shaky(failures: number, message: string, after: boolean): D1Database {
  let left = failures
  return watched(async (trip) => {
    if (left-- <= 0) return trip()
    if (after) await trip()
    throw new Error(message)
  })
}

describe('a passing fault of the database', () => {
  test.each(passing)('«%s» is tried again, and the answer is stored once', async (message) => {
    for (const after of [false, true]) {
      const world = makeWorld({ database: shaky(2, message, after) })
      const body = submission({ replaces: '0'.repeat(26) })
      const response = await world.post('/api/responses', body)
      expect([200, 201]).toContain(response.status)
      expect((await logOf('pulse')).filter(({ id }) => id === body.id)).toHaveLength(1)
    }
  })

  test('loses no anonymous answer, whose link is spent by then', async () => {
    for (const after of [false, true]) {
      const world = makeWorld({ database: shaky(2, passing[0] ?? '', after) })
      const token = await inviteOne(makeWorld(), 'secret')
      const body = submission({ survey: 'secret', token })
      expect([200, 201]).toContain((await world.post('/api/responses', body)).status)
      expect((await logOf('secret')).filter(({ id }) => id === body.id)).toHaveLength(1)
    }
  })

  test('that does not pass gives 503 with Retry-After, and no word of success', async () => {
    const world = makeWorld({ database: shaky(99, 'D1_ERROR: Network connection lost.', false) })
    const response = await world.post('/api/responses', submission({ replaces: '0'.repeat(26) }))
    expect(response.status).toBe(503)
    expect(response.headers.get('Retry-After')).toBe('5')
    expect(await response.json()).toMatchObject({ type: '/problems/unavailable' })
  })
})

test('a mistake of ours is not tried again, and is told without detail', async () => {
  let calls = 0
  const broken = async () => {
    calls++
    throw new Error('D1_ERROR: no such column: nonsense')
  }
  await expect(retrying(broken)).rejects.toThrow('no such column')
  expect(calls).toBe(1)
  await expect(
    retrying(
      () => Promise.reject(new Error('Network connection lost')),
      () => 0,
    ),
  ).rejects.toThrow(StoreUnavailable)
})
