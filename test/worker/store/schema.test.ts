import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { watched } from '../watched-database.ts'
import { inviteOne, makeWorld, submission } from '../world.ts'

test('every table is STRICT, and all but the log and the audit are without rowid', async () => {
  const { results } = await env.DB.prepare('pragma table_list').all<{
    name: string
    strict: number
    wr: number
    schema: string
  }>()
  const ours = results.filter(({ name, schema }) => schema === 'main' && !/^(sqlite_|_cf_|d1_)/.test(name))
  expect(ours.map(({ name }) => name).toSorted()).toEqual([
    'audit',
    'callbacks',
    'comments',
    'drafts',
    'folds',
    'hooks',
    'kept',
    'links',
    'mailbox',
    'mails',
    'owner_keys',
    'recipients',
    'responses',
    'sessions',
    'snapshots',
    'spent_tokens',
    'stories',
    'suppressions',
    'tallies',
    'waves',
  ])
  for (const { name, strict, wr } of ours)
    expect([name, strict, wr]).toEqual([name, 1, ['responses', 'audit'].includes(name) ? 0 : 1])
})

test('a response is at most five rows written, in one trip of constant size', async () => {
  for (const [survey, linked, drafted] of [
    ['pulse', false, false],
    ['pulse', false, true],
    ['pulse', true, false],
    ['pulse', true, true],
    ['secret', true, false],
    ['secret', false, false],
  ] as const) {
    const written: number[] = []
    const database = watched(async (trip) => {
      const found = await trip()
      const results = [found].flat() as D1Result[]
      written.push(results.reduce((sum, { meta }) => sum + meta.rows_written, 0))
      return found
    })
    const token = linked ? await inviteOne(makeWorld(), survey) : undefined
    const body = submission({ survey, token })
    if (drafted) expect((await makeWorld().put(`/api/drafts/${body.id}`, body)).status).toBe(200)
    expect((await makeWorld({ database }).post('/api/responses', body)).status).toBe(201)
    expect(written).toHaveLength(1)
    expect(written[0]).toBeGreaterThan(0)
    expect(written[0]).toBeLessThanOrEqual(5)
  }
})
