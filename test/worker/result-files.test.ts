import { expect, test } from 'vitest'
import type { ResultsBody } from '#engine/wire.ts'
import { makeExports, wave } from './exports-world.ts'

const names = [
  'tables.csv',
  'snapshots.json',
  'codebook.md',
  'method.md',
  'responses.csv',
  'responses.ndjson',
  'triple-s.zip',
]
const sealed = new Date('2027-01-08T10:00:00Z')

test.each([
  ['named', 3, false],
  ['confidential', 12, false],
  ['confidential', 12, true],
  ['anonymous', 12, true],
] as const)(
  'results name exactly the files that are there for a leader: %s, %i answers, sealed: %s',
  async (promise, people, isSealed) => {
    const world = makeExports(`files-${promise}-${isSealed}`, promise)
    for (let n = 0; n < people; n++) await world.answer({ refer: n % 11, care: { listen: 4, keep: 2 } })
    await world.publish()
    if (isSealed) {
      world.clock.now = sealed
      await world.publish()
    }
    for (const as of ['plain', 'taker', 'reader', 'owner', 'both']) {
      const cookie = await world.signIn(`${as}@example.com`)
      const answer = await world.send(`/api/results/${world.id}?wave=${wave}`, {
        headers: { Cookie: cookie },
      })
      const { files } = await answer.json<ResultsBody>()
      const there: string[] = []
      for (const name of names) {
        const taken = await world.take(name, as, `?wave=${wave}`)
        if (taken.status === 200) there.push(name)
        await taken.arrayBuffer()
      }
      const addresses = there.map((name) => `/api/results/${world.id}/${name}?wave=${wave}`)
      expect([as, files]).toEqual([as, addresses])
    }
  },
)

test('with an earlier publication there are its figures, and nothing that is told of today', async () => {
  const world = makeExports('files-frozen', 'named')
  await world.answer({ refer: 9 })
  await world.publish()
  await world.answer({ refer: 3 })
  world.clock.now = new Date(world.clock.now.getTime() + 26 * 3_600_000)
  await world.publish()
  const results = async (query: string) => {
    const headers = { Cookie: await world.signIn('reader@example.com') }
    return (await world.send(`/api/results/${world.id}${query}`, { headers })).json<ResultsBody>()
  }
  const { number: newest } = await results(`?wave=${wave}`)
  const earlier = Number(newest) - 1
  const path = `/api/results/${world.id}`
  expect((await results(`?wave=${wave}&number=${earlier}`)).files).toEqual([
    `${path}/tables.csv?wave=${wave}&number=${earlier}`,
    `${path}/snapshots.json?wave=${wave}&number=${earlier}`,
    `${path}/codebook.md?wave=${wave}`,
  ])
  expect((await results(`?wave=${wave}&number=${newest}`)).files).toEqual(
    names.map((name) => {
      const frozen = /^(?:tables|snapshots)/.test(name) ? `&number=${newest}` : ''
      return `${path}/${name}?wave=${wave}${frozen}`
    }),
  )
  for (const name of ['method.md', 'responses.csv', 'responses.ndjson', 'triple-s.zip']) {
    const refused = await world.take(name, 'reader', `?wave=${wave}&number=${earlier}`)
    expect([name, refused.status, await refused.json()]).toMatchObject([
      name,
      400,
      { detail: /as it stands today/ },
    ])
    const taken = await world.take(name, 'reader', `?wave=${wave}&number=${newest}`)
    expect([name, taken.status]).toEqual([name, 200])
    await taken.arrayBuffer()
  }
})
