import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areSafe, protect } from '#engine/privacy/protect.ts'
import { exposure, type Floors } from '#engine/privacy/standing.ts'
import { cutsOfTable, tableOf } from '#engine/privacy/table.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import { type Atom, exposed } from './attacker.ts'
import { cellName, everyCut, everyTable, seenBy, tableOfAtoms } from './tables.ts'

const five: Floors = { fewest: 5, fewestAlike: 0, readers: 0 }
const counts = (rows: readonly (readonly (number | undefined)[])[]): Atom[][] =>
  rows.map((row) => row.map((n = 0) => ({ n })))

/** What may be shown by itself, all of it at once: the most that anybody could hope for. */
function alone(rows: readonly (readonly Atom[])[], floors: Floors): Set<string> {
  const shown = cutsOfTable(tableOfAtoms(rows)).filter(({ standing }) => !exposure(standing, floors))
  return new Set(shown.map(({ cut }) => cut))
}

/** Protect a table, hold it against the attacker, and count what is shown. */
function judge(rows: readonly (readonly Atom[])[], floors: Floors): number {
  const shown = protect(tableOfAtoms(rows), floors)
  const fail = (why: string) => {
    throw new Error(`${JSON.stringify(rows)} shows ${[...shown]}: ${why}`)
  }
  const seen = seenBy(rows, shown)
  const found = exposed(seen.atoms, seen.figures, floors)
  if (found) fail(`tells of ${found}`)
  const most = alone(rows, floors)
  if ([...shown].some((cut) => !most.has(cut))) fail('too small by itself')
  if (shown.size < most.size && isWhole(rows, most)) {
    const all = seenBy(rows, most)
    if (!exposed(all.atoms, all.figures, floors)) fail(`${[...most]} would be as safe`)
  }
  return shown.size
}

/** Tell whether no cell stands in a line that may not be shown by itself, so that it goes with nobody else. */
function isWhole(rows: readonly (readonly Atom[])[], most: ReadonlySet<string>): boolean {
  return rows.every((row, at) =>
    row.every(
      (_, column) =>
        !most.has(cellName(at, column)) || (most.has(`row=${at}`) && most.has(`column=${column}`)),
    ),
  )
}

describe('no combination of what is shown tells of fewer than enough people, and nothing is hidden without need', () => {
  test.each([
    [2, 2, 6, 5],
    [2, 3, 6, 5],
    [3, 3, 3, 4],
  ])('in every table of %d by %d with cells up to %d, where %d are enough', (height, width, most, fewest) => {
    const cells = Array.from({ length: most + 1 }, (_, n) => n)
    let shown = 0
    for (const rows of everyTable(height, width, cells)) shown += judge(counts(rows), { ...five, fewest })
    expect(shown).toBeGreaterThan(0)
  })

  test.each([
    [3, 3, 400],
    [4, 4, 150],
    [3, 6, 60],
  ])('in tables of %d by %d', (height, width, numRuns) => {
    const cell = fc.constantFrom(0, 0, 1, 1, 2, 3, 4, 5, 6, 8, 12)
    const some = fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    })
    let shown = 0
    fc.assert(
      fc.property(some, (rows) => {
        shown += judge(counts(rows), five)
      }),
      { numRuns },
    )
    expect(shown).toBeGreaterThan(numRuns)
  })
})

describe('no combination of what is shown tells of a few who all said the same', () => {
  const cells: Atom[] = [
    { n: 0 },
    { n: 0, silent: 1 },
    { n: 1, answers: { up: 1 } },
    { n: 2, answers: { up: 2 } },
    { n: 2, answers: { down: 2 } },
    { n: 2, answers: { up: 1, down: 1 } },
    { n: 3, answers: { up: 2, down: 1 } },
    { n: 5, answers: { up: 5 } },
  ]
  test.each([0, 1] as const)('in every table of 2 by 2, where %d of them may look', (readers) => {
    let shown = 0
    for (const rows of everyTable(2, 2, cells))
      shown += judge(
        rows.map((row) => row.map((cell = { n: 0 }) => cell)),
        { fewest: 3, fewestAlike: 5, readers },
      )
    expect(shown).toBeGreaterThan(0)
  })

  const answer = fc.nat({ max: 3 })
  const someCell = fc
    .record({ up: answer, level: answer, down: answer, silent: fc.constantFrom(0, 0, 1) })
    .map(
      ({ up, level, down, silent }): Atom => ({ n: up + level + down, silent, answers: { up, level, down } }),
    )
  const someRows = fc.array(fc.array(someCell, { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  })

  test.each([0, 1] as const)('in tables of 3 by 3, where %d of them may look', (readers) => {
    let shown = 0
    fc.assert(
      fc.property(someRows, (rows) => {
        shown += judge(rows, { fewest: 5, fewestAlike: 10, readers })
      }),
      { numRuns: 60 },
    )
    expect(shown).toBeGreaterThan(60)
  })

  test('the audit finds exactly what elimination finds, whatever is shown', () => {
    const someChoice = fc.array(fc.boolean(), { minLength: 15, maxLength: 15 })
    const floors = { fewest: 4, fewestAlike: 7, readers: 0 } as const
    let unsafe = 0
    fc.assert(
      fc.property(someRows, someChoice, (rows, choice) => {
        const cells = alone(rows, floors)
        const shown = new Set(
          everyCut(rows).filter(
            (cut, index) => cut === wholeCut || (choice[index] && (!cut.includes('&') || cells.has(cut))),
          ),
        )
        const seen = seenBy(rows, shown)
        const safe = exposed(seen.atoms, seen.figures, floors) === undefined
        if (!safe) unsafe++
        expect(areSafe(tableOfAtoms(rows), floors, shown)).toBe(safe)
      }),
      { numRuns: 150 },
    )
    expect(unsafe).toBeGreaterThan(10)
  })
})

describe('what is shown', () => {
  test('does not depend on the order of people', () => {
    const members = [
      { row: 'b', column: 'y', cut: 'b&y', n: 3 },
      { row: 'a', column: 'x', cut: 'a&x', n: 9 },
      { row: 'a', column: 'y', cut: 'a&y', n: 7 },
      { row: 'b', column: 'x', cut: 'b&x', n: 9 },
      { row: 'c', column: 'x', cut: 'c&x', n: 9 },
      { row: 'c', column: 'y', cut: 'c&y', n: 9 },
    ].map(({ n, ...place }) => ({ ...place, standing: { n, silent: 0, classes: new Map() } }))
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: 6 }), (shuffled) => {
        expect(protect(tableOf(shuffled), five)).toEqual(protect(tableOf(members), five))
      }),
    )
    // Hidden beside b&y: the smallest in its column, the smallest in its row, and where these two cross.
    expect([...protect(tableOf(members), five)].toSorted()).toEqual([
      'a',
      'all',
      'b',
      'c',
      'c&x',
      'c&y',
      'x',
      'y',
    ])
  })

  test('is nothing where nothing may be told of the whole', () => {
    expect(protect(tableOfAtoms(counts([[2, 2]])), five).size).toBe(0)
    expect(protect(tableOfAtoms(counts([[0, 0]])), five).size).toBe(0)
  })

  test('is no more than is offered', () => {
    const rows = counts([
      [9, 9],
      [9, 9],
    ])
    const offered = new Set([wholeCut, 'row=0', cellName(0, 0)])
    expect(protect(tableOfAtoms(rows), five, offered)).toEqual(new Set([wholeCut, 'row=0']))
  })
})
