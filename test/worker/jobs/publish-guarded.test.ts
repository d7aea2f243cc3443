import { describe, expect, test } from 'vitest'
import type { ResultsBody } from '#engine/wire.ts'
import { dailyCron } from '#worker/jobs/run-jobs.ts'
import { makeSurvey } from '../../make-survey.ts'
import { freshId, makeWorld } from '../world.ts'
import { alternating, answer, referral, results, tick } from './publishing.ts'

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
