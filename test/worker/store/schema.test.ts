import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { inviteOne, makeWorld, submission } from '../world.ts'

test('every table is STRICT, and all but the log are without rowid', async () => {
  const { results } = await env.DB.prepare('pragma table_list').all<{
    name: string
    strict: number
    wr: number
    schema: string
  }>()
  const ours = results.filter(({ name, schema }) => schema === 'main' && !/^(sqlite_|_cf_|d1_)/.test(name))
  expect(ours.map(({ name }) => name).toSorted()).toEqual([
    'drafts',
    'folds',
    'links',
    'responses',
    'sessions',
    'snapshots',
    'spent_tokens',
    'tallies',
    'waves',
  ])
  for (const { name, strict, wr } of ours)
    expect([name, strict, wr]).toEqual([name, 1, name === 'responses' ? 0 : 1])
})

test('a response is at most five rows written, in one batch of constant size', async () => {
  for (const [survey, linked, drafted] of [
    ['pulse', false, false],
    ['pulse', false, true],
    ['pulse', true, false],
    ['pulse', true, true],
    ['secret', true, false],
    ['secret', false, false],
  ] as const) {
    let written = 0
    let writes = 0
    const count = (results: D1Result[]) => {
      const rows = results.reduce((sum, { meta }) => sum + meta.rows_written, 0)
      written += rows
      if (rows > 0) writes++
      return results
    }
    const watch = (inner: D1PreparedStatement, sql: string): D1PreparedStatement =>
      new Proxy(inner, {
        get(target, name: keyof D1PreparedStatement) {
          if (name === 'bind') return (...values: unknown[]) => watch(target.bind(...values), sql)
          if (name === 'raw' && !/^select/i.test(sql))
            // `raw` tells no counts, so a write is run by `all`, whose rows are turned into lists.
            return async () =>
              count([await target.all()]).flatMap(({ results }) =>
                results.map((row) => Object.values(row as object)),
              )
          const value = target[name]
          return typeof value === 'function' ? (value as (...args: never[]) => unknown).bind(target) : value
        },
      })
    const database = new Proxy(env.DB, {
      get(target, name: keyof D1Database) {
        if (name === 'prepare') return (sql: string) => watch(target.prepare(sql), sql)
        if (name === 'batch')
          return async (statements: D1PreparedStatement[]) => count(await target.batch(statements))
        return target[name]
      },
    })
    const world = makeWorld({ database })
    const token = linked ? await inviteOne(makeWorld(), survey) : undefined
    const body = submission({ survey, token })
    if (drafted) expect((await world.put(`/api/drafts/${body.id}`, body)).status).toBe(200)
    written = 0
    writes = 0
    expect((await world.post('/api/responses', body)).status).toBe(201)
    expect(writes).toBe(1)
    expect(written).toBeGreaterThan(0)
    expect(written).toBeLessThanOrEqual(5)
  }
})
