import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { SnapshotsFile } from '#engine/wire-exports.ts'
import { recordsOf } from '../exports-world.ts'
import { emptied, leaderOf, makeScoped, people, teams, wave } from './scoped-world.ts'

const leaders = [
  leaderOf('whole'),
  leaderOf('gulf', teams('Gulf')),
  leaderOf('plain', teams('Gulf'), ['export']),
  leaderOf('none', teams('Nowhere')),
]

beforeEach(emptied)

async function made(id = 'pulse', promise = 'named') {
  const world = makeScoped(id, promise, leaders)
  await world.bring([...people('Gulf', [9, 2, 3]), ...people('North', [9, 9, 9, 2, 1, 8, 7])])
  await world.publish()
  const take = (file: string, as = 'gulf') => world.as(as, `/api/results/${id}/${file}`)
  return { ...world, take }
}

describe('files of a leader of one team', () => {
  test('tables hold the team and its roles alone', async () => {
    const { take } = await made()
    const cuts = new Set((await recordsOf(await take('tables.csv'))).map(({ cut }) => cut))
    expect(cuts.size).toBeGreaterThan(0)
    for (const cut of cuts) expect(cut).toContain('team=Gulf')
    expect(await recordsOf(await take('tables.csv', 'none'))).toEqual([])
  })

  test('snapshots hold the team and its roles alone', async () => {
    const { take } = await made()
    const { snapshots } = await (await take('snapshots.json')).json<SnapshotsFile>()
    expect(snapshots.map(({ cut }) => cut)).toEqual(['role=buyer&team=Gulf', 'team=Gulf'])
    expect(await (await take('snapshots.json', 'none')).json()).toMatchObject({ snapshots: [] })
  })

  test.each(['responses.csv', 'responses.ndjson', 'triple-s.zip'])(
    '%s hold rows of the team alone, and it is noted whose were taken',
    async (file) => {
      const { take } = await made()
      const taken = await take(file)
      expect(taken.status).toBe(200)
      expect(taken.headers.get('Carefactor-Withheld')).toBeNull()
      const text = new TextDecoder('latin1').decode(await taken.arrayBuffer())
      expect(text).not.toContain('North')
      expect(text.match(/because of Gulf/g)).toHaveLength(3)
      const note = await env.DB.prepare('select detail from audit order by seq desc limit 1').first()
      expect(note).toEqual({ detail: `${wave}: 3 rows of team Gulf` })
    },
  )

  test('rows hold no words without the right to comments', async () => {
    const { take } = await made()
    expect(await (await take('responses.csv', 'plain')).text()).not.toContain('because')
  })

  test('the method says the team’s number, and of the others none', async () => {
    const { take } = await made()
    const note = await (await take('method.md')).text()
    expect(note).toContain('(team: Gulf). Responses published of them: 3.')
    expect(note).not.toMatch(/\b10\b|North|reminders were/)
    expect(await (await take('method.md', 'whole')).text()).toContain('Responses counted: 10.')
  })

  test.each(['confidential', 'anonymous'])('there are no rows of a survey that is %s', async (promise) => {
    const { take } = await made('inside', promise)
    expect((await take('responses.csv')).status).toBe(404)
    expect((await take('tables.csv')).status).toBe(200)
  })
})
