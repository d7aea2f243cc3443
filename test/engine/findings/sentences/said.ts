/** What several findings say side by side, ready to be said in any language, with what each text has to hold. */
import type {
  Calibration,
  Difference,
  JudgedChange,
  Look,
  PerceptionGap,
  ReasonDifference,
  Verdict,
} from '#engine/findings/compared.ts'
import { benchmarkSentence } from '#engine/findings/sentences/benchmark-sentence.ts'
import { calibrationSentence } from '#engine/findings/sentences/calibration-sentence.ts'
import { changeSentence } from '#engine/findings/sentences/change-sentence.ts'
import { competitorSentence } from '#engine/findings/sentences/competitor-sentence.ts'
import { gapSentence } from '#engine/findings/sentences/gap-sentence.ts'
import { joinSentences } from '#engine/findings/sentences/join-sentences.ts'
import { breakdownSentences, lookSentence } from '#engine/findings/sentences/look-sentences.ts'
import { notYetSentence } from '#engine/findings/sentences/not-yet-sentence.ts'
import { pooledSentence } from '#engine/findings/sentences/pooled-sentence.ts'
import { reasonSentence } from '#engine/findings/sentences/reason-sentence.ts'
import { reliabilitySentence } from '#engine/findings/sentences/reliability-sentences.ts'
import { resultSentence } from '#engine/findings/sentences/result-sentence.ts'
import { targetSentence } from '#engine/findings/sentences/target-sentence.ts'
import { trendSentences } from '#engine/findings/sentences/trend-sentences.ts'
import { boundsSentence, silentRangeSentence } from '#engine/findings/sentences/unheard-sentences.ts'
import type { TrendPoint } from '#engine/findings/trended.ts'
import { reliability } from './found.ts'
import { contextIn } from './in-language.ts'

export interface Said {
  readonly about: string
  readonly say: (language: string) => string
  /** Figures, limits and bases as English writes them. */
  readonly holds: readonly string[]
}

const difference: Difference = {
  unit: 'score',
  difference: 0.12,
  low: 0.03,
  high: 0.21,
  p: 0.01,
  detectable: 0.13,
  matters: 0.1,
}
const lower = { difference: -0.12, low: -0.21, high: -0.03 }
const level = { difference: 0.02, low: -0.05, high: 0.09 }
const noLarger: Verdict = { says: 'no-larger', than: 0.09 }
const tooFew: Verdict = { says: 'too-few', above: 0.604 }
const farTooFew: Verdict = { says: 'too-few' }
const sides = {
  one: { n: 30, value: 0.2, low: 0.1, high: 0.37 },
  other: { n: 35, value: 0.45, low: 0.3, high: 0.61 },
}

export const change: JudgedChange = {
  ...difference,
  item: 'refer',
  before: { n: 40, value: 0.18 },
  after: { n: 46, value: 0.3 },
  adjusted: 0.02,
  verdict: { says: 'up' },
}
const paired = { pairs: 14, before: { n: 14, value: 0.18 }, after: { n: 14, value: 0.3 } }
const look: Look = {
  ...difference,
  cut: 'role=buyer',
  own: { n: 12, value: 0.1 },
  rest: { n: 40, value: 0.3 },
  adjusted: 0.03,
  worth: true,
}
const gap: PerceptionGap = {
  ...difference,
  unit: 'index',
  item: 'care',
  difference: 12.04,
  low: 3.1,
  high: 21,
  outside: { n: 40, value: 70, low: 66, high: 74 },
  inside: { n: 14, value: 82, low: 75, high: 89 },
  adjusted: 0.02,
  verdict: { says: 'up' },
}
const guess: Calibration = {
  ...difference,
  unit: 'share',
  item: 'refer',
  guessed: { n: 12, value: 0.6, low: 0.5, high: 0.7 },
  given: { n: 46, value: 0.48, low: 0.34, high: 0.62 },
  verdict: 'better',
}
const reason: ReasonDifference = {
  ...difference,
  unit: 'share',
  option: 'price',
  ...sides,
  adjusted: 0.04,
  verdict: { says: 'up' },
}
const result = { result: 'audit', importance: sides.other, first: 4, delivery: sides.one } as const

const point = (wave: string, more: object = {}): TrendPoint => ({
  wave,
  shown: true,
  open: false,
  n: 80,
  value: 0.3,
  low: 0.12,
  high: 0.45,
  ...more,
})
const limits = { low: -0.05, high: 0.41 }
const chart = { kind: 'sampling', centre: 0.18 }
const trendOf = (points: readonly TrendPoint[], more: object = {}) => ({
  item: 'refer',
  unit: 'score' as const,
  stretches: [{ points, steps: [], ...more }],
})
const target = { measure: 'referral', atLeast: 40, by: '2028-H2' }
const figure = { n: 23, value: 30, low: -2.4, high: 56 }
const benchmark = { statement: 'We listen.', best: 92, all: 48, source: 'The Study', year: 2014 }

const of =
  <T>(say: (one: T, language: string, context: ReturnType<typeof contextIn>) => string) =>
  (one: T) =>
  (language: string) =>
    say(one, language, contextIn(language))

const changed = of<JudgedChange>((one, language, context) =>
  changeSentence(one, '2026-H2', language, context),
)
const reasoned = of<ReasonDifference>((one, language, context) =>
  reasonSentence(one, ['role=bought', 'role=chose-another'], language, context),
)
const trended = of<Parameters<typeof trendSentences>[0]>((one, language, context) =>
  joinSentences(trendSentences(one, context.words.referral, language, context), language),
)
const aimed = of<Parameters<typeof targetSentence>[0]>((one, language, context) =>
  targetSentence(one, context.words.referral, language, context),
)

/** Every text, each with a name of its own. */
export const said: readonly Said[] = [
  { about: 'up', say: changed(change), holds: ['12', '3', '21', '2026-H2', '40', '46'] },
  {
    about: 'down',
    say: changed({ ...change, ...lower, verdict: { says: 'down' }, pairs: 14 }),
    holds: ['12', '3', '21', '2026-H2', '40', '46', '14'],
  },
  { about: 'paired', say: changed({ ...change, ...paired }), holds: ['12', '3', '21', '2026-H2', '14'] },
  {
    about: 'no larger',
    say: changed({ ...change, ...level, verdict: noLarger }),
    holds: ['9', '−5', '2026-H2', '40', '46'],
  },
  { about: 'too few', say: changed({ ...change, verdict: tooFew }), holds: ['60', '2026-H2'] },
  { about: 'far too few', say: changed({ ...change, verdict: farTooFew }), holds: ['2026-H2'] },
  {
    about: 'share that moved less than a point',
    say: changed({ ...change, unit: 'share', difference: 0.004, low: 0.001, high: 0.007 }),
    holds: ['0.4', '0.1', '0.7', '2026-H2', '40', '46'],
  },
  {
    about: 'numbers that moved',
    say: changed({ ...change, unit: 'number', difference: 1.254, low: 0.5, high: 2 }),
    holds: ['1.25', '0.5', '2', '2026-H2', '40', '46'],
  },
  { about: 'a look above', say: of(lookSentence)(look), holds: ['Buyers', '12', '3', '21', '40'] },
  {
    about: 'a look below',
    say: of(lookSentence)({ ...look, ...lower }),
    holds: ['Buyers', '12', '3', '21', '40'],
  },
  {
    about: 'no look',
    say: of(lookSentence)({ ...look, ...level, worth: false }),
    holds: ['Buyers', '−5', '9', '12', '40'],
  },
  {
    about: 'a breakdown in which nothing stands out',
    say: (language) =>
      breakdownSentences(
        {
          item: 'refer',
          unit: 'score',
          family: 'region',
          omnibus: { chiSquare: 1.2, freedom: 2, p: 0.55 },
          looks: [],
        },
        language,
        contextIn(language),
      ).join(' '),
    holds: ['region'],
  },
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
    about: 'a share that moved by next to nothing',
    say: changed({ ...change, unit: 'share', difference: 0.0004, low: 0.0001, high: 0.0007 }),
    holds: ['0.04', '0.01', '0.07', '2026-H2', '40', '46'],
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
  {
    about: 'a target met',
    say: aimed({
      target: { measure: 'referral', atLeast: 40 },
      figure: { n: 80, value: 52, low: 44, high: 60 },
      verdict: 'met',
      due: true,
      usable: true,
    }),
    holds: ['52', '44', '60', '80', '40'],
  },
  {
    about: 'a target missed',
    say: aimed({
      target,
      figure: { ...figure, value: 12, high: 31 },
      verdict: 'missed',
      due: true,
      usable: true,
    }),
    holds: ['12', '−2.4', '31', '23', '40', '2028-H2'],
  },
  {
    about: 'a target not met so far',
    say: aimed({
      target,
      figure: { ...figure, value: 12, high: 31 },
      verdict: 'missed',
      due: false,
      usable: true,
    }),
    holds: ['12', '−2.4', '31', '23', '40', '2028-H2'],
  },
  {
    about: 'a target not yet decidable, nor fit for pay',
    say: aimed({ target, figure, verdict: 'open', due: false, usable: false }),
    holds: ['30', '−2.4', '56', '23', '40', '2028-H2'],
  },
  {
    about: 'a target that the upper limit misses by a hair',
    say: aimed({
      target,
      figure: { ...figure, value: 31, high: 39.97 },
      verdict: 'missed',
      due: true,
      usable: true,
    }),
    holds: ['31', '−2.4', '39.97', '23', '40', '2028-H2'],
  },
  {
    about: 'a target without a figure',
    say: aimed({ target, verdict: 'open', due: false, usable: false }),
    holds: ['40', '2028-H2'],
  },
  {
    about: 'a perception gap',
    say: of(gapSentence)({ ...gap, received: { n: 13, value: 61, low: 50, high: 72.25 } }),
    holds: ['Care', '12', '3.1', '21', '14', '40', '61.0', '100', '50.0', '72.3', '13'],
  },
  {
    about: 'a perception gap the other way',
    say: of(gapSentence)({ ...gap, difference: -12, low: -21, high: -3, verdict: { says: 'down' } }),
    holds: ['Care', '12', '3', '21', '14', '40'],
  },
  {
    about: 'a perception gap that is small',
    say: of(gapSentence)({
      ...gap,
      difference: 1,
      low: -3,
      high: 5,
      verdict: { says: 'no-larger', than: 5 },
    }),
    holds: ['Care', '5', '−3', '14', '40'],
  },
  {
    about: 'a perception gap that cannot be told',
    say: of(gapSentence)({ ...gap, verdict: { says: 'too-few', above: 18 } }),
    holds: ['Care', '18', '14', '40'],
  },
  {
    about: 'a perception gap of which none could be told',
    say: of(gapSentence)({ ...gap, verdict: farTooFew }),
    holds: ['Care', '14', '40'],
  },
  { about: 'a guess too good', say: of(calibrationSentence)(guess), holds: ['12', '3', '21', '46'] },
  {
    about: 'a guess too bad',
    say: of(calibrationSentence)({ ...guess, ...lower, verdict: 'worse' }),
    holds: ['12', '3', '21', '46'],
  },
  {
    about: 'a guess about right',
    say: of(calibrationSentence)({ ...guess, ...level, verdict: 'about-right' }),
    holds: ['−5', '9', '12', '46'],
  },
  {
    about: 'a guess that cannot be told',
    say: of(calibrationSentence)({ ...guess, verdict: 'cannot-tell' }),
    holds: ['13', '12', '46'],
  },
  {
    about: 'a guess of which nothing could be told',
    say: of(calibrationSentence)({ ...guess, detectable: 1.1, most: 1, verdict: 'cannot-tell' }),
    holds: ['12', '46'],
  },
  ...(['better', 'worse', 'unclear'] as const).map((stands) => ({
    about: `a competitor: ${stands}`,
    say: of(competitorSentence)({
      ...{ item: 'rivals.acme', n: 32, value: 0.4, low: 0.18, high: 0.58, cannotSay: 20 },
      ...{ p: 0.002, adjusted: 0.006, among: 3, stands },
    }),
    holds: ['40', '18', '58', '32', '20', '3'],
  })),
  {
    about: 'the only competitor',
    say: of(competitorSentence)({
      ...{ item: 'rivals.acme', n: 32, value: -0.4, low: -0.58, high: -0.18, cannotSay: 0 },
      ...{ p: 0.002, adjusted: 0.002, among: 1, stands: 'worse' },
    }),
    holds: ['−40', '−58', '−18', '32'],
  },
  ...(['improve', 'keep', 'watch', 'enough', 'unclear'] as const).map((place) => ({
    about: `a result: ${place}`,
    say: of(resultSentence)({ ...result, place }),
    holds: ['Quiet audits', '45%', '30%', '61%', '20%', '10%', '37%', '30', '35'],
  })),
  { about: 'a reason more often', say: reasoned(reason), holds: ['Price', '12', '3', '21', '30', '35'] },
  {
    about: 'a reason less often',
    say: reasoned({ ...reason, ...lower, verdict: { says: 'down' } }),
    holds: ['Price', '12', '3', '21', '30', '35'],
  },
  {
    about: 'a reason alike',
    say: reasoned({ ...reason, ...level, verdict: noLarger }),
    holds: ['Price', '9', '−5', '30', '35'],
  },
  {
    about: 'a reason that cannot be told',
    say: reasoned({ ...reason, verdict: tooFew }),
    holds: ['Price', '60', '30', '35'],
  },
  {
    about: 'a reason of which none could be told',
    say: reasoned({ ...reason, verdict: farTooFew }),
    holds: ['Price', '30', '35'],
  },
  ...[true, false].map((assumed) => ({
    about: `silent dissatisfied, by a rate ${assumed ? 'assumed' : 'measured'}`,
    say: of(silentRangeSentence)({
      listed: 120,
      dissatisfied: { low: 12, high: 45 },
      silent: { low: 3, high: 36 },
      assumed,
    }),
    holds: ['120', '12', '45', '3', '36'],
  })),
  {
    about: 'bounds without assumption',
    say: (language) => {
      const context = contextIn(language)
      const bounds = { item: 'refer', n: 23, invited: 60, low: -0.51, high: 0.72 }
      return boundsSentence(bounds, context.words.referral, language, context)
    },
    holds: ['−51', '72', '23', '60'],
  },
  ...(['above', 'holds', 'below'] as const).map((lies) => ({
    about: `a share ${lies === 'holds' ? 'around' : lies} both marks`,
    say: of(benchmarkSentence)({
      item: 'listen',
      benchmark,
      own: { n: 22, value: 0.64, low: 0.43, high: 0.8 },
      best: { mark: 0.92, lies },
      all: { mark: 0.48, lies },
    }),
    holds: ['64%', '43%', '80%', '22', '92%', '48%', 'The Study', '2014'],
  })),
  ...(['distribution', 'reliability', 'correlations', 'drivers', 'accounts', 'pay'] as const).map((what) => ({
    about: `not yet: ${what}`,
    say: of(notYetSentence)({ what, item: 'care', n: 4, needs: 10 }),
    holds: ['Care', '4', '10'],
  })),
  ...(['good', 'rough', 'poor'] as const).map((verdict) => ({
    about: `reliability: ${verdict}`,
    say: (language: string) =>
      reliabilitySentence(
        { ...reliability, verdict, ...(verdict === 'poor' ? { omega: null } : {}) },
        'care',
        language,
        contextIn(language),
      ),
    holds: ['0.75', '0.63', '0.83', '60', 'Care'],
  })),
]
