/** What somebody learns who keeps every publication of a guarded wave, while late answers come and others are taken back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '#engine/findings/finding.ts'
import { mayReplace } from '#engine/findings/may-replace.ts'
import { snapshotOf } from '#engine/findings/snapshots.ts'
import { type Release, release } from '#engine/privacy/release.ts'
import { thresholdsOf } from '#engine/privacy/thresholds.ts'
import { combinationsOutside, type Figure, groupsUnder } from './attacker.ts'
import { answerTo, isIn } from './held.ts'
import { type Person, people, promising, worldOf } from './worlds.ts'

const survey = promising('confidential')
const { figures, comments } = thresholdsOf(survey)

interface Publication {
  readonly all: readonly Person[]
  readonly released: readonly Release[]
  readonly snapshots: readonly Snapshot[]
}

function make(all: readonly Person[]): Publication {
  const released = release(survey, worldOf(survey, all), 'sealed')
  return { all, released, snapshots: released.map((one) => snapshotOf(survey, one)) }
}

/** Publish every world that may follow all that were published before it. */
function publish(worlds: readonly (readonly Person[])[]): Publication[] {
  const published: Publication[] = []
  for (const next of worlds.map(make))
    if (published.every(({ snapshots }) => mayReplace(snapshots, next.snapshots, comments)))
      published.push(next)
  return published
}

/** People of one role and region who are in the same publications. */
interface Kept {
  readonly people: readonly Person[]
  readonly pattern: string
}

function keptIn(publications: readonly Publication[]): Kept[] {
  const everybody = new Set(publications.flatMap(({ all }) => all))
  const patternOf = (person: Person) => publications.map(({ all }) => Number(all.includes(person))).join('')
  const groups = Map.groupBy(everybody, (person) => `${person.role} ${person.region} ${patternOf(person)}`)
  return [...groups.values()].map((some) => ({ people: some, pattern: some[0] ? patternOf(some[0]) : '' }))
}

/** Find a combination of all publications that says anything about a few people alone. */
function learned(publications: readonly Publication[], states: readonly string[]): unknown {
  const kept = keptIn(publications)
  const figuresHeld = publications.flatMap(({ released }, number) =>
    released
      .filter(({ items }) => states.includes(items.beside?.shown ?? 'nothing'))
      .map(
        ({ cut }): Figure =>
          kept.map(({ people: [one], pattern }) =>
            one && pattern[number] === '1' && isIn(survey, cut, one) ? 1 : 0,
          ),
      ),
  )
  const indexes = kept.map((_, at) => at)
  const sizeOf = (at: number) => kept[at]?.people.length ?? 0
  const stayed = (at: number) => !kept[at]?.pattern.includes('0')
  const few = groupsUnder(indexes, figures, sizeOf)
  const changed = groupsUnder(
    indexes.filter((at) => !stayed(at)),
    comments,
    sizeOf,
  )
  for (const group of [...few, ...changed]) {
    const others = indexes.filter((at) => !group.includes(at))
    for (const row of combinationsOutside(figuresHeld, others)) {
      const said = tellsOf(kept, row, states.includes('figure'))
      if (said.some((value) => Math.abs(value) > 1e-9)) return { group: group.map((at) => kept[at]), row }
    }
  }
  return undefined
}

/** Work out what a combination says: how many, how many could not say, and the balance or each of the classes. */
function tellsOf(kept: readonly Kept[], row: Figure, balance: boolean): number[] {
  const count = (answer: string | null) =>
    kept.reduce((sum, { people: some }, at) => {
      const gave = some.filter((person) => answerTo(person, 'beside') === answer).length
      return sum + gave * (row[at] ?? 0)
    }, 0)
  const [better, same, worse, silent] = ['better', 'same', 'worse', null].map(count) as [
    number,
    number,
    number,
    number,
  ]
  return balance ? [better + same + worse, better - worse, silent] : [better, same, worse, silent]
}

const places = ['a', 'b', 'c'].flatMap((role) => ['North', 'South'].map((region) => ({ role, region })))
const someAnswer = fc.constantFrom('better', 'better', 'same', 'worse', null)
const someAnswers = (...counts: readonly number[]) =>
  fc.constantFrom(...counts).chain((count) => fc.array(someAnswer, { minLength: count, maxLength: count }))

/** People of one place who come, or how many of those who came first take their answers back. */
const someChange = fc.record({
  at: fc.nat({ max: places.length - 1 }),
  late: someAnswers(0, 1, 10, 10, 10, 12),
  erased: fc.constantFrom(0, 0, 0, 0, 1, 10, 11),
})

/** A wave, and what changes before each of the next publications. */
const someWave = fc.record({
  begun: fc.tuple(...places.map(() => someAnswers(0, 3, 14, 25, 25, 25))),
  steps: fc.array(fc.array(someChange, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
})

/** Make people who are themselves, however many give the same answer. */
function peopleOf(at: number, answers: readonly (string | null)[]): Person[] {
  const { role = '', region = '' } = places[at] ?? {}
  return answers.flatMap((beside) => people(1, role, { beside }, { region }).map((person) => ({ ...person })))
}

function after(
  groups: Person[][],
  changes: readonly { at: number; late: (string | null)[]; erased: number }[],
) {
  return changes.reduce(
    (before, { at, late, erased }) =>
      before.map((group, own) => (own === at ? [...group, ...peopleOf(at, late)].slice(erased) : group)),
    groups,
  )
}

test('all publications together tell nothing of one to four people, nor what fewer than ten changed', () => {
  let followed = 0
  fc.assert(
    fc.property(someWave, ({ begun, steps }) => {
      const worlds = [begun.map((answers, at) => peopleOf(at, answers))]
      for (const changes of steps) worlds.push(after(worlds.at(-1) ?? [], changes))
      const publications = publish(worlds.map((groups) => groups.flat()))
      followed += publications.length - 1
      expect(learned(publications, ['figure', 'histogram'])).toBeUndefined()
      expect(learned(publications, ['histogram'])).toBeUndefined()
    }),
    { numRuns: 300, seed: 11 },
  )
  expect(followed).toBeGreaterThan(30)
})

describe('a wave that was published', () => {
  const some = (count: number, role: string, region: string) => [
    ...people(Math.ceil(count / 2), role, { beside: 'better' }, { region }),
    ...people(Math.floor(count / 2), role, { beside: 'worse' }, { region }),
  ]
  const begun = ['a', 'b'].flatMap((role) => ['North', 'South'].flatMap((region) => some(20, role, region)))
  const numberOf = (...worlds: Person[][]) => publish(worlds).length

  test('is published again with ten late answers in one cell', () => {
    expect(numberOf(begun, [...begun, ...some(10, 'a', 'North')])).toBe(2)
  })

  test('stands where ten came late, five in each of two cells', () => {
    expect(numberOf(begun, [...begun, ...some(5, 'a', 'North'), ...some(5, 'a', 'South')])).toBe(1)
  })

  test('stands where one was taken back, and while fewer than ten came or went with it', () => {
    expect(numberOf(begun, begun.slice(1), begun.slice(9), begun.slice(10))).toBe(2)
  })

  test('is held against the first publication, too: ten that came and went with an eleventh would tell of that one', () => {
    const late = some(10, 'a', 'North')
    expect(numberOf(begun, [...begun, ...late], begun.slice(1))).toBe(2)
    expect(numberOf(begun, [...begun, ...late], begun)).toBe(3)
  })

  test('stands where a row less a column would tell of few, though each of them changed by enough', () => {
    const hidden = [...begun, ...some(3, 'c', 'North'), ...some(3, 'c', 'South')]
    const late = [...some(11, 'a', 'North'), ...some(1, 'c', 'North')]
    expect(numberOf(hidden, [...hidden, ...late])).toBe(1)
  })

  test('stands where other cuts would be shown, or more lines changed than can be tried', () => {
    expect(numberOf(begun, [...begun, ...some(30, 'c', 'East')])).toBe(1)
    const wide = (count: number, regions: number) =>
      Array.from({ length: regions }, (_, at) => [
        ...some(count, 'a', `r${at}`),
        ...some(3, 'c', `r${at}`),
      ]).flat()
    expect(numberOf(wide(20, 4), wide(40, 4))).toBe(2)
    expect(numberOf(wide(20, 13), wide(40, 13))).toBe(1)
  })
})
