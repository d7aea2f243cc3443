import { describe, expect, test } from 'vitest'
import { trendSentences } from '#engine/findings/sentences/trend-sentences.ts'
import type { Stretch, Trend } from '#engine/findings/trended.ts'
import { contextIn } from './in-language.ts'
import { change } from './said-changes.ts'
import { chart, limits, point } from './said-lines.ts'

const say = (...stretches: Partial<Stretch>[]): string[] => {
  const trend: Trend = {
    item: 'refer',
    unit: 'score',
    stretches: stretches.map((stretch) => ({ points: [], steps: [], ...stretch })),
  }
  return trendSentences(trend, 'Would refer', 'en', contextIn('en'))
}
const step = { ...change, from: '2026-H2', to: '2027-H1' }

describe('a trend', () => {
  test('of no wave says nothing', () => {
    expect(say()).toEqual([])
    expect(say({})).toEqual([])
  })

  test('says the break before its last line, and compares nothing across it', () => {
    expect(
      say(
        { points: [point('2026-H1'), point('2026-H2')], steps: [step] },
        { points: [point('2027-H1')], breaks: '2027-H1' },
      ),
    ).toEqual([
      'The question was changed (2027-H1), so a new line begins.',
      'Would refer, wave 2027-H1: 30, likely between 12 and 45. 80 answered.',
    ])
  })

  test('names the day of a break, and says where none is known', () => {
    expect(say({ breaks: '2027-01-31' })).toEqual([
      'The question was changed (31 January 2027), so a new line begins.',
    ])
    expect(say({ breaks: 'unknown' })).toEqual([
      'Whether the question stayed the same is not known, so a new line begins.',
    ])
  })

  test('of few waves says its last step', () => {
    expect(say({ points: [point('2026-H2'), point('2027-H1')], steps: [step] })).toEqual([
      'Up by 12 since wave 2026-H2, likely between 3 and 21. Answers: 40 then, 46 now.',
    ])
  })

  test('says that more answers may come to a wave that is open', () => {
    const open = point('2027-H1', { open: true })
    expect(say({ points: [point('2026-H2'), open], steps: [step] }).at(-1)).toBe(
      'Answers to it may still come in.',
    )
    expect(say({ points: [point('2026-H2', { limits }), open], chart })).toEqual([
      'Would refer, wave 2027-H1: 30, likely between 12 and 45. 80 answered.',
      'Answers to it may still come in.',
    ])
  })

  test('on a chart says every wave outside of its limits, a run once, and the last wave', () => {
    const waves = ['2025-H1', '2025-H2', '2026-H1'].map((wave) => point(wave, { limits, signal: 'run' }))
    const said = say({
      points: [
        point('2024-H2', { limits, signal: 'outside' }),
        ...waves,
        point('2026-H2', { limits }),
        point('2027-H1', { limits }),
      ],
      chart,
    })
    expect(said).toEqual([
      'Wave 2024-H2: 30, likely between 12 and 45; chance alone would have left it between −5 and 41. 80 answered.',
      'Wave 2026-H1: 30, likely between 12 and 45; it ends eight waves or more in a row on one side of the middle. 80 answered.',
      'Wave 2027-H1: 30, likely between 12 and 45; that is within what chance alone leaves, −5 to 41. 80 answered.',
    ])
  })

  test.each([
    ['withheld', 'Wave 2027-H2 is not shown, as was promised to those who answered.'],
    ['unanswered', 'There are no answers to this from wave 2027-H2.'],
    ['could-not-say', 'In wave 2027-H2 nobody could say.'],
    ['not-one-thing', 'Wave 2027-H2 is not shown, because its questions do not measure one thing.'],
    ['alone', 'Wave 2027-H2: one answer says nothing about others.'],
  ] as const)('says why its last wave is missing: %s', (why, text) => {
    expect(say({ points: [{ wave: '2027-H2', shown: false, why }] })).toEqual([text])
  })
})
