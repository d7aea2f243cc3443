import { describe, expect, test } from 'vitest'
import { freshId, inviteOne, logOf, makeWorld, submission } from './world.ts'

const world = makeWorld()
const answers = { care: { listen: 4 } }

async function lastOf(survey: string): Promise<Record<string, unknown> | undefined> {
  return (await logOf(survey)).at(-1)
}

describe('a first answer alone', () => {
  test('is refused like any other where it does not say that it is one, for what is needed besides', async () => {
    const response = await world.post('/api/responses', submission({ answers }))
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ issues: [{ question: 'refer', rule: 'required' }] })
  })

  test.each(['yes', 1, null])('says so by true or false, and not by %o', async (part) => {
    expect((await world.post('/api/responses', submission({ answers, part }))).status).toBe(400)
  })

  test('is judged all the same, and nothing is none', async () => {
    const wrong = await world.post('/api/responses', submission({ answers: { refer: 11 }, part: true }))
    expect(await wrong.json()).toMatchObject({ issues: [{ question: 'refer', rule: 'out-of-range' }] })
    expect((await world.post('/api/responses', submission({ answers: {}, part: true }))).status).toBe(422)
  })

  test('is stored as a part, whose place the rest takes', async () => {
    const token = await inviteOne(world, 'pulse')
    const send = (more: object) =>
      world.post('/api/responses', submission({ id: freshId(), token, role: 'user', ...more }))
    expect((await send({ answers, part: true })).status).toBe(201)
    expect(await lastOf('pulse')).toMatchObject({ state: 'partial', answers: JSON.stringify(answers) })
    const link = await world.post('/api/link', { token })
    expect(await link.json()).toMatchObject({ state: 'answered', response: { state: 'partial', answers } })
    expect(await (await send({})).json()).toMatchObject({ state: 'changed' })
    expect(await lastOf('pulse')).toMatchObject({ state: 'complete' })
  })

  test('of an anonymous survey is no part, since its link takes answers once', async () => {
    const part = await world.post('/api/responses', submission({ survey: 'secret', answers, part: true }))
    expect(part.status).toBe(422)
    await world.post('/api/responses', submission({ survey: 'secret', part: true }))
    expect(await lastOf('secret')).toMatchObject({ state: 'complete' })
  })

  test('is sent by its own button of a form without a script, too', async () => {
    const post = (fields: Record<string, string>) =>
      world.send('/s/pulse/user/', { method: 'POST', body: new URLSearchParams(fields) })
    const before = (await logOf('pulse')).length
    await post({ 'care.listen': '3' })
    expect(await logOf('pulse')).toHaveLength(before)
    expect((await post({ 'care.listen': '3', _first: 'care' })).status).toBe(303)
    expect(await lastOf('pulse')).toMatchObject({ state: 'partial', answers: '{"care":{"listen":3}}' })
  })
})
