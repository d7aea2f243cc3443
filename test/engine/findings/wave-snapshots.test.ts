import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Listed } from '#engine/findings/listed.ts'
import { waveSnapshots } from '#engine/findings/wave-snapshots.ts'
import type { WaveSums } from '#engine/findings/wave-sums.ts'
import type { Survey } from '#engine/model.ts'
import { release } from '#engine/privacy/release.ts'
import type { CutTallies } from '#engine/privacy/withheld.ts'
import type { Counted } from '#engine/tally/cuts.ts'
import { pairChanges } from '#engine/tally/pairs.ts'
import { emptyTally, merge } from '#engine/tally/tally.ts'
import golden from '../../fixtures/golden/clustered.json' with { type: 'json' }
import { survey as named, someResponse } from '../tally/some-responses.ts'
import { found, halvesOf, many, snapshotsOf, someone, sumsOf } from './some-wave.ts'

const confidential: Survey = { ...named, promise: 'confidential' }
const anonymous: Survey = { ...named, promise: 'anonymous' }

const scoreOf: Record<string, number> = { '1': 9, '0': 7, '-1': 3 }
const clustered = golden.x.map((x, index) =>
  someone(
    { refer: scoreOf[String(x)] ?? 0 },
    { attributes: { account: `Account ${golden.account[index]}` } },
  ),
)

/** People who differ, so that nothing is alike, and who answer everything. */
const varied = (count: number, more: (index: number) => Partial<Counted> = () => ({})) =>
  Array.from({ length: count }, (_, index) => {
    const mood = (index * 7) % 11
    const care = (shift: number) => 1 + Math.min(4, Math.floor((mood + ((index * shift) % 4)) / 3))
    return someone(
      {
        refer: mood,
        beside: ['better', 'same', 'worse'][index % 3] ?? 'same',
        care: { listen: care(0), matters: care(1), truth: care(2), after: care(3) },
        lived: { open: care(4), stay: care(5) },
        satisfied: 1 + (mood % 5),
      },
      more(index),
    )
  })

describe('accounts', () => {
  test('widen the interval of a score as R measures it', () => {
    const refer = found(snapshotsOf(named, clustered), 'referral')
    expect(refer?.clustered).toEqual({ accounts: 18, deff: expect.closeTo(golden.deff, 12), assumed: false })
    const plain = found(snapshotsOf(named, clustered, { clusters: undefined }), 'referral')
    const width = ({ low = 0, high = 0 } = {}) => high - low
    expect(width(refer)).toBeGreaterThan(1.4 * width(plain))
    expect(plain).not.toHaveProperty('clustered')
  })

  test('are rounded before anything is made of them where answers are guarded, and not known where anonymous', () => {
    expect(found(snapshotsOf(confidential, clustered), 'referral')?.clustered?.deff).toBe(2.4)
    expect(found(snapshotsOf(anonymous, clustered), 'referral')).not.toHaveProperty('clustered')
  })

  test('widen a role’s interval by its own people, and shares and the index of the whole', () => {
    const people = varied(60, (index) => ({
      role: index % 2 ? 'buyer' : 'user',
      attributes: { account: `Account ${index % 15}` },
    }))
    const made = snapshotsOf(named, people)
    expect(found(made, 'referral', 'refer', 'role=buyer')?.clustered?.accounts).toBe(15)
    expect(found(made, 'rated', 'care.listen')?.clustered?.accounts).toBe(15)
    expect(found(made, 'rated', 'care.listen')).not.toHaveProperty('between')
    expect(found(made, 'rated', 'lived.open')?.between?.accounts).toBe(15)
    expect(found(made, 'rated', 'lived.open', 'role=user')).not.toHaveProperty('between')
    const index = found(made, 'index', 'care', 'role=user')
    expect(index?.clustered).toMatchObject({ accounts: 15, assumed: false })
    expect(index?.sd).toBeGreaterThan(0)
  })

  test('of withheld answers count once these have entered, and are rounded then', () => {
    const people = varied(40, (index) => ({
      withhold: index % 2 === 0,
      attributes: { account: `Account ${index % 12}` },
    }))
    const exact = found(snapshotsOf(named, people, {}, 'open'), 'referral')
    expect(exact?.n).toBe(20)
    const entered = found(snapshotsOf(named, people, {}, 'sealed'), 'referral')
    expect(entered?.n).toBe(40)
    const deff = entered?.clustered?.deff ?? 0
    expect(deff).toBe(Math.round(deff * 10) / 10)
  })
})

describe('an index', () => {
  const chaos = Array.from({ length: 60 }, (_, index) =>
    someone(
      {
        care: {
          listen: 1 + (index % 5),
          matters: 1 + (Math.floor(index / 5) % 5),
          truth: 1 + ((index * 3) % 4),
          after: 1 + (index % 3),
        },
      },
      { role: index % 2 ? 'executive' : 'user' },
    ),
  )

  test('whose items do not measure one thing is shown in no cut', () => {
    const made = snapshotsOf(named, chaos)
    expect(found(made, 'index')).toBeUndefined()
    expect(found(made, 'unreliable')).toMatchObject({ item: 'care', n: 60, reliability: { verdict: 'poor' } })
    expect(found(made, 'index', 'care', 'role=user')).toBeUndefined()
    expect(found(made, 'unreliable', 'care', 'role=user')).toMatchObject({ n: 30, reliability: { n: 60 } })
  })

  test('of fewer than thirty people is shown, since nobody can tell', () => {
    expect(found(snapshotsOf(named, chaos.slice(0, 29)), 'index')).toMatchObject({ n: 29 })
    expect(found(snapshotsOf(named, chaos.slice(0, 29)), 'index')).not.toHaveProperty('reliability')
  })
})

describe('studies', () => {
  const kinds = (survey: Survey, people: readonly Counted[], more: Partial<WaveSums> = {}) =>
    snapshotsOf(survey, people, more).map(
      ({ cut, findings }) => [cut, findings.map(({ kind }) => kind)] as const,
    )
  const own = ['fans', 'silence', 'drivers', 'correlations', 'pairs', 'phases', 'frame', 'weighted']

  const people = varied(120, (index) => ({
    role: index % 3 ? 'user' : 'buyer',
    attributes: { region: index % 2 ? 'North' : 'South' },
    receivedAt: index % 4 ? '2026-09-01' : '2026-09-20',
  }))
  const listed: Listed[] = [
    { role: 'user', value: 'North', count: 100 },
    { role: 'user', value: 'South', count: 90 },
    { role: 'buyer', value: 'North', count: 30 },
    { role: 'buyer', value: 'South', count: 80 },
  ]
  const earlier = people.map((one, index) => ({
    ...one,
    wave: '2026-H1',
    answers: people[(index * 5) % 120]?.answers ?? {},
  }))
  const before = { wave: '2026-H1', whole: sumsOf(named, earlier).cuts.get('all') as CutTallies }

  /** Everything that a wave can have, so many of its people having answered the wave before. */
  function everything(survey: Survey, pairs: number): Partial<WaveSums> {
    const both = earlier.slice(0, pairs).map((one, index) => {
      const two = people[index]
      return new Map([
        ['2026-H1', { before: one, after: one }],
        ['2026-H2', { before: undefined, after: two }],
      ])
    })
    return {
      cuts: new Map([...sumsOf(survey, people).cuts, ...halvesOf(pairChanges(named, both))]),
      reminded: '2026-09-10',
      listed,
      before,
    }
  }

  test('stand in the whole alone, after everything else', () => {
    const made = kinds(named, people, everything(named, 60))
    const whole = made.find(([cut]) => cut === 'all')?.[1] ?? []
    const first = whole.findIndex((kind) => own.includes(kind))
    expect([...new Set(whole.slice(first))]).toEqual(own)
    expect(whole.slice(0, first).some((kind) => own.includes(kind))).toBe(false)
    for (const [cut, all] of made)
      if (cut !== 'all') expect(all.filter((kind) => own.slice(2).includes(kind))).toEqual([])
  })

  test('of roles and groups are fans and the dissatisfied, where everything may be told', () => {
    expect(kinds(named, people).find(([cut]) => cut === 'role=user')?.[1]).toContain('fans')
    expect(kinds(confidential, people).find(([cut]) => cut === 'role=user')?.[1]).not.toContain('fans')
    expect(kinds(confidential, people).find(([cut]) => cut === 'all')?.[1]).toContain('fans')
  })

  test('are made of named answers without those that were withheld', () => {
    const hidden = people.map((one, index) => ({ ...one, withhold: index < 40 }))
    expect(found(snapshotsOf(named, hidden), 'correlations')?.n).toBe(80)
    expect(found(snapshotsOf(confidential, hidden), 'correlations')?.n).toBe(120)
  })

  test('are made of guarded answers only where the whole tells its distributions', () => {
    const few = kinds(confidential, people.slice(0, 9), { listed, reminded: '2026-09-10' })
    expect(few.find(([cut]) => cut === 'all')?.[1].filter((kind) => own.includes(kind))).toEqual([])
  })

  test('of pairs are told where those left on either side are nobody or many', () => {
    const paired = (survey: Survey, pairs: number) =>
      snapshotsOf(survey, people, everything(survey, pairs))
        .flatMap(({ findings }) => findings)
        .filter(({ kind }) => kind === 'pairs')
        .map(({ item }) => item)
    expect(paired(named, 3)).toContain('refer')
    expect(paired(confidential, 60)).toContain('refer')
    expect(paired(confidential, 120)).toContain('refer')
    expect(paired(confidential, 9)).toEqual([])
    expect(paired(confidential, 115)).toEqual([])
    expect(paired(anonymous, 60)).toEqual([])
  })

  test('of the frame hold roles of few guarded answers together', () => {
    const mixed = people.map((one, index) => ({ ...one, role: index < 6 ? 'executive' : one.role }))
    const list = [...listed, { role: 'executive', value: 'North', count: 40 }]
    const groups = (survey: Survey) => found(snapshotsOf(survey, mixed, { listed: list }), 'frame')?.groups
    expect(groups(named)?.map(({ cut }) => cut)).toEqual(['role=executive', 'role=buyer', 'role=user'])
    expect(groups(confidential)?.map(({ cut }) => cut)).toEqual(['role=user', 'role=executive%2C%20buyer'])
    expect(groups(confidential)?.reduce((sum, { answered }) => sum + answered, 0)).toBe(120)
  })

  test('weight by the list’s attribute only where everything may be told', () => {
    const by = (survey: Survey) => found(snapshotsOf(survey, people, { listed }), 'weighted', 'refer')?.by
    expect(by(named)).toEqual(['role', 'region'])
    expect(by(confidential)).toEqual(['role'])
  })

  test('of a wave whose reminder nobody knows have no phases', () => {
    expect(found(snapshotsOf(named, people), 'phases')).toBeUndefined()
    expect(found(snapshotsOf(named, people, { reminded: '2026-09-10' }), 'phases')).toMatchObject({
      early: { n: 90 },
      late: { n: 30 },
    })
  })
})

describe('the snapshots of a wave', () => {
  const group = fc.array(
    someResponse.map((response): Counted => ({ ...response, wave: '2026-H2' })),
    { maxLength: 40, size: 'max' },
  )

  /** Sums of two groups of people who share no account. */
  function merged(survey: Survey, one: readonly Counted[], other: readonly Counted[]): WaveSums {
    const [first, second] = [sumsOf(survey, one), sumsOf(survey, other)]
    const both = sumsOf(survey, [...one, ...other])
    const add = (cut: string, half: keyof CutTallies) =>
      merge(first.cuts.get(cut)?.[half] ?? emptyTally(), second.cuts.get(cut)?.[half] ?? emptyTally())
    const cuts = [...both.cuts.keys()].map((cut) => {
      return [
        cut,
        { counted: add(cut, 'counted'), withheld: add(cut, 'withheld'), both: add(cut, 'both') },
      ] as const
    })
    return { ...both, cuts: new Map(cuts) }
  }

  test.each([named, confidential, anonymous])(
    'of merged tallies are those of all people together ($promise)',
    (survey) => {
      fc.assert(
        fc.property(group, group, (one, other) => {
          const sums = merged(survey, one, other)
          expect(waveSnapshots(survey, release(survey, sums.cuts, 'sealed'), sums)).toEqual(
            snapshotsOf(survey, [...one, ...other]),
          )
        }),
        { numRuns: 40 },
      )
    },
  )

  test('stay below a megabyte each, whatever was answered', () => {
    for (const made of snapshotsOf(
      named,
      varied(400, (index) => ({ role: ['executive', 'buyer', 'user'][index % 3] ?? '' })),
    ))
      expect(JSON.stringify(made).length).toBeLessThan(1_000_000)
    expect(many(2, {})).toHaveLength(2)
  })
})
