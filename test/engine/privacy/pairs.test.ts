import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#engine/answers/answer.ts'
import { changeOf } from '#engine/findings/change.ts'
import type { PairsFinding } from '#engine/findings/study.ts'
import { release } from '#engine/privacy/release.ts'
import type { Counted } from '#engine/tally/cuts.ts'
import { pairChanges, pairSums } from '#engine/tally/pairs.ts'
import { halvesOf, snapshotsOf, someone, sumsOf } from '../findings/some-wave.ts'
import { exposed } from './attacker.ts'
import { atomOf, figuresOf } from './held.ts'
import type { Person } from './worlds.ts'
import { promising } from './worlds.ts'

const survey = { ...promising('confidential'), cadence: 'half-yearly' as const }
const pairsOf = '*pairs=2026-H1'

/** Twenty of role a, of whom all but two were asked before, and fifteen of role b, who are all new. */
interface World {
  readonly first: readonly Answers[]
  readonly now: readonly Answers[]
  readonly newcomers: readonly Answers[]
  readonly others: readonly Answers[]
}

const answer = fc.record({ refer: fc.constantFrom(2, 5, 7, 8, 9, 10) })
const answers = (length: number) => fc.array(answer, { minLength: length, maxLength: length })
const someWorld: fc.Arbitrary<World> = fc.record({
  first: answers(18),
  now: answers(18),
  newcomers: answers(2),
  others: answers(15),
})

function published({ first, now, newcomers, others }: World) {
  const earlier = first.map((one) => someone(one, { role: 'a', wave: '2026-H1' }))
  const later = now.map((one) => someone(one, { role: 'a' }))
  const people = [
    ...later,
    ...newcomers.map((one) => someone(one, { role: 'a' })),
    ...others.map((one) => someone(one, { role: 'b' })),
  ]
  const pairs = pairChanges(
    survey,
    earlier.map(
      (one, place) =>
        new Map<string, { before: Counted | undefined; after: Counted | undefined }>([
          ['2026-H1', { before: one, after: one }],
          ['2026-H2', { before: undefined, after: later[place] }],
        ]),
    ),
  )
  const whole = sumsOf(survey, earlier).cuts.get('all')
  if (!whole) throw new Error('everybody is in the whole')
  const cuts = new Map([...sumsOf(survey, people).cuts, ...halvesOf(pairs)])
  const snapshots = snapshotsOf(survey, people, { cuts, before: { wave: '2026-H1', whole } })
  const told = snapshots[0]?.findings.find((one): one is PairsFinding => one.kind === 'pairs')
  return { people, cuts, snapshots, told, before: snapshotsOf(survey, earlier)[0] }
}

const seen = ({ role, answers: said }: Counted): Person => ({ role, answers: said }) as Person

describe('of people who answered two guarded waves', () => {
  test('their own sums would tell of the few of a role that are new, beside a role that is new as a whole', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        const { people, cuts } = published(world)
        const groups = [people.slice(0, 18), people.slice(18, 20), people.slice(20)].map((some) =>
          some.map(seen),
        )
        const figures = figuresOf(survey, groups, release(survey, cuts, 'sealed'), ({ items }) => {
          const item = items.refer
          return item !== undefined && item.shown !== 'nothing'
        })
        const atoms = groups.map((some) => atomOf(some, 'refer'))
        const promise = { fewest: 5, fewestAlike: 10, readers: 0 } as const
        const roles = figures.length === 3
        expect(exposed(atoms, figures, promise)).toBeUndefined()
        if (roles) expect(exposed(atoms, [...figures, [1, 0, 0]], promise)).toEqual([1])
      }),
      { numRuns: 25 },
    )
  })

  test('no sum is told, but what everybody’s means and one decimal of a correlation come to', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        const { told, cuts, snapshots, before } = published(world)
        if (!told) return
        const mean = (found: typeof before) => {
          const refer = found?.findings.find(({ kind }) => kind === 'referral')
          return refer?.kind === 'referral' ? refer.score : Number.NaN
        }
        expect(told.n).toBe(18)
        expect(told.before).toBe(Math.round(18 * mean(before)))
        expect(told.after).toBe(Math.round(18 * mean(snapshots[0])))
        expect(pairSums(cuts.get(pairsOf)?.both.items.refer ?? {}).n).toBe(18)
      }),
      { numRuns: 25 },
    )
  })

  test('two who are new tell nothing by answering otherwise, while the whole stays what it was', () => {
    fc.assert(
      fc.property(someWorld, fc.nat(17), (world, place) => {
        const [new1, new2] = world.newcomers
        const own = world.now[place]
        if (!new1 || !new2 || !own) return
        const swapped = { ...world, now: world.now.with(place, new1), newcomers: [own, new2] }
        const [one, other] = [published(world).told, published(swapped).told]
        expect([one?.n, one?.before, one?.after]).toEqual([other?.n, other?.before, other?.after])
      }),
      { numRuns: 25 },
    )
  })

  test('a change is nonetheless surer than without them where they answer alike', () => {
    const moods = [2, 9, 10, 7, 5, 9]
    const same = Array.from({ length: 18 }, (_, place) => ({ refer: moods[place % 6] ?? 0 }))
    const others = Array.from({ length: 15 }, (_, place) => ({ refer: moods[place % 5] ?? 0 }))
    const world = { first: same, now: same, newcomers: same.slice(0, 2), others }
    const { told, snapshots, before } = published(world)
    const [past, now] = [before, snapshots[0]].map((snapshot) =>
      snapshot?.findings.find(({ kind }) => kind === 'referral'),
    )
    if (!told || !past || !now) throw new Error('all is told')
    const [alone, paired] = [changeOf(past, now), changeOf(past, now, told)]
    expect(paired?.pairs).toBe(18)
    expect((paired?.high ?? 0) - (paired?.low ?? 0)).toBeLessThan(
      0.8 * ((alone?.high ?? 0) - (alone?.low ?? 0)),
    )
  })
})
