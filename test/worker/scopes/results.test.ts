import { beforeEach, describe, expect, test } from 'vitest'
import type { ResultsIndex } from '#engine/wire.ts'
import { emptied, leaderOf, makeScoped, people, resultsOf, teams, wave } from './scoped-world.ts'

const leaders = [
  leaderOf('whole'),
  leaderOf('gulf', teams('Gulf')),
  leaderOf('two', teams('West', 'Gulf')),
  leaderOf('none', teams('Nowhere')),
  leaderOf('zones', { attribute: 'zone', values: ['Gulf'] }),
]

beforeEach(emptied)

const named = async () => {
  const world = makeScoped('pulse', 'named', leaders)
  await world.bring([
    ...people('Gulf', [9, 9, 3]),
    ...people('Gulf', [10], { role: 'user' }),
    ...people('North & South', [2, 2, 2, 2, 9]),
  ])
  await world.publish()
  return world
}

describe('results of a leader of one team', () => {
  test('are not there for the whole, its roles, other teams, and what crosses these', async () => {
    const world = await named()
    const others = ['all', 'role=buyer', 'team=North%20%26%20South', 'role=buyer&team=North%20%26%20South']
    for (const cut of [
      ...others,
      'region=Gulf%20land',
      'team=gulf',
      'team',
      '%',
      '',
      'team=Gulf&',
      'x&team=Gulf',
    ]) {
      const asked = await world.as('gulf', `/api/results/pulse?cut=${encodeURIComponent(cut)}`)
      expect([cut, asked.status, await asked.text()]).toEqual([cut, 404, expect.not.stringMatching(/North/)])
    }
  })

  test('open with the team and its roles, and name no other cut and no other count', async () => {
    const world = await named()
    const body = await resultsOf(await world.as('gulf', '/api/results/pulse'))
    expect(body).toMatchObject({ wave, bases: ['team=Gulf'] })
    expect(body.waves).toMatchObject([{ wave, responses: 4, published: true }])
    expect(body.snapshots.map(({ cut, responses }) => [cut, responses])).toEqual([
      ['team=Gulf', 4],
      ['role=buyer&team=Gulf', 3],
      ['role=user&team=Gulf', 1],
    ])
    expect(body.cuts.toSorted()).toEqual(['role=buyer&team=Gulf', 'role=user&team=Gulf', 'team=Gulf'])
    expect(JSON.stringify(body)).not.toMatch(/North|"all"|invited/)
  })

  test('open one cut of theirs when it is asked for', async () => {
    const world = await named()
    const path = `/api/results/pulse?cut=${encodeURIComponent('role=user&team=Gulf')}`
    const { snapshots } = await resultsOf(await world.as('gulf', path))
    expect(snapshots.map(({ cut }) => cut)).toEqual(['role=user&team=Gulf'])
  })

  test('are named by the index, with the scope', async () => {
    const world = await named()
    const index = await (await world.as('gulf', '/api/results')).json<ResultsIndex>()
    expect(index.leader).toEqual({ name: 'gulf', owns: false, only: teams('Gulf') })
    expect(index.surveys).toEqual([{ survey: 'pulse', promise: 'named' }])
    expect((await (await world.as('whole', '/api/results')).json<ResultsIndex>()).leader.only).toBeNull()
  })
})

describe('a leader', () => {
  test('of everybody opens the whole', async () => {
    const world = await named()
    const body = await resultsOf(await world.as('whole', '/api/results/pulse'))
    expect(body).toMatchObject({ bases: ['all'], waves: [{ responses: 9 }] })
    expect(body.cuts).toContain('team=North%20%26%20South')
  })

  test('of several teams opens first the one that has answers', async () => {
    const world = await named()
    const body = await resultsOf(await world.as('two', '/api/results/pulse'))
    expect(body.bases).toEqual(['team=Gulf', 'team=West'])
    expect(body.snapshots[0]?.cut).toBe('team=Gulf')
  })

  test('of a team without an answer finds waves without a number, and nothing in them', async () => {
    const world = await named()
    const body = await resultsOf(await world.as('none', '/api/results/pulse'))
    expect(body).toMatchObject({
      cuts: [],
      snapshots: [],
      bases: ['team=Nowhere'],
      waves: [{ responses: 0 }],
    })
  })

  test('whose attribute a survey lacks does not find that survey', async () => {
    const world = await named()
    expect((await world.as('zones', '/api/results/pulse')).status).toBe(404)
    expect(await (await world.as('zones', '/api/results')).json()).toMatchObject({ surveys: [] })
  })

  test('is judged by the scope of the programme that is deployed, also by what they were told before', async () => {
    const before = await named()
    const told = await before.as('gulf', '/api/results/pulse')
    const tag = told.headers.get('ETag') ?? ''
    const cookie = await before.signIn('gulf@example.com')
    const known = { headers: { Cookie: cookie, 'If-None-Match': tag } }
    expect((await before.send('/api/results/pulse', known)).status).toBe(304)
    const after = makeScoped('pulse', 'named', [leaderOf('gulf', teams('North & South'))])
    after.clock.now = before.clock.now
    const anew = await after.send('/api/results/pulse', known)
    expect((await resultsOf(anew)).bases).toEqual(['team=North%20%26%20South'])
    const refused = await after.send('/api/results/pulse?cut=team%3DGulf', known)
    expect(refused.status).toBe(404)
  })
})

describe('of a confidential survey', () => {
  test('a leader of a team reads it as far as it may be cut, and no number that is not told', async () => {
    const world = makeScoped('inside', 'confidential', leaders)
    await world.bring([
      ...people('Gulf', [9, 9, 3, 8, 7, 2, 9]),
      ...people('North', [2, 2, 2, 2, 9, 8, 9, 4]),
    ])
    const open = await resultsOf(await world.as('gulf', '/api/results/inside'))
    expect(open).toMatchObject({ snapshots: [], cuts: [] })
    expect(open.waves.map(({ responses }) => responses)).toEqual(open.waves.map(() => null))
    await world.publish()
    const body = await resultsOf(await world.as('gulf', '/api/results/inside'))
    expect(body.waves).toMatchObject([{ wave, responses: 7 }])
    expect(body.cuts).toEqual(expect.arrayContaining(['team=Gulf']))
    expect(JSON.stringify(body)).not.toMatch(/North|"all"/)
    const both = await resultsOf(await world.as('two', '/api/results/inside'))
    expect(both.waves).toMatchObject([{ wave, responses: null }])
  })
})
