/** What somebody learns who adds, subtracts and scales whatever a guarded wave shows. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Survey } from '#engine/model.ts'
import { type Release, release } from '#engine/privacy/release.ts'
import { cutFamily, wholeCut } from '#engine/tally/cuts.ts'
import { emptyTally, merge } from '#engine/tally/tally.ts'
import { type Atom, combinationsOutside, exposed, groupsUnder } from './attacker.ts'
import { answerTo, atomOf, figuresOf, groupsOf } from './held.ts'
import { type Person, people, promising, someWorld, worldOf } from './worlds.ts'

const items = ['refer', 'beside', 'care.listen', 'care.keep']
const figures = { fewest: 5, fewestAlike: 10, readers: 0 } as const
const distributions = { fewest: 10, fewestAlike: 0, readers: 0 } as const
const employees = { fewest: 6, fewestAlike: 11, readers: 1 } as const

/** Show a world, and let nobody be exposed by the figures that show something of some atoms. */
function attack(
  survey: Survey,
  all: readonly Person[],
  atomsOf: (groups: Person[][]) => Atom[],
  shows: (shown: Release) => boolean,
  promised: Parameters<typeof exposed>[2],
): void {
  const groups = groupsOf(all)
  const atoms = atomsOf(groups)
  const answering = groups.filter((_, at) => (atoms[at]?.n ?? 0) + (atoms[at]?.silent ?? 0) > 0)
  const shown = release(survey, worldOf(survey, all), 'sealed')
  const found = exposed(atomsOf(answering), figuresOf(survey, answering, shown, shows), promised)
  expect(found).toBeUndefined()
}

const ofItem = (item: string) => (groups: Person[][]) => groups.map((people) => atomOf(people, item))
const showing = (item: string, states: readonly string[]) => (shown: Release) =>
  states.includes(shown.items[item]?.shown ?? 'nothing')
const battery = ['care.listen', 'care.keep']
/** The fourth role is asked one item alone. */
const batteryOf = ([one]: readonly Person[]) => (one?.role === 'd' ? battery.slice(0, 1) : battery)
const hasIndex = (person: Person) =>
  batteryOf([person]).every((item) => typeof answerTo(person, item) === 'number')
/** Whether somebody would refer, finds us better, and feels cared for; nothing where one of these is not known. */
function isFan(person: Person): boolean | undefined {
  const [refer, beside] = [answerTo(person, 'refer'), answerTo(person, 'beside')]
  if (refer === undefined || typeof beside !== 'string' || !hasIndex(person)) return undefined
  const care = batteryOf([person]).map((item) => Number(answerTo(person, item)))
  const cared = care.reduce((sum, one) => sum + one, 0) >= 4 * care.length
  return Number(refer) >= 9 && beside === 'better' && cared
}
/** Worlds in which everybody answers all that they are asked, and little else. */
const someCaring = fc.array(
  fc
    .record({
      role: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd'),
      region: fc.constantFrom('North', 'North', 'South'),
      listen: fc.constantFrom(5, 4, 2),
      keep: fc.constantFrom(5, 2, 1),
    })
    .map(({ role, region, listen, keep }): Person => {
      return { role, region, answers: { care: role === 'd' ? { listen } : { listen, keep } } }
    }),
  { maxLength: 45, size: 'max' },
)
const check = (property: (all: Person[]) => void, numRuns = 30) =>
  fc.assert(fc.property(someWorld, property), { numRuns })

describe.each([
  ['confidential', { ...promising('confidential') }, figures],
  ['anonymous', { ...promising('anonymous') }, figures],
  ['employees’ anonymous', { ...promising('anonymous'), audience: 'employees' as const }, employees],
])('in a %s survey', (_, survey, promised) => {
  test.each(items)(
    'no combination of figures of %s tells of too few, nor of a few who said the same',
    (item) => {
      check((all) => attack(survey, all, ofItem(item), showing(item, ['figure', 'histogram']), promised))
    },
  )

  test.each(items)('no combination of distributions of %s tells of too few', (item) => {
    const fewest = promised.fewestAlike
    check((all) =>
      attack(survey, all, ofItem(item), showing(item, ['histogram']), { ...distributions, fewest }),
    )
  })

  test('no combination of numbers of responses tells of too few', () => {
    const byNumber = (groups: Person[][]) => groups.map(({ length }) => ({ n: length }))
    const shows = ({ responses }: Release) => responses !== undefined
    check((all) => attack(survey, all, byNumber, shows, { ...promised, fewestAlike: 0 }))
  })

  test('no combination of indexes tells of too few', () => {
    const byIndex = (groups: Person[][]) => groups.map((people) => ({ n: people.filter(hasIndex).length }))
    const shows = ({ measures }: Release) => (measures.care?.shown ?? 'nothing') !== 'nothing'
    check((all) => attack(survey, all, byIndex, shows, { ...promised, fewestAlike: 0 }))
  })

  test('no combination of raving fans tells of too few, nor of a few who all are or are not', () => {
    const byFans = (groups: Person[][]) =>
      groups.map((some) => {
        const fans = some.map(isFan).filter((fan) => fan !== undefined)
        const yes = fans.filter(Boolean).length
        return { n: fans.length, answers: { yes, no: fans.length - yes } }
      })
    check((all) => attack(survey, all, byFans, showing('raving fans', ['figure', 'histogram']), promised))
  })

  test('no combination of the index with its items tells of too few, though roles are asked different ones', () => {
    fc.assert(
      fc.property(someCaring, (all) => {
        const groups = groupsOf(all)
        const shown = release(survey, worldOf(survey, all), 'sealed')
        const columns = groups.flatMap((people, at) => batteryOf(people).map((item) => ({ at, item })))
        const vectors = [...battery, 'index'].flatMap((of) => {
          const shows = ({ items: told, measures }: Release) =>
            ((of === 'index' ? measures.care : told[of])?.shown ?? 'nothing') !== 'nothing'
          return figuresOf(survey, groups, shown, shows).map((inside) =>
            columns.map(({ at, item }) => {
              const answers = of === 'index' ? 1 / batteryOf(groups[at] ?? []).length : Number(item === of)
              return answers * (inside[at] ?? 0)
            }),
          )
        })
        const indexes = groups.map((_, at) => at)
        for (const few of groupsUnder(indexes, promised.fewest, (at) => groups[at]?.length ?? 0)) {
          const others = columns.flatMap(({ at }, column) => (few.includes(at) ? [] : [column]))
          expect(combinationsOutside(vectors, others)).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })

  test('what is shown is what was said', () => {
    check((all) => {
      const world = worldOf(survey, all)
      for (const { cut, items: of } of release(survey, world, 'sealed')) {
        for (const [item, state] of Object.entries(of))
          if (state.shown !== 'nothing') expect(state.counts).toEqual(world.get(cut)?.both.items[item])
      }
    })
  })
})

test('something is shown of large worlds: cells, values, roles, figures and distributions', () => {
  const survey = promising('confidential')
  const everybody = fc.sample(
    someWorld.filter((all) => all.length > 30),
    { numRuns: 20, seed: 4 },
  )
  const released = everybody.flatMap((all) => release(survey, worldOf(survey, all), 'sealed'))
  const states = (family: string) =>
    new Set(
      released
        .filter(({ cut }) => cutFamily(cut) === family)
        .flatMap(({ items: of }) => Object.values(of).map(({ shown }) => shown)),
    )
  expect([...states('role')].toSorted()).toEqual(['figure', 'histogram', 'nothing'])
  expect([...states('region')].toSorted()).toEqual(['figure', 'histogram', 'nothing'])
  expect(states('role&region')).toContain('figure')
})

test('an index is shown where everybody has the same battery, or enough have each', () => {
  const survey = promising('confidential')
  const caring = (count: number, role: string) =>
    [5, 2].flatMap((listen) =>
      people(count, role, { care: role === 'd' ? { listen } : { listen, keep: listen } }),
    )
  const indexOf = (all: readonly Person[]) =>
    Object.fromEntries(
      release(survey, worldOf(survey, all), 'sealed').map(({ cut, measures }) => [cut, measures.care?.shown]),
    )
  expect(indexOf([...caring(6, 'a'), ...caring(6, 'b')])).toMatchObject({
    all: 'histogram',
    'role=a': 'histogram',
  })
  expect(indexOf([...caring(6, 'a'), ...caring(6, 'b'), ...caring(6, 'd')])).toMatchObject({
    all: 'histogram',
  })
  // Two in the fourth role: the index less its items would tell what they said.
  expect(indexOf([...caring(6, 'a'), ...caring(6, 'b'), ...caring(1, 'd')])).toMatchObject({
    all: 'nothing',
    'role=b': 'histogram',
  })
})

test('the whole is the sum of its roles in every world', () => {
  fc.assert(
    fc.property(someWorld, (all) => {
      const world = worldOf(promising('confidential'), all)
      const roles = [...world].filter(([cut]) => cutFamily(cut) === 'role').map(([, { both }]) => both)
      expect(roles.reduce(merge, emptyTally())).toEqual(world.get(wholeCut)?.both ?? emptyTally())
    }),
    { numRuns: 50 },
  )
})
