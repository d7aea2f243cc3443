import { beforeEach, expect, test } from 'vitest'
import type { ComparedBody } from '#engine/wire-compared.ts'
import { emptied, leaderOf, makeScoped, people, teams } from './scoped-world.ts'

beforeEach(emptied)

/** Three teams answered two waves; one leader reads Gulf, one Gulf and North, one everything. */
async function threeTeams(id: string) {
  const leaders = [
    leaderOf('gulf', teams('Gulf')),
    leaderOf('both', teams('North', 'Gulf')),
    leaderOf('whole'),
  ]
  const scoped = makeScoped(id, 'named', leaders)
  const waves = ['2025-H2', '2026-H1']
  for (const [place, wave] of waves.entries()) {
    const scores = place === 0 ? [2, 3, 2, 4, 3, 2, 3, 2] : [9, 10, 9, 10, 9, 10, 9, 10]
    await scoped.bring(
      [...people('Gulf', scores), ...people('North', [9, 2, 7]), ...people('South', [1, 10])],
      wave,
    )
  }
  await scoped.publish()
  const read = async (name: string, query = ''): Promise<ComparedBody> => {
    const response = await scoped.as(name, `/api/results/${id}/compared${query}`)
    expect(response.status).toBe(200)
    return response.json()
  }
  const status = async (name: string, query: string) =>
    (await scoped.as(name, `/api/results/${id}/compared${query}`)).status
  return { read, status }
}

test('a leader of one team reads that team beside its own past, and everything else is missing', async () => {
  const { read, status } = await threeTeams('scoped-compared')
  const own = await read('gulf')
  expect(own).toMatchObject({ wave: '2026-H1', cut: 'team=Gulf', breakdowns: [], gaps: [] })
  expect(own.trends[0]).toMatchObject({
    item: 'refer',
    stretches: [{ steps: [{ verdict: { says: 'up' } }] }],
  })
  for (const query of [
    '?cut=all',
    '?cut=team%3DNorth',
    '?cut=role%3Dbuyer',
    '?with=team%3DNorth',
    '?with=all',
  ])
    expect([query, await status('gulf', query)]).toEqual([query, 404])
  expect(await status('gulf', '?cut=role%3Dbuyer%26team%3DGulf')).toBe(200)
})

test('a leader of two teams sets one beside the other, one of everything looks at all groups', async () => {
  const { read, status } = await threeTeams('scoped-beside')
  const beside = await read('both', '?cut=team%3DGulf&with=team%3DNorth')
  expect(beside.beside).toMatchObject({ kind: 'cut', name: 'team=North' })
  expect(await status('both', '?cut=team%3DGulf&with=team%3DSouth')).toBe(404)
  const whole = await read('whole')
  expect([...new Set(whole.breakdowns.map(({ family }) => family))]).toEqual(['region', 'team'])
})
