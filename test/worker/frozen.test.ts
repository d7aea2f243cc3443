import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { KeptResult, Problem, ResultsBody } from '#engine/wire.ts'
import type { ComparedBody } from '#engine/wire-compared.ts'
import type { SnapshotsFile } from '#engine/wire-exports.ts'
import { dailyCron, runJobs } from '#worker/jobs/run-jobs.ts'
import { freshId, inviteOne, makeWorld, submission, surveyOf } from './world.ts'

const cadence = 'cadence: half-yearly'
const promising = (promise: string, more = cadence) =>
  makeWorld({ surveys: [surveyOf('pulse', promise, more)] })
let world: ReturnType<typeof makeWorld>

beforeEach(async () => {
  const tables = ['responses', 'tallies', 'folds', 'snapshots', 'waves', 'kept', 'links']
  await env.DB.batch(tables.map((table) => env.DB.prepare(`delete from ${table}`)))
  world = promising('named')
})

async function tick(moment: string, cron = '*/5 * * * *') {
  world.clock.now = new Date(moment)
  await runJobs(world.store, world.definitions, cron, world.clock.now)
}

async function answer(moment: string, scores: readonly number[], more = {}) {
  world.clock.now = new Date(moment)
  const ids = scores.map(() => freshId())
  for (const [place, refer] of scores.entries()) {
    const answers = { refer, care: { listen: 4, keep: 4 }, rivals: 'same' }
    const sent = await world.post('/api/responses', submission({ id: ids[place], answers, ...more }))
    expect(sent.status).toBeLessThan(300)
  }
  await tick(moment)
  return ids
}

async function ask<T>(path: string, status = 200): Promise<T> {
  const response = await world.send(`/api/results/${path}`, {
    headers: { Cookie: await world.signIn('all@example.com') },
  })
  expect(response.status).toBe(status)
  return response.json()
}

const read = (path: string) => ask<ResultsBody>(path)
const gone = async (path: string) => (await ask<Problem>(path, 404)).detail
const baseOf = ({ snapshots }: ResultsBody) => snapshots[0]?.responses

async function keep(body: unknown, status = 200): Promise<KeptResult> {
  const response = await world.post('/api/results/pulse/kept', body, {
    Cookie: await world.signIn('all@example.com'),
    Origin: 'https://survey.example',
  })
  expect(response.status).toBe(status)
  return response.json()
}

describe('a publication by its number', () => {
  test('is refused where there is none, and where that is no number', async () => {
    expect(await gone('pulse?number=1')).toMatch(/^Publication 1 is not kept:/)
    await answer('2026-09-01T10:00:00Z', [9])
    expect(await gone('pulse?wave=2026-H2&number=99')).toContain('of the wave «2026-H2»')
    expect((await ask<Problem>('pulse?number=last', 400)).detail).toContain('number=last')
    await ask('pulse/compared?number=99', 404)
  })

  test('says the same after newer ones, and tells of the newest', async () => {
    await answer('2026-09-01T10:00:00Z', [9, 3])
    const first = await read('pulse')
    expect(first.newer).toBeNull()
    const frozen = `pulse?wave=2026-H2&number=${first.number}`
    await answer('2026-09-02T10:00:00Z', [10, 10, 10])
    const then = await read(frozen)
    expect(then.snapshots).toEqual(first.snapshots)
    const newest = await read('pulse')
    expect(then.newer).toEqual({ number: newest.number, publishedAt: newest.publishedAt })
    expect(baseOf(newest)).toBe(5)
    expect((await read(`pulse?number=${newest.number}`)).newer).toBeNull()
  })

  test('has a number of its own at each stage of a wave and after each deployment', async () => {
    await answer('2026-09-01T10:00:00Z', [9, 3])
    const open = await read('pulse')
    await tick('2027-01-01T10:00:00Z')
    const closed = await read('pulse?wave=2026-H2')
    await tick('2027-01-09T10:00:00Z')
    const sealed = await read('pulse?wave=2026-H2')
    const numbers = [open, closed, sealed].map(({ number }) => number ?? 0)
    expect(new Set(numbers).size).toBe(3)
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
    expect(sealed.waves[0]?.behind).toBe(false)
    expect((await read(`pulse?wave=2026-H2&number=${open.number}`)).publishedAt).toBe(open.publishedAt)
    const [late] = await answer('2027-01-10T10:00:00Z', [9])
    expect(late).toBeDefined()
    expect((await read('pulse')).waves.map(({ behind }) => behind)).toEqual([false, false])
  })

  test('gives way to newer ones of its day, unless somebody keeps it', async () => {
    await answer('2026-09-01T08:00:00Z', [9])
    const { number: morning } = await read('pulse')
    await answer('2026-09-01T09:00:00Z', [9])
    const { number: noon } = await read('pulse')
    await gone(`pulse?number=${morning}`)
    await keep({ wave: '2026-H2', number: morning }, 404)
    await keep({ wave: '2026-H2' }, 400)
    expect(await keep({ wave: '2026-H2', number: noon })).toEqual({ until: '2027-10-01' })
    await answer('2026-09-01T10:00:00Z', [9])
    expect(baseOf(await read(`pulse?number=${noon}`))).toBe(2)
  })

  test('leaves as a file as well, with its number in each row', async () => {
    const leaders = [
      {
        email: 'all@example.com',
        name: 'All',
        surveys: 'all' as const,
        rights: ['export' as const],
        digest: false,
      },
    ]
    world = makeWorld({ surveys: [surveyOf('pulse', 'named', cadence)], leaders })
    await answer('2026-09-01T10:00:00Z', [9, 3])
    const { number } = await read('pulse')
    await answer('2026-09-02T10:00:00Z', [10, 10, 10])
    const take = async (file: string) =>
      world.send(`/api/results/pulse/${file}`, { headers: { Cookie: await world.signIn('all@example.com') } })
    const taken = await (await take(`snapshots.json?number=${number}`)).json<SnapshotsFile>()
    expect(taken.number).toBe(number)
    expect(taken.snapshots.find(({ cut }) => cut === 'all')).toMatchObject({ responses: 2 })
    expect(await (await take(`tables.csv?number=${number}`)).text()).not.toEqual(
      await (await take('tables.csv')).text(),
    )
    expect((await take('tables.csv?number=99')).status).toBe(404)
  })

  test('stands beside what stood beside it then', async () => {
    await answer('2026-03-01T10:00:00Z', [2, 3, 2])
    await tick('2026-07-10T10:00:00Z')
    const { number } = await read('pulse?wave=2026-H1')
    await answer('2026-09-01T10:00:00Z', [9, 9])
    const now = await ask<ComparedBody>('pulse/compared?wave=2026-H1')
    expect(now.trends[0]?.stretches[0]?.points.map(({ wave }) => wave)).toEqual(['2026-H1', '2026-H2'])
    const then = await ask<ComparedBody>(`pulse/compared?wave=2026-H1&number=${number}`)
    expect(then).toMatchObject({ number, trends: [] })
  })
})

describe('answers that are taken back', () => {
  test('take all earlier publications of a named wave with them, kept ones too', async () => {
    const [first] = await answer('2026-09-01T10:00:00Z', [9, 3])
    const { number: before } = await read('pulse')
    await keep({ wave: '2026-H2', number: before })
    await answer('2026-09-02T10:00:00Z', [10])
    const { number: between } = await read('pulse')
    expect((await world.post('/api/erase', { survey: 'pulse', id: first })).status).toBe(200)
    for (const number of [before, between]) await gone(`pulse?number=${number}`)
    await keep({ wave: '2026-H2', number: between }, 404)
    await tick('2026-09-03T10:00:00Z')
    const { number: after } = await read('pulse')
    expect(baseOf(await read(`pulse?number=${after}`))).toBe(2)
    const { results } = await env.DB.prepare('select distinct number from snapshots').all()
    expect(results).toEqual([{ number: after }])
  })

  test('so does somebody who wants to be shown by name no more', async () => {
    world = promising('named', `${cadence}\nfieldwork: 3 weeks`)
    const token = await inviteOne(world, 'pulse', { wave: '2026-H2' })
    world.clock.now = new Date('2026-11-22T10:00:00Z')
    const one = { role: 'user', token, answers: { refer: 9 } }
    await answer('2026-11-22T10:00:00Z', [9], one)
    const { number } = await read('pulse')
    await answer('2026-11-23T10:00:00Z', [8], one)
    expect(baseOf(await read(`pulse?number=${number}`))).toBe(1)
    await answer('2026-11-24T10:00:00Z', [8], { ...one, withhold: true })
    await gone(`pulse?number=${number}`)
  })

  test('leave the publications of a guarded wave as they stand, each of which stays', async () => {
    world = promising('confidential')
    const ids = await answer('2026-03-01T10:00:00Z', [9, 3, 8, 7, 10, 2, 9])
    await tick('2026-07-01T10:00:00Z')
    const { number, snapshots } = await read('pulse?wave=2026-H1')
    expect((await world.post('/api/erase', { survey: 'pulse', id: ids[0] })).status).toBe(200)
    await tick('2027-12-01T10:00:00Z', dailyCron)
    expect((await read(`pulse?wave=2026-H1&number=${number}`)).snapshots).toEqual(snapshots)
    expect(await keep({ wave: '2026-H1', number })).toEqual({ until: null })
  })
})

test('what was published of a wave while people were named is read by no number once they are not', async () => {
  await answer('2026-09-01T10:00:00Z', [9, 3])
  const { number } = await read('pulse')
  await answer('2026-09-02T10:00:00Z', [9])
  world = promising('confidential')
  world.clock.now = new Date('2026-09-03T10:00:00Z')
  await gone(`pulse?wave=2026-H2&number=${number}`)
  await keep({ wave: '2026-H2', number }, 404)
})

test('what was published of a wave while people were named is taken off, and published anew as the stricter promise says', async () => {
  await answer('2026-09-01T10:00:00Z', [9, 3, 8, 7, 10, 2, 9])
  expect(baseOf(await read('pulse'))).toBe(7)
  world = promising('confidential')
  await tick('2026-09-02T10:00:00Z')
  expect(await read('pulse')).toMatchObject({ promise: 'confidential', snapshots: [], number: null })
  await tick('2027-01-02T10:00:00Z')
  const closed = await read('pulse')
  expect(closed.snapshots[0]?.findings.find(({ item }) => item === 'refer')).not.toHaveProperty('classes')
  await tick('2027-01-03T10:00:00Z')
  expect((await read('pulse')).number).toBe(closed.number)
})

test('thirteen months later the newest of each wave is left, and what is kept', async () => {
  await answer('2026-09-01T10:00:00Z', [9])
  const { number: old } = await read('pulse')
  await answer('2026-09-02T10:00:00Z', [9])
  const { number: linked } = await read('pulse')
  await answer('2026-09-03T10:00:00Z', [9])
  const { number: newest } = await read('pulse')
  world.clock.now = new Date('2026-10-20T10:00:00Z')
  await keep({ wave: '2026-H2', number: linked })
  await tick('2027-10-10T03:17:00Z', dailyCron)
  const numbers = async () => {
    const { results } = await env.DB.prepare('select distinct number from snapshots order by 1').all()
    return results.map(({ number }) => number)
  }
  const left = await numbers()
  expect(left).not.toContain(old)
  expect(left.slice(0, 1)).toEqual([linked])
  expect(left.at(-1)).toBeGreaterThan(newest ?? 0)
  await tick('2027-12-10T03:17:00Z', dailyCron)
  expect(await numbers()).toEqual(left.slice(-1))
})
