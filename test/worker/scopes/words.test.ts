import { beforeEach, describe, expect, test } from 'vitest'
import type { CallbacksList, CommentsList } from '#engine/wire-comments.ts'
import { freshId, inviteOne } from '../world.ts'
import { emptied, leaderOf, makeScoped, people, teams, wave } from './scoped-world.ts'

const leaders = [
  leaderOf('whole'),
  leaderOf('gulf', teams('Gulf')),
  leaderOf('rika', { attribute: 'seller', values: ['Gulf seller'] }),
]

beforeEach(emptied)

const call = (text: string) => ({ refer: 3, call: { text, consent: true } })
const asking = (team: string) => ({
  attributes: { team },
  answers: call(`call ${team}`),
})

async function made(id: string, promise: string) {
  const world = makeScoped(id, promise, leaders)
  await world.bring([
    ...people('Gulf', [9, 2, 3]),
    ...people('North', [9, 9, 9, 2]),
    asking('Gulf'),
    asking('North'),
  ])
  return world
}

const query = `?wave=${wave}`

describe('comments of a leader of one team', () => {
  test('are those of the team, and so are their number, their themes and their terms', async () => {
    const world = await made('pulse', 'named')
    const list = await (await world.as('gulf', `/api/comments/pulse${query}`)).json<CommentsList>()
    expect(list.comments.map(({ text }) => text).toSorted()).toEqual(
      [0, 1, 2].map((place) => `because of Gulf ${place}`),
    )
    expect(list).toMatchObject({ held: null, holds: null })
    expect(JSON.stringify(list)).not.toContain('North')
    const whole = await (await world.as('whole', `/api/comments/pulse${query}`)).json<CommentsList>()
    expect(whole.comments).toHaveLength(7)
  })

  test('hold none of somebody who asked not to be shown by name, though all of these are told to others', async () => {
    const world = await made('pulse', 'named')
    for (let place = 0; place < 12; place++) {
      const token = await inviteOne(world, 'pulse', { wave, role: 'buyer', attributes: { team: 'Gulf' } })
      const answers = { refer: 2, why: `nameless ${place}`, call: { text: 'nameless', consent: true } }
      const body = {
        id: freshId(),
        survey: 'pulse',
        role: 'buyer',
        language: 'en',
        version: 'v pulse',
        answers,
      }
      expect((await world.post('/api/responses', { ...body, token, withhold: true })).status).toBe(201)
    }
    await world.publish()
    expect(await (await world.as('whole', `/api/comments/pulse${query}`)).text()).toContain('nameless')
    expect(await (await world.as('gulf', `/api/comments/pulse${query}`)).text()).not.toContain('nameless')
    expect(await (await world.as('gulf', `/api/callbacks/pulse${query}`)).text()).not.toContain('nameless')
  })

  test.each(['confidential', 'anonymous'])(
    'are none of a survey that is %s, and it is said why',
    async (promise) => {
      const world = await made('inside', promise)
      await world.bring(people('Gulf', Array(12).fill(2)))
      await world.publish()
      const list = await (await world.as('gulf', `/api/comments/inside${query}`)).json<CommentsList>()
      expect(list).toMatchObject({ comments: [], terms: [], more: false, holds: { part: 'guarded' } })
      expect(list.themes.every(({ count }) => count === 0)).toBe(true)
      expect(list.held).toBe(
        `This survey is ${promise}: what people wrote or asked for is shown of a whole wave alone, and you read a part of it.`,
      )
      const calls = await (await world.as('gulf', `/api/callbacks/inside${query}`)).json<CallbacksList>()
      expect(calls).toMatchObject({
        callbacks: [],
        open: 0,
        done: 0,
        medianDays: null,
        holds: { part: 'guarded' },
      })
      const whole = await (await world.as('whole', `/api/comments/inside${query}`)).json<CommentsList>()
      expect(whole.comments.length).toBeGreaterThan(0)
    },
  )

  test('are none by seller: they would be results about one person', async () => {
    const world = await made('pulse', 'named')
    const list = await (await world.as('rika', `/api/comments/pulse${query}`)).json<CommentsList>()
    expect(list).toMatchObject({
      comments: [],
      holds: { part: 'seller' },
      held: expect.stringContaining('by seller'),
    })
    const rows = await world.as('rika', `/api/results/pulse/responses.csv${query}`)
    expect([rows.status, await rows.text()]).toEqual([404, expect.stringContaining('by seller')])
  })
})

describe('calls of a leader of one team', () => {
  test('are those of the team, and so are the counts', async () => {
    const world = await made('pulse', 'named')
    const list = await (await world.as('gulf', `/api/callbacks/pulse${query}`)).json<CallbacksList>()
    expect(list.callbacks.map(({ text }) => text)).toEqual(['call Gulf'])
    expect(list).toMatchObject({ open: 1, done: 0, overdue: 0, holds: null })
    const whole = await (await world.as('whole', `/api/callbacks/pulse${query}`)).json<CallbacksList>()
    expect(whole.open).toBe(2)
  })

  test('take notes, and those of others are not there, as if nobody had asked', async () => {
    const world = await made('pulse', 'named')
    const whole = await (await world.as('whole', `/api/callbacks/pulse${query}`)).json<CallbacksList>()
    const of = (team: string) => whole.callbacks.find(({ text }) => text === `call ${team}`)?.response
    const note = (response: string | undefined) =>
      world.as('gulf', '/api/callbacks/pulse', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ wave, response, question: 'call', owner: 'Rika' }),
      })
    expect((await note(of('Gulf'))).status).toBe(200)
    const [others, none] = [await note(of('North')), await note('nobody')]
    expect(others.status).toBe(404)
    expect(await others.text()).toBe(await none.text())
    const after = await (await world.as('whole', `/api/callbacks/pulse${query}`)).json<CallbacksList>()
    expect(after.callbacks.map(({ text, owner }) => [text, owner]).toSorted()).toEqual([
      ['call Gulf', 'Rika'],
      ['call North', null],
    ])
  })
})
