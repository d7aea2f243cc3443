import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexFinding } from '#engine/findings/index-finding.ts'
import { addInto, emptyTally, type MeasureSums } from '#engine/tally/tally.ts'
import { tallyOf } from '#engine/tally/tally-of.ts'
import golden from '../../fixtures/golden/reliability.json' with { type: 'json' }
import { survey } from './some-findings.ts'

type Role = 'executive' | 'buyer' | 'user'
type Given = readonly [role: Role, ...answers: number[]]

const scale = { from: 1, to: 5 }
const rows: Record<Role, readonly string[]> = {
  executive: ['listen', 'keep', 'truth'],
  buyer: ['listen', 'keep', 'truth', 'after'],
  user: ['listen', 'truth', 'after'],
}

function sumsOf(people: readonly Given[]): MeasureSums {
  const total = emptyTally()
  for (const [role, ...answers] of people) {
    const care = Object.fromEntries(rows[role].map((row, index) => [row, answers[index] ?? 1]))
    addInto(total, tallyOf(survey, { role, answers: { care } }), 1)
  }
  return total.measures.care ?? { people: {}, complete: {} }
}

const index = (people: readonly Given[]) => indexFinding('care', sumsOf(people), scale, true)

describe('an index', () => {
  test('of nobody is none', () => {
    expect(index([])).toBeUndefined()
  })

  test('of one person has no interval and no alpha', () => {
    expect(index([['user', 4, 4, 4]])).toEqual({
      kind: 'index',
      item: 'care',
      n: 1,
      value: 75,
      low: null,
      high: null,
      alpha: null,
      alphaBase: 1,
    })
  })

  // Means 5, 4, 4, 3, 5, 5, 2: R's t.test gives 4, from 2.9320801 to 5.0679199.
  test('is the mean of means, moved to a hundred and kept within it', () => {
    const people: Given[] = [5, 4, 4, 3, 5, 5, 2].map((mean) => ['user', mean, mean, mean])
    expect(index(people)).toMatchObject({
      n: 7,
      value: expect.closeTo(75, 9),
      low: expect.closeTo(48.3020025, 6),
      high: 100,
    })
  })

  test('weighs everybody alike, however many items each was asked', () => {
    expect(
      index([
        ['buyer', 5, 5, 5, 5],
        ['user', 1, 1, 1],
      ]),
    ).toMatchObject({ n: 2, value: 50 })
  })

  test('is measured on the scale of its items', () => {
    const people = { '1': { n: 2, sum: 15, squares: 125 } }
    expect(indexFinding('other', { people, complete: {} }, { from: 0, to: 10 }, true)).toMatchObject({
      value: 75,
    })
  })

  test('has the alpha of psych for a battery that all were asked', () => {
    const { n, sums, products, alpha } = golden.care5
    const complete = { 'c.a,c.b,c.c,c.d,c.e': { n, sums, products } }
    const people = { '5': { n, sum: 1087, squares: 20_391 } }
    const found = indexFinding('care', { people, complete }, scale, true)
    expect(found).toMatchObject({ alpha: expect.closeTo(alpha, 12), alphaBase: 60 })
  })
})

describe('where people’s own means may not be told, an index', () => {
  const told = (people: readonly Given[]) => indexFinding('care', sumsOf(people), scale, false)

  // Means 5, 5, 5, 5, 4, 1, 1 are spread the furthest of all with the mean 26/7; R's t.test gives 1.99.. to 5.43..
  test('has the widest interval that goes with it', () => {
    const close = told([5, 4, 4, 3, 4, 4, 2].map((mean) => ['user', mean, mean, mean]))
    const wide = index([5, 5, 5, 5, 4, 1, 1].map((mean) => ['user', mean, mean, mean]))
    expect(close).toMatchObject({ n: 7, value: wide?.value, low: wide?.low, high: wide?.high })
  })

  test('tells nothing of how the items go together', () => {
    expect(told([5, 4, 3].map((mean) => ['user', mean, mean, 1]))).toMatchObject({
      alpha: null,
      alphaBase: 0,
    })
  })

  test('tells no more than itself and its base, whoever they are', () => {
    const answer = fc.integer({ min: 1, max: 5 })
    const some = fc.array(fc.tuple(answer, answer, answer), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(some, (people) => {
        const apart = told(people.map((answers) => ['user', ...answers]))
        const sum = people.flat().reduce((total, one) => total + one, 0)
        const whole = Math.floor(sum / people.length)
        const rest = sum - whole * people.length
        const same = told(
          people.map((_, person) => {
            const own = whole + (person < rest ? 1 : 0)
            const low = Math.floor(own / 3)
            return ['user', low + (own % 3 > 0 ? 1 : 0), low + (own % 3 > 1 ? 1 : 0), low]
          }),
        )
        expect(apart?.low).toBeCloseTo(same?.low ?? Number.NaN, 6)
        expect(apart?.high).toBeCloseTo(same?.high ?? Number.NaN, 6)
      }),
    )
  })
})

describe('people with different batteries', () => {
  // Listen 5, 3, 1 and truth 5, 4, 1: variances 4 and 13/3, that of their sum 49/3, and 2 * (1 - 25/49) is 48/49.
  test('have the alpha of the items that all of them were asked', () => {
    const found = index([
      ['executive', 5, 1, 5],
      ['buyer', 3, 5, 4, 1],
      ['user', 1, 1, 5],
    ])
    expect(found).toMatchObject({ alpha: expect.closeTo(48 / 49, 12), alphaBase: 3 })
  })

  test('have no alpha when no two items are common', () => {
    const complete = {
      'a.x,a.y': { n: 2, sums: [6, 7], products: [20, 22, 25] },
      'a.y,a.z': { n: 2, sums: [6, 7], products: [20, 22, 25] },
    }
    const people = { '2': { n: 4, sum: 26, squares: 178 } }
    expect(indexFinding('care', { people, complete }, scale, true)).toMatchObject({
      alpha: null,
      alphaBase: 4,
    })
  })

  test('have the alpha of their own answers, whoever they are', () => {
    const answer = fc.integer({ min: 1, max: 5 })
    const some = fc.array(
      fc.oneof(
        fc.tuple(fc.constant('executive' as const), answer, answer, answer),
        fc.tuple(fc.constant('buyer' as const), answer, answer, answer, answer),
        fc.tuple(fc.constant('user' as const), answer, answer, answer),
      ),
      { minLength: 2, maxLength: 12 },
    )
    fc.assert(
      fc.property(some, (people) => {
        const shared = rows.buyer.filter((row) => people.every(([role]) => rows[role].includes(row)))
        const answers = people.map(([role, ...given]) =>
          shared.map((row) => given[rows[role].indexOf(row)] ?? 0),
        )
        const expected = alphaOf(answers)
        const found = index(people)?.alpha ?? null
        if (Number.isFinite(expected)) expect(found).toBeCloseTo(expected, 9)
        else expect(found).toBeNull()
      }),
    )
  })
})

/** Alpha by its definition, out of the answers themselves. */
function alphaOf(people: readonly (readonly number[])[]): number {
  const k = people[0]?.length ?? 0
  const items = Array.from({ length: k }, (_, item) => variance(people.map((answers) => answers[item] ?? 0)))
  const totals = variance(people.map((answers) => answers.reduce((sum, answer) => sum + answer, 0)))
  return (k / (k - 1)) * (1 - items.reduce((sum, one) => sum + one, 0) / totals)
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}
