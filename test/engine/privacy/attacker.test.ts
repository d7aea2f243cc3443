import { describe, expect, test } from 'vitest'
import golden from '../../fixtures/golden/differencing.json' with { type: 'json' }
import { exposed, isFarFromAll } from './attacker.ts'

const k = 5
const promise = { fewest: k, fewestAlike: 0, readers: 0 } as const
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step)

describe('the attacker', () => {
  test.each(golden.cases)(
    'asks about $query.length people beside $released.length groups: $allowed',
    (known) => {
      expect(isFarFromAll(known.released, known.query, golden.k)).toBe(known.allowed)
    },
  )

  test.each(golden.cases.filter(({ allowed }) => !allowed).slice(0, 3))(
    'finds by elimination whom the difference would tell of: $query.length',
    ({ released, query }) => {
      const people = range(1, 21)
      const figures = [...released, query].map((group) => people.map((one) => (group.includes(one) ? 1 : 0)))
      expect(
        exposed(
          people.map(() => ({ n: 1 })),
          figures,
          promise,
        ),
      ).toBeDefined()
    },
  )

  test('finds four of twenty whom no two of three groups tell of', () => {
    const groups = [range(1, 20), range(1, 10), range(11, 16)]
    for (const [index, group] of groups.entries())
      expect(isFarFromAll(groups.slice(0, index), group, k)).toBe(true)
    const atoms = [{ n: 10 }, { n: 6 }, { n: 4 }]
    const figures = [
      [1, 1, 1],
      [1, 0, 0],
      [0, 1, 0],
    ]
    expect(exposed(atoms, figures, promise)).toEqual([2])
    expect(exposed(atoms, figures.slice(0, 2), promise)).toBeUndefined()
  })

  test('scales as well as adds', () => {
    const atoms = [{ n: 3 }, { n: 20 }, { n: 20 }]
    const figures = [
      [1, 2, 3],
      [0, 1, 2],
      [1, 1, 0],
    ]
    expect(exposed(atoms, figures, promise)).toEqual([0])
  })

  test('knows those who said the same, and those who could only not say', () => {
    const alike = { ...promise, fewestAlike: 10 }
    const figures = [
      [1, 1],
      [0, 1],
    ]
    const same = { n: 7, answers: { up: 7 } }
    const others = { n: 30, answers: { up: 10, down: 20 } }
    expect(exposed([same, others], figures, alike)).toEqual([0])
    expect(exposed([{ n: 7, answers: { up: 6, down: 1 } }, others], figures, alike)).toBeUndefined()
    expect(
      exposed([{ n: 7, answers: { up: 6, down: 1 } }, others], figures, { ...alike, readers: 1 }),
    ).toEqual([0])
    expect(exposed([{ n: 0, silent: 3 }, others], figures, alike)).toEqual([0])
    expect(exposed([{ n: 0, silent: 10 }, others], figures, alike)).toBeUndefined()
  })
})
