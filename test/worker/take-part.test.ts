import { describe, expect, test } from 'vitest'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { freshId, inviteOne, logOf, makeWorld, submission } from './world.ts'

const world = makeWorld()
const all = { refer: 2, why: 'slow', care: { listen: 4, keep: 2 }, rivals: 'better' }

const send = async (token: string, change: Record<string, unknown>, where = world) => {
  const sent = await where.post('/api/responses', submission({ token, ...change }))
  return (await sent.json<Record<string, unknown>>()).state
}
const draft = async (token: string, id: string, change: Record<string, unknown>) =>
  (await world.put(`/api/drafts/${id}`, submission({ token, ...change }))).status

interface Kept {
  readonly response: Record<string, unknown>
  readonly draft?: Record<string, unknown> & { readonly revision: number }
}

/** Read what stands by a link. */
async function kept(token: string): Promise<Kept> {
  return (await world.post('/api/link', { token })).json<Kept>()
}

async function lastRow() {
  return (await logOf('pulse')).at(-1)
}

describe('a first answer alone, by a link that has sent more', () => {
  test('is laid over it: the other answers, the state and the wish to be unnamed stay', async () => {
    const token = await inviteOne(world, 'pulse', { role: 'buyer' })
    await send(token, { answers: all, withhold: true, language: 'en', seconds: 90 })
    expect(await send(token, { answers: { refer: 1 }, part: true, seconds: 3 })).toBe('changed')
    expect((await kept(token)).response).toMatchObject({
      state: 'complete',
      withhold: true,
      answers: { ...all, refer: 1 },
    })
    expect(await lastRow()).toMatchObject({ seconds: 90, listed_role: null, wave: '2026-H2' })
  })

  test('comes by its own button of a form as well', async () => {
    const token = await inviteOne(world, 'pulse')
    await send(token, { role: 'user', answers: { ...all, care: { listen: 4 } } })
    const fields = new URLSearchParams({ 'care.listen': '1', _first: 'care' })
    const posted = await world.send(`/s/pulse/user/?t=${token}`, { method: 'POST', body: fields })
    expect(posted.status).toBe(303)
    expect((await kept(token)).response).toMatchObject({
      state: 'complete',
      answers: { ...all, care: { listen: 1 } },
    })
  })

  test('takes a row of a battery alone, and drops what it hides', async () => {
    const token = await inviteOne(world, 'pulse', { role: 'buyer' })
    await send(token, { answers: all })
    await send(token, { answers: { care: { keep: 5 } }, part: true })
    expect((await kept(token)).response.answers).toEqual({ ...all, care: { listen: 4, keep: 5 } })
    await send(token, { answers: { refer: 9 }, part: true })
    const { why: _, ...shown } = all
    expect((await kept(token)).response.answers).toEqual({ ...shown, refer: 9, care: { listen: 4, keep: 5 } })
  })

  test('stays a part over a part, and withholds what either wished', async () => {
    const token = await inviteOne(world, 'pulse')
    await send(token, { role: 'user', answers: { refer: 2 }, part: true, withhold: true })
    await send(token, { role: 'user', answers: { care: { listen: 3 } }, part: true })
    expect((await kept(token)).response).toMatchObject({
      state: 'partial',
      withhold: true,
      answers: { refer: 2, care: { listen: 3 } },
    })
    await send(token, { role: 'user', answers: all, withhold: false })
    await send(token, { role: 'user', answers: { refer: 1 }, part: true, withhold: true })
    expect((await kept(token)).response).toMatchObject({ state: 'complete', withhold: true })
  })

  test('leaves the role that answered where that is asked the question, and else answers in its own', async () => {
    const token = await inviteOne(world, 'pulse')
    await send(token, { role: 'user', answers: { refer: 9, care: { listen: 4 }, rivals: 'better' } })
    await send(token, { role: 'buyer', answers: { refer: 8 }, part: true })
    expect(await lastRow()).toMatchObject({ role: 'user', listed_role: null })
    await send(token, { role: 'buyer', answers: { care: { keep: 2 } }, part: true })
    expect(await lastRow()).toMatchObject({
      role: 'buyer',
      listed_role: 'user',
      answers: JSON.stringify({ refer: 8, care: { listen: 4, keep: 2 }, rivals: 'better' }),
    })
    await send(token, { role: 'user', answers: { refer: 7 }, part: true })
    expect(await lastRow()).toMatchObject({ role: 'buyer', listed_role: 'user' })
  })

  test('answers in its own role where the other is no more, and loses nothing that was asked then', async () => {
    const token = await inviteOne(world, 'pulse', { role: 'buyer' })
    await send(token, { role: 'buyer', answers: all, version: 'v before' })
    const fewer = { ...world.survey('pulse'), roles: ['user'], retiredRoles: ['buyer'] }
    await send(token, { role: 'user', answers: { refer: 1 }, part: true }, makeWorld({ surveys: [fewer] }))
    expect(await lastRow()).toMatchObject({ role: 'user', answers: JSON.stringify({ ...all, refer: 1 }) })
  })

  test('changes nothing when it is sent again', async () => {
    const [token, id] = [await inviteOne(world, 'pulse'), freshId()]
    await send(token, { role: 'user', answers: all })
    const revision = async () => (await kept(token)).draft?.revision
    await draft(token, freshId(), { role: 'user', answers: { refer: 3 } })
    const part = { id, role: 'user', answers: { refer: 1 }, part: true }
    expect(await send(token, part)).toBe('changed')
    const before = [await logOf('pulse'), await revision()]
    expect(await send(token, part)).toBe('known')
    expect([await logOf('pulse'), await revision()]).toEqual(before)
  })

  test('is refused like any other, with a closed or unknown link, and then nothing is touched', async () => {
    const token = await inviteOne(world, 'pulse')
    await send(token, { role: 'user', answers: all })
    const before = await logOf('pulse')
    const wrong = submission({ token, role: 'user', answers: { refer: 11 }, part: true })
    expect((await world.post('/api/responses', wrong)).status).toBe(422)
    const unknown = submission({ token: 'x'.repeat(26), answers: { refer: 1 }, part: true })
    expect((await world.post('/api/responses', unknown)).status).toBe(403)
    expect(await logOf('pulse')).toEqual(before)
  })
})

describe('a first answer alone, where a draft of another device stands', () => {
  test.each([true, false])(
    'is laid over it, too, and leaves it standing; something was sent: %s',
    async (sent) => {
      const [token, sitting] = [await inviteOne(world, 'pulse'), freshId()]
      if (sent) await send(token, { role: 'user', answers: { refer: 5, rivals: 'worse' } })
      await draft(token, sitting, { role: 'user', answers: { refer: 3, why: 'half a word' }, withhold: true })
      const id = freshId()
      await send(token, { id, role: 'user', answers: { refer: 1 }, part: true })
      const { response, draft: left } = await kept(token)
      expect(response).toMatchObject({ id, answers: sent ? { refer: 1, rivals: 'worse' } : { refer: 1 } })
      expect(left).toMatchObject({ id: sitting, withhold: true, answers: { refer: 1, why: 'half a word' } })
      await runJobs(world.store, world.definitions, '*/5 * * * *', world.clock.now)
      expect((await kept(token)).draft).toEqual(left)
    },
  )

  test('does not wake one that what was sent has outdated', async () => {
    const token = await inviteOne(world, 'pulse')
    await draft(token, freshId(), { role: 'user', answers: { refer: 3 } })
    await send(token, { role: 'user', answers: all })
    await send(token, { role: 'user', answers: { refer: 1 }, part: true })
    expect(await kept(token)).not.toHaveProperty('draft')
  })
})
