/** Counts that need several answers of the same person at once: the raving fans, and the dissatisfied who told. */

import { comparisons } from '../answers/comparisons.ts'
import { allQuestions, singleOf } from '../logic/questions.ts'
import type { ChoiceQuestion, Question, RatedQuestion, Survey } from '../model.ts'
import { isRated } from './driver-sums.ts'
import { countOf, type ItemCounts, type Tally } from './tally.ts'
import { answered, type OwnTally, ownRating } from './tally-of.ts'

/** Names that no item can have, since no id holds a blank. */
export const fansItem = 'raving fans'
export const silenceItem = 'dissatisfied told'

/** Among the counts of `dissatisfied told`: the dissatisfied themselves. */
export const dissatisfied = 'dissatisfied'

/** A fan, or a dissatisfied person who told somebody; and one who is not, or did not. */
export const [yes, no] = ['1', '0'] as const

/** From here on somebody would refer. */
const promoter = 9
/** A care index of 75 or more, in quarters of the scale. */
const caredFor = 3
/** The lowest two of five, whatever the number of points. */
const dissatisfiedShare = 0.4

/**
 * Count one person among raving fans or not, and among the dissatisfied.
 *
 * A fan would refer (9–10), says that we are better than others, and has a care index of 75 or more; only who answered
 * all three counts as one or none. Dissatisfied is who chose the lowest two points of five on the question that
 * measures `satisfied`; they told somebody where they chose `yes` on the one that measures `complained`, or the first
 * option where there is no `yes`.
 *
 * @example jointCounts(survey, own) // { 'raving fans': { '1': 1 }, 'dissatisfied told': { '*': 1 } }
 */
export function jointCounts(survey: Survey, own: OwnTally): Record<string, ItemCounts> {
  const fan = isFan(survey, own.tally)
  const silence = silenceOf(own)
  return {
    ...(fan === undefined ? {} : { [fansItem]: { [fan ? yes : no]: 1 } }),
    ...(silence ? { [silenceItem]: silence } : {}),
  }
}

function isFan(survey: Survey, tally: Tally): boolean | undefined {
  const [refer, beside] = [singleOf(survey, 'referral'), singleOf(survey, 'comparison')]
  const scale = allQuestions(survey).find((question) => question.measure === 'care' && isRated(question))
  const [index] = Object.entries(tally.measures.care?.people ?? {})
  if (!refer || !beside || !scale || !isRated(scale) || !index) return undefined
  const score = ownRating(tally, refer.id)
  const [better] = comparisons
  const compared = comparisons.find((one) => countOf(tally.items[beside.id] ?? {}, one) > 0)
  if (score === undefined || compared === undefined) return undefined
  const [items, { sum }] = index
  const above = sum - Number(items) * scale.from
  const cared = 4 * above >= caredFor * Number(items) * (scale.to - scale.from)
  return score >= promoter && compared === better && cared
}

function silenceOf({ tally, questions }: OwnTally): ItemCounts | undefined {
  const satisfied = questions.find(
    (question): question is RatedQuestion =>
      isSatisfied(question) && ownRating(tally, question.id) !== undefined,
  )
  const rating = satisfied && ownRating(tally, satisfied.id)
  if (satisfied === undefined || rating === undefined) return undefined
  if (rating > highestDissatisfied(satisfied)) return { [answered]: 1 }
  const complained = questions.find(
    (question): question is ChoiceQuestion =>
      question.measure === 'complained' && 'options' in question && question.rows.length === 0,
  )
  const counts = (complained && tally.items[complained.id]) || {}
  const told = complained && countOf(counts, answered) > 0 ? toldBy(complained, counts) : undefined
  return {
    [answered]: 1,
    [dissatisfied]: 1,
    ...(told === undefined ? {} : { [told ? yes : no]: 1 }),
  }
}

/** Tell whether a question asks how satisfied somebody is. */
export function isSatisfied(question: Question): question is RatedQuestion {
  return question.measure === 'satisfied' && isRated(question) && question.rows.length === 0
}

/** Give the highest point at which somebody is dissatisfied; at least the lowest of all is. */
function highestDissatisfied({ from, to }: RatedQuestion): number {
  return from + Math.max(1, Math.floor(dissatisfiedShare * (to - from + 1))) - 1
}

function toldBy({ options }: ChoiceQuestion, counts: ItemCounts): boolean {
  const said = options.find(({ id }) => id === 'yes') ?? options.find(({ retired }) => !retired)
  return said !== undefined && countOf(counts, said.id) > 0
}
