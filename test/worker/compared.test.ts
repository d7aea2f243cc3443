import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Problem } from '#engine/wire.ts'
import type { ComparedBody } from '#engine/wire-compared.ts'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { counted } from './watched-database.ts'
import { makeWorld, submission, surveyOf } from './world.ts'

const { database, trips } = counted()
const cadence = 'cadence: half-yearly'
const surveys = [surveyOf('pulse', 'named', cadence), surveyOf('inside', 'confidential', cadence)]
const targets = [{ measure: 'referral', atLeast: 40, by: '2025-H2' }]
const terms = { surveys: ['pulse'], made: '2025-05-01', due: '2025-09-01', id: 'calls', measure: 'referral' }
const notice = { title: '', body: '' }
const words = { en: { title: 'Calls', owner: 'Us', said: notice, do: notice } }
let world: ReturnType<typeof makeWorld>

beforeEach(async () => {
  const tables = ['responses', 'tallies', 'folds', 'snapshots', 'waves']
  await env.DB.batch(tables.map((table) => env.DB.prepare(`delete from ${table}`)))
  const promises = [{ terms, words }]
  world = makeWorld({ surveys, database, promises, aims: { targets, benchmarks: {} } })
})

async function tick(day: string) {
  world.clock.now = new Date(`${day}T10:00:00Z`)
  await runJobs(world.store, world.definitions, '*/5 * * * *', world.clock.now)
}

/** Let people answer on a day, each with a score of their own. */
async function answer(day: string, scores: readonly number[], more = {}) {
  world.clock.now = new Date(`${day}T10:00:00Z`)
  for (const refer of scores) {
    const answers = { refer, care: { listen: 4, keep: 4 }, rivals: 'same' }
    expect((await world.post('/api/responses', submission({ answers, ...more }))).status).toBe(201)
  }
  await tick(day)
}

async function ask(path: string, headers: Record<string, string> = {}, email = 'all@example.com') {
  const Cookie = await world.signIn(email)
  const before = trips()
  const response = await world.send(`/api/results/${path}`, { headers: { Cookie, ...headers } })
  return { response, trips: trips() - before }
}

async function read(path: string): Promise<ComparedBody> {
  const { response } = await ask(path)
  expect(response.status).toBe(200)
  return response.json()
}

async function refused(path: string, status: number): Promise<Problem> {
  const { response } = await ask(path)
  expect(response.status).toBe(status)
  return response.json()
}

/** Two closed waves, of which the later one is much better. */
async function twoWaves() {
  await answer('2025-03-01', Array(40).fill(2))
  await answer('2025-08-01', Array(40).fill(10))
  await tick('2026-01-02')
}

describe('what cannot be read', () => {
  test('is missing where nothing is published, or the wave or the cut is not there', async () => {
    await refused('pulse/compared', 404)
    await answer('2025-03-01', [9])
    await refused('pulse/compared?wave=2025-H2', 404)
    await refused('pulse/compared?cut=role%3Duser', 404)
    await refused('pulse/compared?with=2024-H1', 404)
    for (const mangled of ['', '%25', 'role', 'role%3DM%25C3'])
      await refused(`pulse/compared?cut=${mangled}`, 404)
    await refused('pulse/compared?with=role%3DM%25C3', 400)
    await refused('pulse/compared?cut=role%3Dbuyer&with=role%3Duser', 404)
  })

  test('is a pair that cannot be told apart, and the problem says why', async () => {
    await twoWaves()
    const same = await refused('pulse/compared?wave=2025-H2&with=2025-H2', 400)
    expect(same).toMatchObject({
      type: '/problems/not-comparable',
      detail: expect.stringContaining('2025-H2'),
    })
    const both = await refused('pulse/compared?cut=role%3Dbuyer&with=region%3D', 400)
    expect(both.detail).toMatch(/^Somebody may be both in «role=buyer» and in «region=»/)
  })
})

test('a wave stands beside the waves before it, targets and promises, all of it in two trips besides the session', async () => {
  await twoWaves()
  const body = await read('pulse/compared')
  expect(body).toMatchObject({ survey: 'pulse', wave: '2025-H2', cut: 'all', number: expect.any(Number) })
  const [refer] = body.trends
  expect(refer).toMatchObject({ item: 'refer', stretches: [{ steps: [{ verdict: { says: 'up' } }] }] })
  expect(body.targets).toMatchObject([{ verdict: 'met', from: { survey: 'pulse', wave: '2025-H2' } }])
  expect(body.promises).toMatchObject([
    { promise: 'calls', from: '2025-H1', none: null, changes: [{ item: 'refer' }] },
  ])
  expect(body.beside).toBeNull()
  const { trips: few } = await ask('pulse/compared')
  const { trips: plain } = await ask('pulse')
  expect(few).toBeLessThanOrEqual(plain)
})

test('what was chosen stands beside: a wave, or a group that shares nobody', async () => {
  await twoWaves()
  await answer('2025-08-02', Array(30).fill(3), { role: 'user' })
  await tick('2026-01-03')
  const waves = await read('pulse/compared?with=2025-H1')
  expect(waves.beside).toMatchObject({ kind: 'wave', name: '2025-H1', open: false, broken: [] })
  expect(waves.beside?.changes[0]).toMatchObject({ item: 'refer', before: { value: -1 } })
  const groups = await read('pulse/compared?cut=role%3Dbuyer&with=role%3Duser')
  expect(groups.beside?.changes[0]).toMatchObject({ item: 'refer', difference: 2, verdict: { says: 'up' } })
})

test('it is sent again only where something was published, or a wave has closed', async () => {
  await answer('2025-08-01', [9, 9, 3])
  const first = (await ask('pulse/compared')).response
  expect(first.headers.get('Cache-Control')).toBe('private, no-cache')
  const tag = { 'If-None-Match': first.headers.get('ETag') ?? '' }
  expect((await ask('pulse/compared', tag)).response.status).toBe(304)
  await answer('2025-08-02', [9])
  const next = (await ask('pulse/compared', tag)).response
  expect(next.status).toBe(200)
  const later = { 'If-None-Match': next.headers.get('ETag') ?? '' }
  world.clock.now = new Date('2026-01-02T10:00:00Z')
  expect((await ask('pulse/compared', later)).response.status).toBe(200)
})
