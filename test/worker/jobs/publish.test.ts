import { describe, expect, test } from 'vitest'
import { fold } from '#worker/jobs/fold.ts'
import { publish } from '#worker/jobs/publish.ts'
import { makeWorld, surveyOf } from '../world.ts'
import { answer, referral, results, tick } from './publishing.ts'

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
