/** The dissatisfied, and how many of them tell somebody, out of counts of people; asks nobody whether it may be shown. */
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { answered } from '../tally/counts-of.ts'
import { dissatisfied, no, yes } from '../tally/joint-counts.ts'
import { countOf, type ItemCounts } from '../tally/tally.ts'
import type { SilenceFinding } from './study.ts'

/** Dissatisfied people who say whether they told somebody, from whom on the rate is their own. */
const fewestAsked = 10

/** Shares of dissatisfied business customers who tell somebody, as published: MISSION’s one in five to three in four. */
const published = { low: 0.2, high: 0.75, assumed: true } as const

/**
 * Make the share of the dissatisfied, and the rate at which they speak up: their own, or an assumed range.
 *
 * Source of the range: Goodman 2005 in the letters of Quality Progress, November, for the upper end; the lower one is the
 * figure that is commonly quoted.
 *
 * @returns nothing where nobody said how satisfied they are
 * @example silenceFinding({ '*': 60, dissatisfied: 21, '1': 6, '0': 15 })?.rate // { low: 0.138…, high: 0.499…, assumed: false }
 */
export function silenceFinding(counts: ItemCounts): SilenceFinding | undefined {
  const n = countOf(counts, answered)
  if (n === 0) return undefined
  const told = countOf(counts, yes)
  const asked = told + countOf(counts, no)
  return {
    kind: 'silence',
    item: 'satisfied',
    n,
    ...wilsonInterval(countOf(counts, dissatisfied), n),
    asked,
    told,
    rate: asked < fewestAsked ? published : rateOf(told, asked),
  }
}

function rateOf(told: number, asked: number) {
  const { low, high } = wilsonInterval(told, asked)
  return { low, high, assumed: false }
}
