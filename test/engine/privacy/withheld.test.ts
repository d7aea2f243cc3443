import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { release, type WaveStage } from '#engine/privacy/release.ts'
import { pairTallies } from '#engine/privacy/withheld.ts'
import { emptyTally, subtract, type Tally } from '#engine/tally/tally.ts'
import { combinationsOutside, exposed, groupsUnder } from './attacker.ts'
import { atomOf, groupsOf, isIn } from './held.ts'
import { named, type Person, people, someWorld, worldOf } from './worlds.ts'

/** What a reader learns by taking the answers with names out of what is shown in total. */
function learned(all: readonly Person[], stage: WaveStage = 'sealed'): Map<string, Tally> {
  const world = worldOf(named, all)
  return new Map(
    release(named, world, stage).map(({ cut, responses = 0, items, measures }) => {
      const shown = emptyTally()
      shown.responses = responses
      for (const [item, state] of Object.entries(items))
        if (state.shown !== 'nothing') shown.items[item] = state.counts
      for (const [measure, state] of Object.entries(measures))
        if (state.shown !== 'nothing') shown.measures[measure] = state.sums
      return [cut, subtract(shown, world.get(cut)?.counted ?? emptyTally())]
    }),
  )
}

const withheld = (count: number, role: string, more: Partial<Person> = {}) => [
  ...people(1, role, { beside: 'worse' }, { withhold: true, ...more }),
  ...people(count - 1, role, { beside: 'better' }, { withhold: true, ...more }),
]
const besideOf = (all: readonly Person[], cut: string) => learned(all).get(cut)?.items.beside

const open = ['a', 'b', 'c', 'd'].flatMap((role) => people(9, role, { beside: 'same' }))

describe('withheld answers', () => {
  test('are not shown before the wave is sealed', () => {
    const before = learned([...open, ...withheld(20, 'a')], 'open')
    for (const tally of before.values()) expect(tally).toEqual(emptyTally())
    expect(learned(withheld(20, 'a'), 'closed').size).toBe(0)
  })

  test('are not shown while they are fewer than ten', () => {
    for (const tally of learned([...open, ...withheld(9, 'a')]).values()) expect(tally).toEqual(emptyTally())
  })

  test('are shown from ten on, since a reader learns how they are spread', () => {
    const ten = [...open, ...withheld(10, 'a')]
    expect(besideOf(ten, 'all')).toEqual({ worse: 1, better: 9 })
    expect(besideOf(ten, 'role=a')).toEqual({ worse: 1, better: 9 })
    expect(learned(ten).get('all')?.responses).toBe(10)
  })

  test('are shown in all cuts of a family or in none', () => {
    const uneven = [...open, ...withheld(10, 'a'), ...withheld(4, 'b')]
    expect(besideOf(uneven, 'all')).toEqual({ worse: 2, better: 12 })
    expect(besideOf(uneven, 'role=a')).toBeUndefined()
    expect(besideOf(uneven, 'role=b')).toBeUndefined()
  })

  test('are counted by item', () => {
    const silent = people(1, 'b', { refer: 9 }, { withhold: true })
    const uneven = learned([...open, ...withheld(10, 'a'), ...silent]).get('role=a')
    expect(uneven?.items).toEqual({ beside: { worse: 1, better: 9 } })
    expect(uneven?.responses).toBe(0)
  })

  test('are not shown where all of a few said the same', () => {
    const alike = people(9, 'a', { beside: 'worse' }, { withhold: true })
    expect(besideOf([...open, ...alike], 'all')).toBeUndefined()
    expect(besideOf([...open, ...alike, ...alike], 'all')).toEqual({ worse: 18 })
  })

  test('are not shown where a few could only not say', () => {
    const silent = people(1, 'b', { beside: null }, { withhold: true })
    expect(besideOf([...open, ...withheld(10, 'a'), ...silent], 'role=b')).toBeUndefined()
    expect(besideOf(people(1, 'b', { beside: null }, { withhold: true }), 'all')).toBeUndefined()
  })

  test('are not shown in a group that leaves fewer than ten of the whole over', () => {
    const uneven = [...open, ...withheld(10, 'a'), ...withheld(1, 'd')]
    expect(besideOf(uneven, 'all')).toEqual({ worse: 2, better: 9 })
    expect(besideOf(uneven, 'group=ab')).toBeUndefined()
  })

  test('are not shown in groups that overlap in fewer than ten', () => {
    const uneven = [...open, ...withheld(10, 'a'), ...withheld(8, 'b'), ...withheld(10, 'c')]
    expect(besideOf(uneven, 'group=ab')).toBeUndefined()
    expect(besideOf(uneven, 'group=bc')).toBeUndefined()
  })

  test('are shown in groups whose every part has enough', () => {
    const enough = [...open, ...withheld(10, 'a'), ...withheld(10, 'b'), ...withheld(10, 'c')]
    expect(besideOf(enough, 'group=ab')).toEqual({ worse: 2, better: 18 })
    expect(besideOf(enough, 'group=bc')).toEqual({ worse: 2, better: 18 })
  })

  test('lend their cross-products with their sums', () => {
    const caring = (count: number) =>
      [5, 2].flatMap((both) => people(count, 'a', { care: { listen: both, keep: both } }, { withhold: true }))
    expect(learned(caring(4)).get('all')?.measures.care).toBeUndefined()
    expect(learned(caring(5)).get('all')?.measures.care?.complete['care.listen,care.keep']?.n).toBe(10)
  })
})

describe('what is shown in total, less what is shown with names,', () => {
  const items = ['refer', 'beside', 'care.listen', 'care.keep']
  const count = (tally: Tally | undefined, item: string) => {
    const { 'cannot-say': cannotSay = 0, ...values } = tally?.items[item] ?? {}
    return { people: Object.values(values).reduce((sum, n) => sum + n, 0), cannotSay }
  }

  test.each(items)('stands for none or at least ten in every cut: %s', (item) => {
    fc.assert(
      fc.property(someWorld, (all) => {
        for (const tally of learned(all).values()) {
          const { people: n, cannotSay } = count(tally, item)
          if (n > 0) expect(n).toBeGreaterThanOrEqual(10)
          if (n === 0 && cannotSay > 0) expect(cannotSay).toBeGreaterThanOrEqual(10)
        }
      }),
      { numRuns: 40 },
    )
  })

  const promised = { fewest: 10, fewestAlike: 10, readers: 0 } as const
  const groupsOfWithheld = (all: readonly Person[]) => groupsOf(all.filter(({ withhold }) => withhold))
  /** The cuts into which what was withheld has entered, as vectors over those who withheld. */
  const entered = (all: readonly Person[], has: (tally: Tally | undefined) => boolean) => {
    const told = [...learned(all)].filter(([, tally]) => has(tally)).map(([cut]) => cut)
    return told.map((cut) => groupsOfWithheld(all).map(([one]) => (one && isIn(named, cut, one) ? 1 : 0)))
  }

  test.each(items)('tells in no combination of too few, nor of a few who said the same: %s', (item) => {
    fc.assert(
      fc.property(someWorld, (all) => {
        const atoms = groupsOfWithheld(all).map((group) => atomOf(group, item))
        const figures = entered(all, (tally) => Object.hasOwn(tally?.items ?? {}, item))
        const answering = atoms.flatMap(({ n, silent = 0 }, at) => (n + silent > 0 ? [at] : []))
        const only = <T>(values: readonly T[]) => answering.flatMap((at) => values[at] ?? [])
        expect(exposed(only(atoms), figures.map(only), promised)).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  test('tells in no combination of an index with its items of too few', () => {
    const battery = (role: string | undefined) =>
      role === 'd' ? ['care.listen'] : ['care.listen', 'care.keep']
    const somebody = fc.record({
      role: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'd'),
      listen: fc.constantFrom(5, 4, 1),
      keep: fc.constantFrom(5, 2, 1),
    })
    let combined = 0
    fc.assert(
      fc.property(fc.array(somebody, { minLength: 20, maxLength: 50 }), (answers) => {
        const all = answers.flatMap(({ role, listen, keep }) =>
          people(1, role, { care: role === 'd' ? { listen } : { listen, keep } }, { withhold: true }),
        )
        const groups = groupsOfWithheld(all)
        const columns = groups.flatMap(([one], at) => battery(one?.role).map((item) => ({ at, item })))
        const vectors = [...battery('a'), 'index'].flatMap((of) => {
          const has = (tally: Tally | undefined) =>
            of === 'index' ? tally?.measures.care !== undefined : Object.hasOwn(tally?.items ?? {}, of)
          const inside = entered(all, has)
          if (of === 'index') combined += inside.length
          return inside.map((row) =>
            columns.map(({ at, item }) => {
              const share = of === 'index' ? 1 / battery(groups[at]?.[0]?.role).length : Number(item === of)
              return share * (row[at] ?? 0)
            }),
          )
        })
        const indexes = groups.map((_, at) => at)
        for (const few of groupsUnder(indexes, 10, (at) => groups[at]?.length ?? 0)) {
          const others = columns.flatMap(({ at }, column) => (few.includes(at) ? [] : [column]))
          expect(combinationsOutside(vectors, others)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
    expect(combined).toBeGreaterThan(0)
  })
})

test('a pair holds both sums, and neither is changed', () => {
  const counted = { ...emptyTally(), responses: 2 }
  const apart = { ...emptyTally(), responses: 3 }
  expect(pairTallies(counted, apart)).toEqual({
    counted,
    withheld: apart,
    both: { ...emptyTally(), responses: 5 },
  })
  expect([counted.responses, apart.responses]).toEqual([2, 3])
})
