/** What somebody learns who takes what is shown of some cuts from what is shown of the whole. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Release, release } from '#engine/privacy/release.ts'
import { cutFamily, wholeCut } from '#engine/tally/cuts.ts'
import { emptyTally, merge, subtract, type Tally } from '#engine/tally/tally.ts'
import { promising, someWorld, subsets, worldOf } from './worlds.ts'

const items = ['refer', 'beside', 'care.listen', 'care.keep']

/** What lies on one side of each figure: the classes whose shares a reader sees. */
const classOf: Record<string, (value: string) => string> = {
  refer: (value) => (Number(value) >= 9 ? 'up' : Number(value) >= 7 ? 'level' : 'down'),
  beside: (value) => value,
  'care.listen': (value) => (Number(value) >= 4 ? 'best' : 'other'),
  'care.keep': (value) => (Number(value) >= 4 ? 'best' : 'other'),
}

function judge(tally: Tally, item: string) {
  const { 'cannot-say': cannotSay = 0, ...values } = tally.items[item] ?? {}
  const people = Object.values(values).reduce((sum, count) => sum + count, 0)
  const classes = new Set(Object.keys(values).map(classOf[item] ?? String))
  return { people, cannotSay, alike: classes.size === 1 }
}

/** For each family: the whole, less every choice of the cuts that are shown, as the people who are left. */
function remainders(
  world: ReturnType<typeof worldOf>,
  shown: readonly Release[],
  isShown: (cut: Release) => boolean,
): Tally[] {
  const whole = world.get(wholeCut)?.both ?? emptyTally()
  if (!shown.some((cut) => cut.cut === wholeCut && isShown(cut))) return []
  return ['role', 'region'].flatMap((family) => {
    const cuts = shown.filter((cut) => cutFamily(cut.cut) === family && isShown(cut))
    return subsets(cuts).map((some) =>
      some.reduce((left, { cut }) => subtract(left, world.get(cut)?.both ?? emptyTally()), whole),
    )
  })
}

describe.each(['confidential', 'anonymous'] as const)('in a %s survey', (promise) => {
  const survey = promising(promise)
  const check = (property: (world: ReturnType<typeof worldOf>, shown: Release[]) => void) =>
    fc.assert(
      fc.property(someWorld, (all) => {
        const world = worldOf(survey, all)
        property(world, release(survey, world, 'sealed'))
      }),
      { numRuns: 30 },
    )

  test.each(items)(
    'no figure of %s stands for one to four people, nor for a few who said the same',
    (item) => {
      check((world, shown) => {
        for (const left of remainders(world, shown, ({ items: of }) => of[item]?.shown !== 'nothing')) {
          const { people, cannotSay, alike } = judge(left, item)
          if (people > 0) expect(people).toBeGreaterThanOrEqual(5)
          if (alike) expect(people).toBeGreaterThanOrEqual(10)
          if (people === 0 && cannotSay > 0) expect(cannotSay).toBeGreaterThanOrEqual(10)
        }
      })
    },
  )

  test.each(items)('no distribution of %s stands for fewer than ten people', (item) => {
    check((world, shown) => {
      const open = ({ cut, items: of }: Release) =>
        of[item]?.shown === 'histogram' || judge(world.get(cut)?.both ?? emptyTally(), item).people === 0
      for (const left of remainders(world, shown, open)) {
        const { people } = judge(left, item)
        if (people > 0) expect(people).toBeGreaterThanOrEqual(10)
      }
    })
  })

  test('no index stands for one to four people', () => {
    check((world, shown) => {
      for (const left of remainders(world, shown, ({ measures }) => measures.care?.shown !== 'nothing')) {
        const people = Object.values(left.measures.care?.people ?? {}).reduce((sum, { n }) => sum + n, 0)
        if (people > 0) expect(people).toBeGreaterThanOrEqual(5)
      }
    })
  })

  test('no number of responses stands for one to four people', () => {
    check((world, shown) => {
      for (const { responses } of remainders(world, shown, (cut) => cut.responses !== undefined))
        if (responses > 0) expect(responses).toBeGreaterThanOrEqual(5)
    })
  })

  test('what is shown is what was said', () => {
    check((world, shown) => {
      for (const { cut, items: of } of shown) {
        for (const [item, state] of Object.entries(of))
          if (state.shown !== 'nothing') expect(state.counts).toEqual(world.get(cut)?.both.items[item])
      }
    })
  })

  test('something is shown of large worlds', () => {
    const everybody = fc.sample(
      someWorld.filter((all) => all.length > 30),
      20,
    )
    const released = everybody.flatMap((all) => release(survey, worldOf(survey, all), 'sealed'))
    const states = released.flatMap(({ cut, items: of }) => (cut === wholeCut ? [] : Object.values(of)))
    expect(states.some(({ shown }) => shown === 'histogram')).toBe(true)
    expect(states.some(({ shown }) => shown === 'figure')).toBe(true)
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
