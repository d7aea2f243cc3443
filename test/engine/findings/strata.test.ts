import { describe, expect, test } from 'vitest'
import type { Listed } from '#engine/findings/listed.ts'
import { strataOf, weightingAttribute } from '#engine/findings/strata.ts'
import { findQuestion } from '#engine/logic/questions.ts'
import type { PrivacyPromise } from '#engine/model.ts'
import { release } from '#engine/privacy/release.ts'
import { people, promising, worldOf } from '../privacy/worlds.ts'

const refer = findQuestion(promising('named'), 'refer')

const listed = (counts: Record<string, number>, value: string | null = null): Listed[] =>
  Object.entries(counts).map(([role, count]) => ({ role, value, count }))

const strata = (promise: PrivacyPromise, world: ReturnType<typeof people>, list: readonly Listed[]) => {
  const survey = promising(promise)
  const releases = release(survey, worldOf(survey, world), 'sealed')
  if (!refer) throw new Error('no question')
  return strataOf(survey, refer, new Map(releases.map((one) => [one.cut, one])), list, 10)
}

const north = (counts: Record<string, number>) => listed(counts, 'North')
const south = (counts: Record<string, number>) => listed(counts, 'South')

test('what is weighted by besides the role is the first attribute that is no account', () => {
  expect(weightingAttribute({ attributes: ['account', 'region', 'team'] })).toBe('region')
  expect(weightingAttribute({ attributes: ['account'] })).toBeUndefined()
})

describe('where everything may be told, strata', () => {
  const world = [
    ...people(12, 'a', { refer: 10 }, { region: 'North' }),
    ...people(8, 'a', { refer: 2 }, { region: 'South' }),
    ...people(9, 'b', { refer: 10 }, { region: 'South' }),
  ]

  test.each([
    ['nobody is listed', world, []],
    ['one role is listed', people(12, 'a', { refer: 10 }), listed({ a: 50 })],
    ['somebody answered who is on no list', world, listed({ a: 50 })],
    ['nobody answered', [], listed({ a: 50, b: 50 })],
  ])('are none where %s', (_where, all, list) => {
    expect(strata('named', all, list)).toBeUndefined()
  })

  test('are roles where the list says no more', () => {
    expect(strata('named', world, listed({ a: 50, b: 30 }))).toEqual({
      by: ['role'],
      cells: [
        { categories: ['a'], values: { n: 20, sum: 4, squares: 20 } },
        { categories: ['b'], values: { n: 9, sum: 9, squares: 9 } },
      ],
      margins: [
        new Map([
          ['a', 50],
          ['b', 30],
        ]),
      ],
    })
  })

  test('are roles by the values of the list, where it has them', () => {
    const found = strata('named', world, [...north({ a: 30 }), ...south({ a: 20, b: 30 })])
    expect(found?.by).toEqual(['role', 'region'])
    expect(found?.cells).toHaveLength(3)
    expect(found?.cells).toContainEqual({ categories: ['a', 'South'], values: { n: 8, sum: -8, squares: 8 } })
    expect(found?.margins).toEqual([
      new Map([
        ['a', 50],
        ['b', 30],
      ]),
      new Map([
        ['North', 30],
        ['South', 50],
      ]),
    ])
  })

  test('are roles alone where somebody answered with a value that is not listed', () => {
    const found = strata('named', world, [...north({ a: 50, b: 30 })])
    expect(found?.by).toEqual(['role'])
  })

  test('put small roles together, and leave out roles that are not asked', () => {
    const found = strata(
      'named',
      [...world, ...people(2, 'c', { refer: 7 })],
      listed({ a: 50, b: 30, c: 9, d: 4 }),
    )
    expect(found?.margins).toEqual([
      new Map([
        ['a', 50],
        ['b, c, d', 43],
      ]),
    ])
    expect(found?.cells[1]?.values).toEqual({ n: 11, sum: 9, squares: 9 })
  })
})

describe('where answers are guarded, strata', () => {
  const mixed = (count: number, role: string) =>
    people(count, role, { refer: 10 }).map((one, index) =>
      index % 2 ? one : { ...one, answers: { refer: 3 } },
    )

  test('part no role that is not told of alone', () => {
    const world = [...mixed(20, 'a'), ...mixed(14, 'b'), ...mixed(12, 'c'), ...mixed(3, 'd')]
    const found = strata('confidential', world, listed({ a: 50, b: 30, c: 20, d: 9 }))
    expect(found?.cells.map(({ categories, values }) => [categories[0], values.n])).toEqual([
      ['a', 20],
      ['b', 14],
      ['c, d', 15],
    ])
  })

  test('know no attribute', () => {
    const world = [...mixed(20, 'a'), ...mixed(14, 'b')]
    expect(strata('confidential', world, [...north({ a: 30 }), ...south({ a: 20, b: 30 })])?.by).toEqual([
      'role',
    ])
  })

  test('are none where the whole tells no distribution', () => {
    expect(strata('confidential', mixed(9, 'a'), listed({ a: 50, b: 30 }))).toBeUndefined()
  })
})
