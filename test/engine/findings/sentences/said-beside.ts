/** What is said of two sides of one thing: customers and our own people, guesses and answers, us and competitors, who chose us and who did not. */
import type { Calibration, PerceptionGap, ReasonDifference } from '#engine/findings/compared.ts'
import { calibrationSentence } from '#engine/findings/sentences/calibration-sentence.ts'
import { competitorSentence } from '#engine/findings/sentences/competitor-sentence.ts'
import { gapSentence } from '#engine/findings/sentences/gap-sentence.ts'
import { reasonSentence } from '#engine/findings/sentences/reason-sentence.ts'
import { resultSentence } from '#engine/findings/sentences/result-sentence.ts'
import { difference, farTooFew, level, lower, noLarger, of, type Said, tooFew } from './saying.ts'

const sides = {
  one: { n: 30, value: 0.2, low: 0.1, high: 0.37 },
  other: { n: 35, value: 0.45, low: 0.3, high: 0.61 },
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
const reasoned = of<ReasonDifference>((one, language, context) =>
  reasonSentence(one, ['role=bought', 'role=chose-another'], language, context),
)

export const besideSaid: readonly Said[] = [
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
]
