import { describe, expect, test } from 'vitest'
import { phasesFindings } from '#engine/findings/phases-findings.ts'
import { emptyTally, type Tally } from '#engine/tally/tally.ts'
import golden from '../../fixtures/golden/early-late.json' with { type: 'json' }
import { survey } from './some-findings.ts'

const scores = ([up = 0, level = 0, down = 0]: readonly number[]): Tally => {
  return { ...emptyTally(), items: { refer: { '9': up, '7': level, '3': down } } }
}

const phases = (early: readonly number[], late: readonly number[]) =>
  phasesFindings(
    survey,
    new Map([
      ['2026-09-01', scores(early)],
      ['2026-09-08', scores(late)],
    ]),
    '2026-09-08',
  )

describe('early and late answers', () => {
  test.each([
    [
      [5, 3, 1],
      [9, 7, 4],
    ],
    [
      [9, 7, 4],
      [5, 3, 1],
    ],
    [[], [20, 20, 20]],
  ])('of fewer than ten people on a side are not compared (%s, %s)', (early, late) => {
    expect(phases(early, late)).toEqual([])
  })

  test('differ by late less early, and warn where that is much and not mere chance', () => {
    const [one] = golden.cases
    expect(phases(one?.early ?? [], one?.late ?? [])).toEqual([
      {
        kind: 'phases',
        item: 'refer',
        n: 100,
        early: { n: 60, score: 1 / 3 },
        late: { n: 40, score: -1 / 40 },
        difference: expect.closeTo(-0.358333, 6),
        low: expect.any(Number),
        high: expect.any(Number),
        p: expect.closeTo(0.025216, 6),
        warns: true,
      },
    ])
  })

  test.each([
    ['a small difference, however sure', [9000, 8000, 3000], [8300, 8000, 3700]],
    ['a large one that may be chance', [5, 5, 5], [6, 4, 4]],
  ])('do not warn of %s', (_which, early, late) => {
    expect(phases(early, late)).toMatchObject([{ warns: false }])
  })

  test('the day of the reminder is late, whenever it went out', () => {
    const days = ['2026-09-06', '2026-09-07', '2026-09-08', '2026-09-09'].map(
      (day) => [day, scores([10, 0, 0])] as const,
    )
    expect(phasesFindings(survey, new Map(days), '2026-09-08')).toMatchObject([
      { early: { n: 20 }, late: { n: 20 }, difference: 0 },
    ])
  })

  test('are compared for the comparison as well', () => {
    const compared = (better: number, worse: number): Tally => {
      return { ...emptyTally(), items: { beside: { better, worse, 'cannot-say': 5 } } }
    }
    const days = new Map([
      ['2026-09-01', compared(9, 3)],
      ['2026-09-09', compared(3, 9)],
    ])
    expect(phasesFindings(survey, days, '2026-09-05')).toMatchObject([
      { item: 'beside', n: 24, difference: -1 },
    ])
  })
})
