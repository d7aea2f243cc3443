/** What is said of targets and of benchmarks. */
import { benchmarkSentence } from '#engine/findings/sentences/benchmark-sentence.ts'
import { targetSentence } from '#engine/findings/sentences/target-sentence.ts'
import { of, type Said } from './saying.ts'

const target = { measure: 'referral', atLeast: 40, by: '2028-H2' }
const figure = { n: 23, value: 30, low: -2.4, high: 56 }
const benchmark = { statement: 'We listen.', best: 92, all: 48, source: 'The Study', year: 2014 }
const aimed = of<Parameters<typeof targetSentence>[0]>((one, language, context) =>
  targetSentence(one, context.words.referral, language, context),
)

export const aimsSaid: readonly Said[] = [
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
]
