import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { openStore } from '#worker/store/d1-store.ts'
import type { Incoming, Store } from '#worker/store/store.ts'
import { freshId } from '../world.ts'

const many = 300

/** Open a store that tells how many rows its queries have read. */
function counting(): { store: Store; read: () => number } {
  let rows = 0
  const count = <T extends D1Result>(result: T): T => {
    rows += result.meta.rows_read
    return result
  }
  const watch = (inner: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(inner, {
      get(target, name: keyof D1PreparedStatement) {
        if (name === 'bind') return (...values: unknown[]) => watch(target.bind(...values))
        if (name === 'run' || name === 'all') return async () => count(await target[name]())
        // `raw` tells no counts, so it is run by `all`, whose rows are turned into lists.
        if (name === 'raw')
          return async () => count(await target.all()).results.map((row) => Object.values(row as object))
        const value = target[name]
        return typeof value === 'function' ? (value as (...args: never[]) => unknown).bind(target) : value
      },
    })
  const database = new Proxy(env.DB, {
    get(target, name: keyof D1Database) {
      if (name === 'prepare') return (sql: string) => watch(target.prepare(sql))
      if (name === 'batch')
        return async (statements: D1PreparedStatement[]) => (await target.batch(statements)).map(count)
      return target[name]
    },
  })
  return {
    store: openStore(database),
    read() {
      const before = rows
      rows = 0
      return before
    },
  }
}

/** Make what one of many has sent; without a link every second one. */
function sent(index: number): Incoming {
  const id = freshId()
  const response = {
    id,
    survey: 'crowd',
    version: 'v',
    role: 'user',
    language: 'en',
    wave: 'all',
    attributes: {},
    answers: { refer: 9 },
    state: 'complete' as const,
    withhold: false,
    seconds: 0,
    receivedAt: '2026-11-22T10:00:00.000Z',
  }
  return { response, chain: index % 2 ? `link ${index}` : id }
}

test('one person’s draft costs a few rows read, however many others there are', async () => {
  const { store, read } = counting()
  const crowd = Array.from({ length: many }, (_, index) => sent(index))
  await store.acceptMany('crowd', crowd)
  for (const { response, chain } of crowd.slice(0, 60)) await store.saveDraft({ ...response, chain })
  for (const [chain, id] of crowd.slice(58, 60).map((one) => [one.chain, one.response.id] as const)) {
    read()
    const { response, draft } = await store.readOwn('crowd', 'all', chain)
    expect([response?.id, draft?.chain, draft?.follows]).toEqual([id, chain, response?.seq])
    expect(read()).toBeLessThan(10)
    if (draft) await store.saveDraft({ ...draft, answers: { refer: 1 } })
    expect(read()).toBeLessThan(10)
    expect(await store.draftWaves('crowd')).toEqual(['all'])
    expect(await store.dropDrafts('crowd', { id })).toBe(true)
    expect(await store.dropDrafts('crowd', { chain: 'nobody' })).toBe(false)
    expect(read()).toBeLessThan(30)
  }
  expect(await store.drafts('crowd', 'all', '9999', '', many)).toHaveLength(58)
})
