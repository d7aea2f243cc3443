/** What sellers guess that customers answer, beside what these answered; blames nobody for a guess. */
import { allQuestions } from '../logic/questions.ts'
import type { RatedQuestion } from '../model.ts'
import { normalCdf } from '../statistics/normal-distribution.ts'
import { twoSidedZ } from '../statistics/two-sided-z.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import type { Calibration, Difference, SureSide } from './compared.ts'
import { figureOf } from './figure-of.ts'
import type { Asked } from './gap.ts'
import { intervalError } from './interval-error.ts'
import { judgeTogether } from './judge-together.ts'
import { detectableBy } from './verdict.ts'

/** A guess that is off by no more than this share of customers is about right. */
const aboutRight = 0.1

/**
 * Set guesses beside what was guessed: of a referral the share of 9 and 10, of a comparison that of better, of a rating
 * that of the two best answers.
 *
 * A guess is the mean of what sellers wrote, of ten customers. It is named by the id of what it guesses, as its own
 * question's id or its row's. The interval of the difference is put together from the limits of both sides; who guessed
 * and who answered are different people.
 * Source: Zou & Donner 2008, Construction of Confidence Limits About Effect Measures: A General Approach, Statistics in
 * Medicine 27, 1693-1702.
 *
 * @param sellers the survey that asks for guesses (`measures: prediction`)
 * @param customers the survey that asks for what is guessed
 * @returns in the order of the guesses; a guess of what is not asked or not shown is left out
 * @example calibrationsOf(sales, customers)[0] // { item: 'refer', difference: 0.27, verdict: 'better', … }
 */
export function calibrationsOf(sellers: Asked, customers: Asked): Calibration[] {
  const compared = guessesOf(sellers).flatMap(({ item, guessed }) => {
    const given = givenBy(customers, item)
    return given ? [{ item, guessed, given, ...differenceOf(given, guessed) }] : []
  })
  return judgeTogether(compared).map(({ verdict, adjusted: _, ...calibration }) => ({
    ...calibration,
    verdict: guessVerdict(calibration, verdict.says),
  }))
}

function guessVerdict({ low, high }: Difference, says: string): Calibration['verdict'] {
  if (low >= -aboutRight && high <= aboutRight) return 'about-right'
  if (says === 'up') return 'better'
  return says === 'down' ? 'worse' : 'cannot-tell'
}

function guessesOf({ survey, snapshot }: Asked): { item: string; guessed: SureSide }[] {
  return allQuestions(survey).flatMap((question) => {
    if (question.measure !== 'prediction' || !('from' in question)) return []
    const rows = question.rows.filter(({ retired }) => !retired).map(({ id }) => id)
    const items = rows.length > 0 ? rows : [question.id]
    return items.flatMap((item) => {
      const finding = figureOf(snapshot, rows.length > 0 ? `${question.id}.${item}` : item)
      const guessed = finding?.kind === 'rated' ? asShare(question, finding.n, finding.mean) : undefined
      return guessed ? [{ item, guessed }] : []
    })
  })
}

function asShare(
  { to }: RatedQuestion,
  n: number,
  { value, low, high }: { readonly value: number; readonly low: number | null; readonly high: number | null },
): SureSide | undefined {
  if (low === null || high === null || to <= 0) return undefined
  // Five of ten are half of them, wherever the scale begins.
  const share = (on: number) => Math.min(1, Math.max(0, on / to))
  return { n, value: share(value), low: share(low), high: share(high) }
}

function givenBy({ survey, snapshot }: Asked, id: string): SureSide | undefined {
  if (!allQuestions(survey).some((question) => question.id === id)) return undefined
  const figure = figureOf(snapshot, id)
  if (figure?.kind === 'rated') {
    const { n, share: value, low, high } = figure
    return { n, value, low, high }
  }
  if (figure?.kind !== 'referral' && figure?.kind !== 'comparison') return undefined
  const { n, classes, clustered } = figure
  if (!classes) return undefined
  const { share, low, high } = wilsonInterval('promoters' in classes ? classes.promoters : classes.better, n)
  const times = Math.sqrt(clustered?.deff ?? 1)
  return {
    n,
    value: share,
    low: Math.max(0, share - (share - low) * times),
    high: Math.min(1, share + (high - share) * times),
  }
}

/** The guess less what was given; p is below .05 where the interval leaves 0 out. */
function differenceOf(given: SureSide, guessed: SureSide): Difference {
  const difference = guessed.value - given.value
  const low = difference - Math.hypot(guessed.value - guessed.low, given.high - given.value)
  const high = difference + Math.hypot(guessed.high - guessed.value, given.value - given.low)
  const towardsNone = difference > 0 ? difference - low : high - difference
  const z = towardsNone > 0 ? (difference / towardsNone) * twoSidedZ('calibrationsOf', 0.95) : 0
  return {
    unit: 'share',
    difference,
    low,
    high,
    p: 2 * normalCdf(-Math.abs(z)),
    detectable: detectableBy(intervalError({ low, high })),
    most: 1,
    matters: aboutRight,
  }
}
