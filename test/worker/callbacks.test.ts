import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { CallbackBody, CallbacksList } from '#engine/wire-comments.ts'
import { makeWords, wave } from './words-world.ts'
import { freshId } from './world.ts'

type World = ReturnType<typeof makeWords>
const call = (text: string, consent = true) => ({ refer: 4, call: { text, consent } })

async function read(world: World): Promise<CallbacksList> {
  const response = await world.asLeader(`/api/callbacks/${world.survey.id}?wave=${wave}`)
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

async function note(world: World, body: Partial<CallbackBody>, index = 0): Promise<Response> {
  const { response, question } = (await read(world)).callbacks[index] ?? {}
  return world.asLeader(`/api/callbacks/${world.survey.id}`, { wave, response, question, ...body })
}

describe('what is refused', () => {
  test('callbacks are nothing for whoever may read comments alone', async () => {
    const world = makeWords('calls-right', 'named')
    const headers = { Cookie: await world.signIn('reader@example.com') }
    expect((await world.send('/api/callbacks/calls-right', { headers })).status).toBe(404)
    expect((await world.post('/api/callbacks/calls-right', { wave }, headers)).status).toBe(404)
  })

  test.each([
    [{ due: '2026-02-30' }, 400, 'must be a day'],
    [{ due: 'soon' }, 400, 'must be a day'],
    [{ done: 'yes' as never }, 400, 'true or false'],
    [{ owner: 'x'.repeat(101) }, 400, 'at most 100'],
    [{ note: 'x'.repeat(501) }, 400, 'at most 500'],
    [{ note: 7 as never }, 400, 'must be words'],
    [{ wave: '2026-Q1' }, 400, 'no wave'],
    [{ response: '0'.repeat(26) }, 404, 'Nobody asks'],
    [{ question: 'why' }, 404, 'Nobody asks'],
  ])('%o is refused, and changes nothing', async (body, status, detail) => {
    const world = makeWords('calls-refused', 'named')
    if ((await read(world)).callbacks.length === 0) await world.write(call('after five'))
    const refused = await note(world, body)
    expect([refused.status, await refused.text()]).toEqual([status, expect.stringContaining(detail)])
    expect((await read(world)).callbacks[0]).toMatchObject({
      owner: null,
      due: null,
      doneOn: null,
      note: null,
    })
  })
})

describe('a named survey', () => {
  test('lists those who asked, with their words, and not those who did not', async () => {
    const world = makeWords('calls-named', 'named')
    const attributes = { region: 'North', seller: 'Sue Field' }
    const token = await world.invite({ role: 'user', attributes })
    const id = await world.write(call('0171 2345678, after five'), { token, role: 'user' })
    await world.write(call('never mind', false))
    const told = await read(world)
    expect(told.callbacks).toMatchObject([
      {
        question: 'call',
        text: '0171 2345678, after five',
        role: 'user',
        attributes: { region: 'North' },
        askedOn: '2026-11-22',
        owner: null,
        doneOn: null,
      },
    ])
    expect(told.callbacks[0]?.attributes).toEqual({ region: 'North' })
    expect(told).toMatchObject({ wave, open: 1, overdue: 0, done: 0, medianDays: null, more: false })
    expect(JSON.stringify(told)).not.toContain(id)
  })

  test('owner, day, note and done are kept one by one, and taken away again', async () => {
    const world = makeWords('calls-noted', 'named')
    await world.write(call('after five'))
    expect(await (await note(world, { owner: ' Carl ', due: '2026-11-24' })).json()).toEqual({
      owner: 'Carl',
      due: '2026-11-24',
      doneOn: null,
      note: null,
    })
    world.clock.now = new Date('2026-11-26T10:00:00Z')
    expect(await read(world)).toMatchObject({ open: 1, overdue: 1 })
    await note(world, { done: true, note: 'was glad' })
    expect(await read(world)).toMatchObject({ open: 0, overdue: 0, done: 1, medianDays: 4 })
    world.clock.now = new Date('2026-11-28T10:00:00Z')
    expect(await (await note(world, { done: true })).json()).toMatchObject({
      owner: 'Carl',
      doneOn: '2026-11-26',
    })
    expect(await (await note(world, { done: false, note: null, owner: '' })).json()).toEqual({
      owner: null,
      due: '2026-11-24',
      doneOn: null,
      note: null,
    })
  })

  test('nobody writes over what somebody else has noted meanwhile without having seen it', async () => {
    const world = makeWords('calls-stale', 'named')
    await world.write(call('after five'))
    await note(world, { owner: 'Carl', before: { owner: null } })
    const stale = await note(world, { owner: 'Rita', note: 'mine', before: { owner: null, note: null } })
    expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('meanwhile: owner')])
    expect((await read(world)).callbacks).toMatchObject([{ owner: 'Carl', note: null }])
    expect((await note(world, { note: 'mine', before: { note: null } })).status).toBe(200)
    expect((await note(world, { owner: 'Rita', before: { owner: 'Carl' } })).status).toBe(200)
    expect((await read(world)).callbacks).toMatchObject([{ owner: 'Rita', note: 'mine' }])
  })

  test('of two who note at the same moment neither takes the other’s note away', async () => {
    const world = makeWords('calls-at-once', 'named')
    await world.write(call('after five'))
    await note(world, { note: 'first' })
    const notes = [{ owner: 'Carl' }, { due: '2026-12-01' }, { done: true }, { note: 'last' }]
    for (const { status } of await Promise.all(notes.map((one) => note(world, one)))) expect(status).toBe(200)
    const [asked] = (await read(world)).callbacks
    expect(asked).toMatchObject({ owner: 'Carl', due: '2026-12-01', doneOn: '2026-11-22', note: 'last' })
  })

  test('what is noted stands in the audit by its leader, without a word of the note or of the asked', async () => {
    const world = makeWords('calls-audit', 'named')
    await world.write(call('secret number'))
    await note(world, { owner: 'Carl', due: '2026-12-01', note: 'secret note', done: true })
    const { results } = await env.DB.prepare('select * from audit where survey = ?').bind('calls-audit').all()
    expect(results).toMatchObject([
      {
        who: 'caller@example.com',
        what: 'POST /api/callbacks/:survey',
        detail: '2026-H2, call: Carl calls, due 2026-12-01, done 2026-11-22, note',
      },
    ])
    expect(JSON.stringify(results)).not.toContain('secret')
  })

  test('what is noted stays when answers are corrected, and goes when they are withdrawn', async () => {
    const world = makeWords('calls-changed', 'named')
    const first = await world.write(call('at noon'))
    await note(world, { owner: 'Carl' })
    const second = await world.write(call('at one'), { id: freshId(), replaces: first })
    await world.count()
    expect((await read(world)).callbacks).toMatchObject([{ text: 'at one', owner: 'Carl' }])
    const kept = () =>
      env.DB.prepare("select count(*) as n from callbacks where survey = 'calls-changed'").first('n')
    expect(await kept()).toBe(1)
    await world.post('/api/erase', { survey: 'calls-changed', id: second })
    expect((await read(world)).callbacks).toEqual([])
    expect(await kept()).toBe(0)
  })

  test('what is noted stays by a link as well', async () => {
    const world = makeWords('calls-linked', 'named')
    const token = await world.invite({ role: 'buyer' })
    await world.write(call('at noon'), { token })
    await note(world, { due: '2026-12-01' })
    await world.write(call('at one'), { token })
    await world.count()
    expect((await read(world)).callbacks).toMatchObject([{ text: 'at one', due: '2026-12-01' }])
  })

  test('of whoever withheld their name nothing is told but what they say about the call', async () => {
    const world = makeWords('calls-withheld', 'named')
    await world.write(call('ask for Ann, 0171 2345678'), { withhold: true })
    await note(world, { done: true })
    const told = await read(world)
    expect(told.callbacks).toMatchObject([
      { text: 'ask for Ann, 0171 2345678', role: null, attributes: null, askedOn: null },
    ])
    expect(told).toMatchObject({ done: 1, medianDays: null })
  })
})

test('in a confidential survey to ask is leave for these words alone, and no day is told by few', async () => {
  const world = makeWords('calls-confidential', 'confidential')
  for (const person of [1, 2, 3, 4, 5]) await world.write(call(`number ${person}`))
  const told = await read(world)
  expect(told.callbacks.map(({ text }) => text).toSorted()).toEqual(
    [1, 2, 3, 4, 5].map((one) => `number ${one}`),
  )
  for (const { role, attributes, askedOn } of told.callbacks)
    expect([role, attributes, askedOn]).toEqual([null, null, null])
  for (const index of [0, 1, 2, 3]) await note(world, { done: true }, index)
  expect(await read(world)).toMatchObject({ done: 4, medianDays: null })
  await note(world, { done: true }, 4)
  expect(await read(world)).toMatchObject({ done: 5, medianDays: 0 })
})
