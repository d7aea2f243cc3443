import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { ResultsBody } from '#engine/wire.ts'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { counted } from './watched-database.ts'
import { makeWorld, submission, surveyOf } from './world.ts'

const { database, trips } = counted()
const cadence = 'cadence: half-yearly'
const surveys = [surveyOf('pulse', 'named', cadence), surveyOf('inside', 'confidential', cadence)]
let world: ReturnType<typeof makeWorld>

beforeEach(async () => {
  const tables = ['responses', 'tallies', 'folds', 'snapshots', 'waves']
  await env.DB.batch(tables.map((table) => env.DB.prepare(`delete from ${table}`)))
  world = makeWorld({ surveys, database })
})

async function tick(day: string) {
  world.clock.now = new Date(`${day}T10:00:00Z`)
  await runJobs(world.store, world.definitions, '*/5 * * * *', world.clock.now)
}

/** Let people answer on a day, each with a score of their own. */
async function answer(day: string, scores: readonly number[], survey = 'pulse') {
  world.clock.now = new Date(`${day}T10:00:00Z`)
  for (const refer of scores) {
    const answers = { refer, care: { listen: 4, keep: 4 }, rivals: 'same' }
    expect((await world.post('/api/responses', submission({ survey, answers }))).status).toBe(201)
  }
  await tick(day)
}

const headers = async () => ({ Cookie: await world.signIn('all@example.com') })
async function read(path: string) {
  const sent = { headers: await headers() }
  const before = trips()
  const response = await world.send(`/api/results/${path}`, sent)
  return { ...(await response.json<ResultsBody>()), trips: trips() - before }
}

test('a wave that is open, or the first, is held against none', async () => {
  await answer('2025-03-01', [9, 9, 3])
  await tick('2025-07-01')
  expect((await read('pulse')).changes).toBeNull()
  await answer('2025-08-01', [9, 2, 3])
  expect(await read('pulse')).toMatchObject({ wave: '2025-H2', changes: null })
})

test('a closed wave says of each cut how its headlines moved, judged together, as far as both waves show it', async () => {
  await answer('2025-03-01', Array(40).fill(2))
  await answer('2025-08-01', Array(40).fill(10))
  await tick('2026-01-01')
  const { changes } = await read('pulse?wave=2025-H2')
  expect(changes?.wave).toBe('2025-H1')
  expect(Object.keys(changes?.cuts ?? {})).toEqual(['all', 'role=buyer'])
  const said = new Map(changes?.cuts.all?.map(({ item, verdict }) => [item, verdict.says]))
  // Of care everybody says the same; that all others would as well is more than forty answers tell.
  expect([...said]).toEqual([
    ['refer', 'up'],
    ['care', 'too-few'],
    ['rivals', 'no-larger'],
  ])
  const one = await read('pulse?wave=2025-H2&cut=role%3Dbuyer')
  expect(one.changes?.cuts).toEqual({ 'role=buyer': changes?.cuts['role=buyer'] })
})

test('a confidential wave says it with its figures, once it has closed', async () => {
  await answer('2025-03-01', [2, 2, 8, 9, 10, 3, 2], 'inside')
  await answer('2025-08-01', [9, 9, 8, 9, 10, 3, 10], 'inside')
  expect((await read('inside?wave=2025-H2')).changes).toBeNull()
  await tick('2026-01-01')
  const { changes } = await read('inside?wave=2025-H2')
  expect(changes?.cuts.all?.find(({ item }) => item === 'refer')?.verdict.says).toBe('too-few')
})

test('what was said is sent again when the wave before is published anew', async () => {
  await answer('2025-03-01', [9, 9, 3])
  await answer('2025-08-01', [9, 2, 3])
  await tick('2026-01-01')
  const sent = await headers()
  const ask = (more = {}) => world.send('/api/results/pulse?wave=2025-H2', { headers: { ...sent, ...more } })
  const tag = { 'If-None-Match': (await ask()).headers.get('ETag') ?? '' }
  expect((await ask(tag)).status).toBe(304)
  const { id } =
    (await env.DB.prepare("select id from responses where wave = '2025-H1'").first<{ id: string }>()) ?? {}
  expect((await world.post('/api/erase', { survey: 'pulse', id })).status).toBe(200)
  await tick('2026-01-01')
  expect((await ask(tag)).status).toBe(200)
})

test('it is sent again once a wave has closed or closes on another day, though no number has changed', async () => {
  await answer('2025-08-01', [9, 9, 3])
  const ask = async (more = {}) =>
    world.send('/api/results/pulse', { headers: { ...(await headers()), ...more } })
  const tagNow = async () => ({ 'If-None-Match': (await ask()).headers.get('ETag') ?? '' })
  const open = await tagNow()
  expect((await ask(open)).status).toBe(304)
  await env.DB.prepare("update waves set closes_on = '2025-08-20'").run()
  expect((await ask(open)).status).toBe(200)
  const dated = await tagNow()
  world.clock.now = new Date('2025-08-22T10:00:00Z')
  expect((await ask(dated)).status).toBe(200)
})

test('it takes as many trips however many answered, and one more than without a wave before', async () => {
  await answer('2025-03-01', [9])
  const { trips: first } = await read('pulse')
  await answer('2025-08-01', [9])
  await tick('2026-01-01')
  const { trips: few } = await read('pulse?wave=2025-H2')
  await answer('2025-08-02', [9, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 9])
  await tick('2026-01-01')
  expect([few, (await read('pulse?wave=2025-H2')).trips]).toEqual([first + 1, first + 1])
})

test('waves follow each other by their days, also where the cadence has changed', async () => {
  await answer('2025-03-01', Array(40).fill(2))
  const monthly = [
    surveyOf('pulse', 'named', 'cadence: monthly'),
    surveyOf('inside', 'confidential', cadence),
  ]
  world = makeWorld({ surveys: monthly, database })
  await answer('2025-09-01', Array(40).fill(10))
  await tick('2025-12-01')
  const { wave, waves, changes } = await read('pulse')
  expect(wave).toBe('2025-09')
  expect(waves.map((one) => one.wave)).toEqual(['2025-09', '2025-H1'])
  expect(changes?.wave).toBe('2025-H1')
})
