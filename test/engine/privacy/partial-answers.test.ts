import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndexFinding, Snapshot } from '#engine/findings/finding.ts'
import { waveSnapshots } from '#engine/findings/wave-snapshots.ts'
import { byAnswers, partialCount } from '#engine/privacy/partial-answers.ts'
import { release } from '#engine/privacy/release.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import { emptyTally, subtract } from '#engine/tally/tally.ts'
import { makeSurvey } from '../../make-survey.ts'
import { exposed } from './attacker.ts'
import { groupsOf, isIn } from './held.ts'
import { type Person, people, worldOf } from './worlds.ts'

const rows = ['v', 'w', 'x', 'y', 'z']
const survey = makeSurvey(`---
title: Care
audience: customers
privacy: confidential
cadence: half-yearly
attributes: [region]
roles:
  a: One
  b: Two
---

# Short {#short}

## How often have we … {#care}

type: frequency
measures: care

${rows.map((row) => `- ${row}: ${row}`).join('\n')}
`)

type Rated = number | null
const care = (...values: Rated[]): Person['answers'] => {
  const said = values.flatMap((value, at) => (value === undefined ? [] : [[rows[at] ?? '', value] as const]))
  return { care: Object.fromEntries(said) }
}
const snapshots = (all: readonly Person[]): Snapshot[] => {
  const cuts = worldOf(survey, all)
  return waveSnapshots(survey, release(survey, cuts, 'sealed'), { cuts, listed: [] })
}

/** Sum what the items of a cut tell, from 1 to 5. */
function ofItems({ findings }: Snapshot) {
  let [n, sum] = [0, 0]
  for (const finding of findings) {
    if (finding.kind !== 'rated') continue
    n += finding.n
    sum += finding.n * finding.mean.value
  }
  return { n, sum }
}
const indexOf = ({ findings }: Snapshot) =>
  findings.find((finding): finding is IndexFinding => finding.kind === 'index')
const onScale = (value: number) => 1 + value / 25

const meansOf = (person: Person) =>
  Object.values((person.answers.care ?? {}) as Record<string, Rated>).filter((value) => value !== null)
const isPartial = (person: Person) => meansOf(person).length > 0 && meansOf(person).length < rows.length

describe('people who answered in part', () => {
  const tallyOf = (all: readonly Person[]) => worldOf(survey, all).get(wholeCut)?.both ?? emptyTally()

  test('are those with a mean of fewer items, and those with too few for one', () => {
    expect(partialCount(survey, 'care', 'a', tallyOf(people(9, 'a', care(1, 2, 3, 4, 5))))).toBe(0)
    expect(partialCount(survey, 'care', 'a', tallyOf(people(3, 'a', care(1, 2, null, 4, 5))))).toBe(3)
    expect(partialCount(survey, 'care', 'a', tallyOf(people(2, 'a', care(1, null, null, 4, 5))))).toBe(2)
    expect(partialCount(survey, 'care', 'a', tallyOf(people(2, 'a', care(null, null, null, null, 5))))).toBe(
      1,
    )
    expect(partialCount(survey, 'care', 'a', emptyTally())).toBe(0)
  })

  test('change nothing where nobody did', () => {
    const tally = tallyOf([...people(4, 'a', care(1, 2, 3, 4, 5)), ...people(3, 'a', care(5, 5, 5, 4, 5))])
    const sums = tally.measures.care ?? { people: {}, complete: {} }
    const [own] = Object.entries(sums.people)
    const items = rows.map((row) => `care.${row}`)
    const told = byAnswers(survey, items, tally, sums).people['1']
    expect(told?.n).toBe(7)
    expect(told?.sum).toBeCloseTo((own?.[1].sum ?? 0) / 5, 12)
    expect(told?.squares).toBeCloseTo((own?.[1].squares ?? 0) / 25, 12)
    expect(byAnswers(survey, [], emptyTally(), { people: {}, complete: {} }).people).toEqual({})
  })
})

describe('an index beside its items', () => {
  const many = [...people(6, 'a', care(4, 5, 3, 2, 4)), ...people(5, 'b', care(2, 2, 3, 5, 5))]

  test('tells nothing of the one person who left an item out', () => {
    const [whole] = snapshots([...many, ...people(1, 'b', care(1, 2, null, 1, 1))])
    const index = whole && indexOf(whole)
    expect(index?.n).toBe(12)
    if (!whole || !index) return
    const { n, sum } = ofItems(whole)
    expect(onScale(index.value)).toBeCloseTo(sum / n, 12)
  })

  test('is the mean of people’s own means where five or more left one out', () => {
    const [whole] = snapshots([...many, ...people(5, 'b', care(1, 2, null, 1, 1))])
    expect(onScale(whole ? (indexOf(whole)?.value ?? 0) : 0)).toBeCloseTo(
      (6 * 3.6 + 5 * 3.4 + 5 * 1.25) / 16,
      12,
    )
  })

  test('tells by no combination of cuts of fewer than five who answered in part', () => {
    const rating = fc.constantFrom<Rated>(1, 2, 4, 5, 5, null)
    const somebody = fc
      .record({
        role: fc.constantFrom('a', 'b'),
        region: fc.constantFrom('North', 'North', 'South'),
        values: fc.oneof(
          { weight: 4, arbitrary: fc.tuple(...rows.map(() => fc.constantFrom<Rated>(1, 2, 4, 5))) },
          { weight: 1, arbitrary: fc.tuple(...rows.map(() => rating)) },
        ),
      })
      .map(({ role, region, values }): Person => ({ role, region, answers: care(...values) }))
    const exactOnes: number[] = []
    fc.assert(
      fc.property(fc.array(somebody, { minLength: 12, maxLength: 60, size: 'max' }), (all) => {
        const groups = groupsOf(all)
        const exact = snapshots(all).filter((snapshot) => {
          const index = indexOf(snapshot)
          const { n, sum } = ofItems(snapshot)
          return index && Math.abs(onScale(index.value) - sum / n) > 1e-9
        })
        exactOnes.push(exact.length)
        const figures = exact.map(({ cut }) => groups.map(([one]) => (one && isIn(survey, cut, one) ? 1 : 0)))
        const atoms = groups.map((some) => ({ n: some.filter(isPartial).length }))
        expect(exposed(atoms, figures, { fewest: 5, fewestAlike: 0, readers: 0 })).toBeUndefined()
      }),
      { numRuns: 60 },
    )
    expect(exactOnes.some((count) => count > 0)).toBe(true)
  })

  test('takes no withheld answers in where few of them are of a part of the items', () => {
    const named = { ...survey, promise: 'named' } as const
    const entered = (all: readonly Person[]) => {
      const world = worldOf(named, [...many, ...all.map((person) => ({ ...person, withhold: true }))])
      const [whole] = release(named, world, 'sealed')
      const sums = whole?.measures.care
      if (sums?.shown === undefined || sums.shown === 'nothing') return undefined
      const counted = world.get(wholeCut)?.counted
      return subtract(
        { ...emptyTally(), measures: { care: sums.sums } },
        { ...emptyTally(), measures: counted?.measures ?? {} },
      ).measures.care?.people
    }
    const ten = [...people(6, 'a', care(4, 5, 1, 2, 4)), ...people(4, 'a', care(1, 2, 4, 5, 1))]
    expect(entered(ten)).toMatchObject({ 5: { n: 10 } })
    expect(entered([...ten, ...people(1, 'a', care(1, 2, null, 1, 4))])).toBeUndefined()
    expect(entered([...ten, ...people(10, 'a', care(1, 2, null, 1, 1))])).toMatchObject({
      4: { n: 10 },
      5: { n: 10 },
    })
  })
})
