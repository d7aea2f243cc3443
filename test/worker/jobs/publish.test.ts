import { describe, expect, test } from 'vitest'
import type { ResultsBody } from '#engine/wire.ts'
import { fold } from '#worker/jobs/fold.ts'
import { publish } from '#worker/jobs/publish.ts'
import { dailyCron, runJobs } from '#worker/jobs/run-jobs.ts'
import { makeSurvey } from '../../make-survey.ts'
import { freshId, makeWorld, submission, surveyOf } from '../world.ts'

const often = '*/5 * * * *'

/** Let people answer a survey, each with a score of their own. */
async function answer(
  world: ReturnType<typeof makeWorld>,
  survey: string,
  scores: readonly number[],
  more = {},
) {
  const ids: string[] = []
  for (const refer of scores) {
    const id = freshId()
    ids.push(id)
    const sent = await world.post(
      '/api/responses',
      submission({ id, survey, answers: { refer, care: { listen: 4 } }, ...more }),
    )
    expect(sent.status).toBe(201)
  }
  return ids
}

async function tick(world: ReturnType<typeof makeWorld>, cron = often) {
  await runJobs(world.store, world.definitions, cron, world.clock.now)
}

async function results(world: ReturnType<typeof makeWorld>, path: string): Promise<ResultsBody> {
  const response = await world.send(`/api/results/${path}`, {
    headers: { Cookie: await world.signIn('all@example.com') },
  })
  expect(response.status).toBe(200)
  return response.json()
}

const referral = (body: ResultsBody, cut = 'all') =>
  body.snapshots.find((snapshot) => snapshot.cut === cut)?.findings.find(({ item }) => item === 'refer')

const alternating = (count: number) => Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 10 : 2))

describe('a named survey', () => {
  test('is published at every tick at which something is new', async () => {
    const world = makeWorld()
    await answer(world, 'pulse', [10])
    expect(await results(world, 'pulse')).toMatchObject({ wave: null, snapshots: [], number: null })
    await tick(world)
    const first = await results(world, 'pulse')
    expect(first).toMatchObject({
      wave: '2026-H2',
      waves: [{ wave: '2026-H2', responses: 1, closed: false, closesOn: '2027-01-01' }],
    })
    expect(referral(first)).toMatchObject({ n: 1, score: 1 })
    await tick(world)
    expect((await results(world, 'pulse')).number).toBe(first.number)
    await answer(world, 'pulse', [0, 0])
    await tick(world)
    const second = await results(world, 'pulse')
    expect(referral(second)).toMatchObject({
      n: 3,
      score: -1 / 3,
      classes: { promoters: 1, passives: 0, detractors: 2 },
    })
    expect(referral(second, 'role=buyer')).toMatchObject({ n: 3 })
  })

  test('what was withheld is counted and enters the figures only when no more can come', async () => {
    const world = makeWorld()
    world.clock.now = new Date('2024-03-01T10:00:00Z')
    await answer(world, 'pulse', [9, 2, 9])
    await answer(world, 'pulse', [0, 1, 9, 10, 5, 6, 7, 3, 9, 8], { withhold: true })
    for (const [day, n] of [
      ['2024-03-01', 3],
      ['2024-07-02', 3],
      ['2024-07-08', 13],
    ] as const) {
      world.clock.now = new Date(`${day}T10:00:00Z`)
      await tick(world)
      const body = await results(world, 'pulse?wave=2024-H1')
      expect([
        day,
        body.waves.find(({ wave }) => wave === '2024-H1')?.responses,
        referral(body),
      ]).toMatchObject([day, 13, { n }])
    }
  })

  test('other rules do not take withheld answers out of a sealed wave', async () => {
    const world = makeWorld()
    world.clock.now = new Date('2019-03-01T10:00:00Z')
    await answer(world, 'pulse', [9, 2, 9])
    await answer(world, 'pulse', [0, 1, 9, 10, 5, 6, 7, 3, 9, 8], { withhold: true })
    world.clock.now = new Date('2019-08-01T10:00:00Z')
    await tick(world)
    const grouped = makeWorld({
      surveys: [surveyOf('pulse', 'named', 'cadence: half-yearly\ngroups:\n  both: [buyer, user]')],
    })
    grouped.clock.now = new Date('2019-08-02T10:00:00Z')
    const definition = { survey: grouped.survey('pulse'), version: 'v2' }
    await fold(grouped.store, definition, 'Europe/London')
    await publish(grouped.store, definition, '2019-08-02', grouped.clock.now)
    const after = await results(grouped, 'pulse?wave=2019-H1')
    expect(referral(after)).toMatchObject({ n: 13 })
    expect(after.cuts).toContain('group=both')
  })

  test('a withheld answer that is taken back takes all withheld ones out of the figures, for good', async () => {
    const world = makeWorld()
    world.clock.now = new Date('2023-03-01T10:00:00Z')
    await answer(world, 'pulse', [9, 2, 9])
    const [taken] = await answer(world, 'pulse', [0, 1, 9, 10, 5, 6, 7, 3, 9, 8], { withhold: true })
    world.clock.now = new Date('2023-08-01T10:00:00Z')
    await tick(world)
    expect(referral(await results(world, 'pulse?wave=2023-H1'))).toMatchObject({ n: 13 })
    expect(await (await world.post('/api/erase', { survey: 'pulse', id: taken })).json()).toEqual({
      erased: true,
    })
    for (let ticks = 0; ticks < 2; ticks++) {
      await tick(world)
      expect(referral(await results(world, 'pulse?wave=2023-H1'))).toMatchObject({ n: 3 })
    }
  })
})

describe('what people were promised', () => {
  const promising = (promise: string) =>
    makeWorld({ surveys: [surveyOf('turned', promise, 'cadence: half-yearly')] })

  test('holds for the wave that has begun, whatever the file says later', async () => {
    const confidential = promising('confidential')
    await answer(confidential, 'turned', [10, 2, 9])
    await tick(confidential)
    const named = promising('named')
    await tick(named)
    expect(await results(named, 'turned')).toMatchObject({
      promise: 'confidential',
      snapshots: [],
      waves: [{ responses: 3, published: false }],
    })
    named.clock.now = new Date('2027-01-02T10:00:00Z')
    await answer(named, 'turned', [10])
    await tick(named)
    expect(referral(await results(named, 'turned?wave=2027-H1'))).toMatchObject({
      n: 1,
      classes: { promoters: 1 },
    })
    expect(referral(await results(named, 'turned?wave=2026-H2'))).toMatchObject({ kind: 'withheld' })
  })
})

test('where the last answer is withdrawn, nothing stays on show', async () => {
  const world = makeWorld()
  world.clock.now = new Date('2021-03-01T10:00:00Z')
  const [only] = await answer(world, 'pulse', [9])
  await tick(world)
  expect(referral(await results(world, 'pulse?wave=2021-H1'))).toMatchObject({ n: 1 })
  world.clock.now = new Date('2021-03-02T10:00:00Z')
  await world.post('/api/erase', { survey: 'pulse', id: only })
  await tick(world)
  const empty = await results(world, 'pulse?wave=2021-H1')
  expect(empty.snapshots).toEqual([{ cut: 'all', responses: 0, findings: [] }])
})

describe('a confidential survey', () => {
  test('stays closed to readers until its wave closes, and then shows figures of five and more', async () => {
    const world = makeWorld()
    await answer(world, 'inside', [10, 9, 3, 7, 8, 10])
    await answer(world, 'inside', [10, 4], { role: 'user' })
    await tick(world)
    const open = await results(world, 'inside')
    expect(open).toMatchObject({
      wave: '2026-H2',
      snapshots: [],
      cuts: [],
      waves: [{ responses: 8, closed: false, published: false }],
    })
    world.clock.now = new Date('2027-01-01T08:00:00Z')
    await tick(world)
    const closed = await results(world, 'inside?wave=2026-H2')
    expect(referral(closed)).toMatchObject({ kind: 'referral', n: 8 })
    expect(referral(closed)).not.toHaveProperty('classes')
    expect(referral(closed, 'role=user')).toEqual({ kind: 'withheld', item: 'refer', reason: 'too-few' })
    expect(referral(closed, 'role=buyer')).toEqual({
      kind: 'withheld',
      item: 'refer',
      reason: 'protects-others',
    })
    expect(closed.cuts.toSorted()).toEqual(['all', 'role=buyer', 'role=user'])
  })

  test('is not published anew for one who withdraws', async () => {
    const world = makeWorld()
    world.clock.now = new Date('2022-03-01T10:00:00Z')
    const [gone] = await answer(world, 'inside', [10, 9, 3, 7, 8, 10, 2])
    world.clock.now = new Date('2022-07-01T10:00:00Z')
    await tick(world)
    const before = await results(world, 'inside?wave=2022-H1')
    const stateOf = (body: ResultsBody) => body.waves.find(({ wave }) => wave === '2022-H1')
    expect(referral(before)).toMatchObject({ n: 7 })
    expect(stateOf(before)).toMatchObject({ published: true, behind: false })
    await world.post('/api/erase', { survey: 'inside', id: gone })
    await tick(world)
    const after = await results(world, 'inside?wave=2022-H1')
    expect(after).toMatchObject({ number: before.number, snapshots: before.snapshots })
    expect(stateOf(after)).toMatchObject({ responses: 6, behind: true })
  })

  test('shows groups of roles beside the whole where roles would hide more people', async () => {
    const text = `---
title: Groups
audience: customers
privacy: confidential
cadence: half-yearly
roles:
  one: One
  two: Two
  three: Three
groups:
  few: [one, two]
  rest: [three]
---

# P {#p}

## Refer? {#refer}

type: referral
`
    const world = makeWorld({ surveys: [makeSurvey(text, 'grouped')] })
    world.clock.now = new Date('2016-06-20T10:00:00Z')
    const rows = [3, 4, 9].flatMap((count, at) =>
      alternating(count).map((refer) => ({
        id: freshId(),
        wave: '2016-H1',
        role: ['one', 'two', 'three'][at],
        language: 'en',
        answers: { refer },
      })),
    )
    expect((await world.own('/api/import/grouped', { rows, more: true })).status).toBe(200)
    world.clock.now = new Date('2016-07-03T10:00:00Z')
    await tick(world)
    const shown = await results(world, 'grouped?wave=2016-H1')
    expect(shown.snapshots.map(({ cut, responses }) => [cut, responses])).toEqual([
      ['all', 16],
      ['group=few', 7],
      ['group=rest', 9],
    ])
  })
})

describe('a confidential survey whose answers change after it has closed', () => {
  const shownOf = async (world: ReturnType<typeof makeWorld>, wave: string) => {
    await tick(world)
    const { number, snapshots } = await results(world, `inside?wave=${wave}`)
    return { number, n: snapshots[0]?.findings.find(({ item }) => item === 'refer') }
  }

  test('is published anew with ten late answers, and never so that an earlier page would tell of one', async () => {
    const world = makeWorld()
    const answerLate = async (scores: readonly number[]) => {
      // Begun in time, and sent in the days that are left for such answers.
      world.clock.now = new Date('2018-06-20T10:00:00Z')
      const ids = await answer(world, 'inside', scores)
      world.clock.now = new Date('2018-07-03T10:00:00Z')
      return ids
    }
    const [first] = await answerLate(alternating(20))
    expect((await shownOf(world, '2018-H1')).n).toMatchObject({ n: 20 })
    const late = await answerLate(alternating(9))
    expect((await shownOf(world, '2018-H1')).n).toMatchObject({ n: 20 })
    late.push(...(await answerLate([10])))
    expect((await shownOf(world, '2018-H1')).n).toMatchObject({ n: 30 })
    // All who came late leave, and one more: less than the first page by that one.
    for (const id of [...late, first]) await world.post('/api/erase', { survey: 'inside', id })
    expect((await shownOf(world, '2018-H1')).n).toMatchObject({ n: 30 })
  }, 60_000)

  test('shows the values of an attribute, and where they cross roles', async () => {
    const world = makeWorld()
    world.clock.now = new Date('2017-06-20T10:00:00Z')
    const rows = ['North', 'South'].flatMap((region) =>
      ['buyer', 'user'].flatMap((role) =>
        alternating(12).map((refer) => ({
          id: freshId(),
          wave: '2017-H1',
          role,
          language: 'en',
          attributes: { region },
          answers: { refer },
        })),
      ),
    )
    expect((await world.own('/api/import/inside', { rows, more: true })).status).toBe(200)
    world.clock.now = new Date('2017-07-03T10:00:00Z')
    await tick(world)
    const shown = await results(world, 'inside?wave=2017-H1&cut=role%3Dbuyer%26region%3DNorth')
    expect(shown.cuts).toContain('region=South')
    expect(referral(shown, 'role=buyer&region=North')).toMatchObject({ n: 12 })
  })
})

describe('an anonymous survey', () => {
  test('is folded once a day only, so that moments tell nothing', async () => {
    const world = makeWorld()
    await answer(world, 'secret', [10, 9, 3, 7, 8, 10])
    await tick(world)
    expect((await results(world, 'secret')).waves).toEqual([])
    await tick(world, dailyCron)
    expect((await results(world, 'secret')).waves).toMatchObject([{ responses: 6, published: false }])
  })

  test('is published with its last day, by the same daily tick', async () => {
    const world = makeWorld()
    world.clock.now = new Date('2020-06-29T10:00:00Z')
    await answer(world, 'secret', [10, 9, 3, 7, 8, 10])
    await tick(world, dailyCron)
    world.clock.now = new Date('2020-06-30T22:00:00Z')
    await answer(world, 'secret', [1, 2, 10])
    world.clock.now = new Date('2020-07-01T00:05:00Z')
    await tick(world)
    expect((await results(world, 'secret?wave=2020-H1')).snapshots).toEqual([])
    world.clock.now = new Date('2020-07-01T03:17:00Z')
    await tick(world, dailyCron)
    expect(referral(await results(world, 'secret?wave=2020-H1'))).toMatchObject({ n: 9 })
  })
})

describe('reading results', () => {
  test('what has not changed is not sent again', async () => {
    const world = makeWorld()
    const headers = { Cookie: await world.signIn('all@example.com') }
    const first = await world.send('/api/results/pulse', { headers })
    const tag = first.headers.get('ETag') ?? ''
    expect(
      (await world.send('/api/results/pulse', { headers: { ...headers, 'If-None-Match': tag } })).status,
    ).toBe(304)
    await answer(world, 'pulse', [5])
    await tick(world)
    expect(
      (await world.send('/api/results/pulse', { headers: { ...headers, 'If-None-Match': tag } })).status,
    ).toBe(200)
  })

  test('a wave or cut that does not exist is not found, and one cut comes alone', async () => {
    const world = makeWorld()
    const headers = { Cookie: await world.signIn('all@example.com') }
    expect((await world.send('/api/results/pulse?wave=1999-H1', { headers })).status).toBe(404)
    expect((await world.send('/api/results/pulse?cut=role%3Dnobody', { headers })).status).toBe(404)
    const one = await results(world, 'pulse?cut=role%3Dbuyer')
    expect(one.snapshots.map(({ cut }) => cut)).toEqual(['role=buyer'])
  })

  test('a GET writes nothing', async () => {
    const world = makeWorld()
    await answer(world, 'pulse', [1])
    const before = await world.store.standings('pulse')
    await results(world, 'pulse')
    await world.send('/api/health')
    expect(await world.store.standings('pulse')).toEqual(before)
    expect((await world.store.pending('pulse', 10)).rows).toHaveLength(1)
  })
})
