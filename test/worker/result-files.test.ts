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
      expect([as, files]).toEqual([as, there])
    }
  },
)
