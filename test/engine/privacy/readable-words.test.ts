import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readableComments, readableStories } from '#engine/privacy/readable-words.ts'

const written = fc.record({ role: fc.constantFrom('buyer', 'user'), withhold: fc.boolean() })
const many = fc.array(written, { maxLength: 30 })
const stages = fc.constantFrom('open', 'closed', 'sealed' as const)
const promises = fc.constantFrom('named', 'confidential', 'anonymous' as const)
const people = (count: number, withhold = false) =>
  Array.from({ length: count }, () => ({ role: 'buyer', withhold }))

describe('comments', () => {
  test('that are guarded never show before the end, never fewer than ten, never with a role', () => {
    fc.assert(
      fc.property(promises, many, stages, (promise, all, stage) => {
        const read = readableComments({ promise }, all, stage)
        const guarded = read.filter((one) => one.guarded)
        expect(guarded.every((one) => !('role' in one))).toBe(true)
        if (stage !== 'sealed') expect(guarded).toEqual([])
        if (guarded.length > 0) expect(guarded.length).toBeGreaterThanOrEqual(10)
        for (const { written: one, guarded: is } of read) expect(is).toBe(promise !== 'named' || one.withhold)
      }),
    )
  })

  test('of named people show at any time, whoever else withholds', () => {
    const all = [...people(1), ...people(9, true)]
    for (const stage of ['open', 'closed', 'sealed'] as const)
      expect(readableComments({ promise: 'named' }, all, stage)).toEqual([
        { written: all[0], guarded: false, role: 'buyer' },
      ])
  })

  test('wait for a raised number, and never for a lower one', () => {
    const asked = (comments: number, count: number) =>
      readableComments(
        { promise: 'confidential', thresholds: { figures: 5, comments } },
        people(count),
        'sealed',
      ).length
    expect([asked(12, 11), asked(12, 12), asked(3, 9), asked(3, 10)]).toEqual([0, 12, 0, 10])
  })
})

describe('stories', () => {
  test('that are guarded wait for the end, for nobody beside them, and show no role', () => {
    const confidential = { promise: 'confidential' } as const
    expect(readableStories(confidential, people(1), 'closed')).toEqual([])
    expect(readableStories(confidential, people(1), 'sealed')).toEqual([
      { written: people(1)[0], guarded: true },
    ])
  })

  test('of named people show at once, of those who withhold at the end', () => {
    const all = [...people(1), ...people(1, true)]
    expect(readableStories({ promise: 'named' }, all, 'open')).toHaveLength(1)
    expect(readableStories({ promise: 'named' }, all, 'sealed').map(({ role }) => role)).toEqual([
      'buyer',
      undefined,
    ])
  })
})
