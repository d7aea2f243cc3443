/** What is said of a figure over several waves, and of twelve months together. */
import { joinSentences } from '#engine/findings/sentences/join-sentences.ts'
import { pooledSentence } from '#engine/findings/sentences/pooled-sentence.ts'
import { trendSentences } from '#engine/findings/sentences/trend-sentences.ts'
import type { ShownPoint, TrendPoint } from '#engine/findings/trended.ts'
import { contextIn } from './in-language.ts'
import { change } from './said-changes.ts'
import { of, type Said } from './saying.ts'

/** A wave that is shown. */
export const point = (wave: string, more: Partial<ShownPoint> = {}): ShownPoint => ({
  wave,
  shown: true,
  open: false,
  n: 80,
  value: 0.3,
  low: 0.12,
  high: 0.45,
  ...more,
})
/** What chance leaves around the middle of a chart. */
export const limits = { low: -0.05, high: 0.41 }
export const chart = { kind: 'sampling', centre: 0.18 } as const
const trendOf = (points: readonly TrendPoint[], more: object = {}) => ({
  item: 'refer',
  unit: 'score' as const,
  stretches: [{ points, steps: [], ...more }],
})
const figure = { n: 23, value: 30, low: -2.4, high: 56 }
const trended = of<Parameters<typeof trendSentences>[0]>((one, language, context) =>
  joinSentences(trendSentences(one, context.words.referral, language, context), language),
)

export const linesSaid: readonly Said[] = [
  {
    about: 'a line that begins anew',
    say: trended(trendOf([point('2027-H1')], { breaks: '2027-H1' })),
    holds: ['2027-H1', '30', '12', '45', '80'],
  },
  {
    about: 'a short line',
    say: trended(
      trendOf([point('2026-H2'), point('2027-H1')], {
        steps: [{ ...change, from: '2026-H2', to: '2027-H1' }],
      }),
    ),
    holds: ['12', '3', '21', '2026-H2', '40', '46'],
  },
  {
    about: 'a wave within its limits, and one not shown',
    say: trended(
      trendOf([point('2027-H1', { limits }), { wave: '2027-H2', shown: false, why: 'withheld' }], { chart }),
    ),
    holds: ['30', '12', '45', '80', '−5', '41', '2027-H1', '2027-H2'],
  },
  {
    about: 'a wave outside of its limits, and one without answers',
    say: trended(
      trendOf(
        [
          point('2027-H1', { limits, value: 0.52, low: 0.42, high: 0.61, signal: 'outside' }),
          { wave: '2027-H2', shown: false, why: 'unanswered' },
        ],
        { chart },
      ),
    ),
    holds: ['52', '42', '61', '80', '−5', '41', '2027-H1', '2027-H2'],
  },
  {
    about: 'eight in a row, said once',
    say: trended(
      trendOf(
        ['2026-H1', '2026-H2', '2027-H1'].map((wave) => point(wave, { limits, signal: 'run' })),
        { chart },
      ),
    ),
    holds: ['30', '12', '45', '80', '2027-H1'],
  },
  {
    about: 'a wave that is still open, after one that stood out',
    say: trended(
      trendOf([point('2026-H2', { limits, signal: 'outside' }), point('2027-H1', { open: true })], { chart }),
    ),
    holds: ['30', '12', '45', '80', '2026-H2', '2027-H1'],
  },
  {
    about: 'a line that begins on a day, with one answer',
    say: trended(trendOf([{ wave: '2027-H1', shown: false, why: 'alone' }], { breaks: '2027-01-31' })),
    holds: ['2027', '2027-H1'],
  },
  {
    about: 'a wave in which all answered the same',
    say: trended(trendOf([{ wave: '2027-H1', shown: false, why: 'same-answer' }])),
    holds: ['2027-H1'],
  },
  {
    about: 'a wave in which nobody could say',
    say: trended(trendOf([{ wave: '2027-H1', shown: false, why: 'could-not-say' }])),
    holds: ['2027-H1'],
  },
  {
    about: 'a wave whose questions do not measure one thing',
    say: trended(trendOf([{ wave: '2027-H1', shown: false, why: 'not-one-thing' }])),
    holds: ['2027-H1'],
  },
  {
    about: 'a line of which nobody knows whether it goes on',
    say: trended(trendOf([point('2027-H1')], { breaks: 'unknown' })),
    holds: ['30', '12', '45', '80', '2027-H1'],
  },
  {
    about: 'twelve months',
    say: (language) => {
      const context = contextIn(language)
      const pooled = { ...figure, value: 0.3, low: 0.12, high: 0.45, item: 'refer', unit: 'score' } as const
      const waves = ['2026-Q1', '2026-Q2', '2026-Q3']
      return pooledSentence({ ...pooled, waves, left: [] }, context.words.referral, language, context)
    },
    holds: ['30', '12', '45', '23', '2026-Q1', '2026-Q3'],
  },
  {
    about: 'twelve months from which waves are left out',
    say: (language) => {
      const context = contextIn(language)
      const pooled = { ...figure, value: 0.3, low: 0.12, high: 0.45, item: 'refer', unit: 'score' } as const
      const left = [
        { wave: '2026-Q1', why: 'asked-anew' },
        { wave: '2026-Q3', why: 'no-figure' },
        { wave: '2026-Q4', why: 'no-figure' },
      ] as const
      const all = { ...pooled, waves: ['2026-Q2', '2027-Q1'], left }
      return pooledSentence(all, context.words.referral, language, context)
    },
    holds: ['30', '12', '45', '23', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1'],
  },
  {
    about: 'twelve months of one wave',
    say: (language) => {
      const context = contextIn(language)
      const pooled = { item: 'care', unit: 'index', n: 23, value: 71.2, low: 66, high: 76 } as const
      return pooledSentence({ ...pooled, waves: ['2026'], left: [] }, 'Care', language, context)
    },
    holds: ['71.2', '100', '66.0', '76.0', '23', '2026'],
  },
]
