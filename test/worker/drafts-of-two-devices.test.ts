import { describe, expect, test } from 'vitest'
import { freshId, inviteOne, makeWorld, submission } from './world.ts'

const world = makeWorld()
const put = (id: string, change: Record<string, unknown>) => {
  const { id: _, ...body } = submission(change)
  return world.put(`/api/drafts/${id}`, body)
}
const answers = (refer: number) => ({ answers: { refer } })

/** Save a draft and give its revision. */
async function save(id: string, change: Record<string, unknown>): Promise<number> {
  const saved = await put(id, change)
  expect(saved.status).toBe(200)
  return (await saved.json<{ revision: number }>()).revision
}

/** Read what a link knows. */
async function kept(token: string) {
  return (await world.post('/api/link', { token })).json<Record<string, unknown>>()
}

async function score(token: string) {
  const { draft, response } = await kept(token)
  return Object(draft ?? response).answers
}

describe('a device that does not know what stands there', () => {
  test('is refused, loses nothing of the other’s, and may write once it knows', async () => {
    const token = await inviteOne(world, 'pulse')
    const [phone, desk] = [freshId(), freshId()]
    const first = await save(phone, { token, base: null, ...answers(1) })
    const second = await save(desk, { token, base: first, ...answers(2) })
    for (const base of [first, null, freshId()]) {
      const late = await put(phone, { token, base, ...answers(3) })
      expect([late.status, await late.json()]).toEqual([
        409,
        expect.objectContaining({ type: '/problems/newer' }),
      ])
    }
    expect((await put(phone, { token, base: null, answers: {} })).status).toBe(409)
    expect(await score(token)).toEqual({ refer: 2 })
    expect(await save(phone, { token, base: second, ...answers(3) })).toBeGreaterThan(second)
  })

  test('is the one whose draft stands there, though it never heard of its arrival', async () => {
    const token = await inviteOne(world, 'pulse')
    const phone = freshId()
    await save(phone, { token, base: null, ...answers(1) })
    await save(phone, { token, base: null, ...answers(2) })
    expect(await score(token)).toEqual({ refer: 2 })
  })

  test('may leave the same as the other did', async () => {
    const token = await inviteOne(world, 'pulse')
    await save(freshId(), { token, base: null, ...answers(1) })
    await save(freshId(), { token, base: null, ...answers(1) })
  })

  test('does not bring back, late, what was drafted before its answers were sent', async () => {
    const token = await inviteOne(world, 'pulse')
    const sitting = freshId()
    const revision = await save(sitting, { token, base: null, ...answers(1) })
    await world.post('/api/responses', submission({ id: sitting, token }))
    for (const base of [null, revision])
      expect((await put(sitting, { token, base, ...answers(2) })).status).toBe(409)
    expect(await kept(token)).not.toHaveProperty('draft')
    await save(freshId(), { token, base: sitting, ...answers(3) })
    expect(await score(token)).toEqual({ refer: 3 })
    const other = freshId()
    await save(other, { base: null, ...answers(1) })
    await world.post('/api/responses', submission({ id: other }))
    expect((await put(other, { base: null, ...answers(2) })).status).toBe(409)
  })

  test('may empty what it knows, and begins anew where nothing stands', async () => {
    const token = await inviteOne(world, 'pulse')
    const sitting = freshId()
    const revision = await save(sitting, { token, base: freshId(), ...answers(1) })
    expect(await save(freshId(), { token, base: revision, answers: {} })).toBe(0)
    expect(await kept(token)).not.toHaveProperty('draft')
    await save(freshId(), { token, base: 0, ...answers(1) })
  })

  test('is refused where it says what nothing can be known by', async () => {
    for (const base of ['', 'short', 1.5, true, {}])
      expect((await put(freshId(), { base, ...answers(1) })).status).toBe(400)
  })
})
