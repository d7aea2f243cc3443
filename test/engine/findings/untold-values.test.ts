import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemCounts } from '#engine/tally/tally.ts'
import { finding } from './found-of.ts'

describe('where single values may not be told', () => {
  const ends = (id: string, counts: ItemCounts, distribution: boolean) => {
    const found = finding(id, counts, distribution)
    return found && 'low' in found ? [found.low, found.high] : []
  }

  test.each([
    [
      { '9': 2, '7': 4 },
      { '9': 4, '3': 2 },
    ],
    [
      { '9': 2, '7': 3 },
      { '9': 3, '7': 1, '3': 1 },
    ],
  ])('a score of %j has the interval of %j, the widest that goes with it', (counts, widest) => {
    expect(ends('refer', counts, false)).toEqual(ends('refer', widest, true))
  })

  test('a balance has the widest interval that goes with it', () => {
    expect(ends('beside', { better: 1, same: 6 }, false)).toEqual(
      ends('beside', { better: 4, worse: 3 }, true),
    )
  })

  test('a mean has the interval of answers at the ends of the scale', () => {
    const wide = finding('care', { '1': 3, '5': 3, '3': 1 })
    const close = finding('care', { '3': 7 }, false)
    if (wide?.kind !== 'rated' || close?.kind !== 'rated') throw new Error('a frequency is rated')
    expect(close.mean).toEqual(wide.mean)
  })

  test('a finding is the same for all answers with its figure and its base', () => {
    const counts = fc.record({ up: fc.nat({ max: 6 }), level: fc.nat({ max: 6 }), down: fc.nat({ max: 6 }) })
    fc.assert(
      fc.property(
        counts.filter(({ level }) => level >= 2),
        ({ up, level, down }) => {
          const one = finding('refer', { '10': up, '8': level, '0': down }, false)
          const other = finding('refer', { '9': up + 1, '7': level - 2, '5': down + 1 }, false)
          expect(one).toEqual(other)
          const close = finding('care', { '5': up, '2': level, '4': down }, false)
          const apart = finding('care', { '5': up, '1': 1, '2': level - 2, '3': 1, '4': down }, false)
          expect(close).toEqual(apart)
        },
      ),
    )
  })
})
