/** Counts that need several answers of the same person at once: the raving fans, and the dissatisfied who told. */

import { comparisons } from '../answers/comparisons.ts'
import { allQuestions, singleOf } from '../logic/questions.ts'
import type { ChoiceQuestion, Question, RatedQuestion, Survey } from '../model.ts'
import { answered } from './counts-of.ts'
import { isRated } from './driver-sums.ts'
import type { Items } from './items.ts'
import type { OwnTally } from './own-tally.ts'
import { countOf, type ItemCounts } from './tally.ts'

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

/** Counts of what several answers of one person tell together, by item. */
export type JointCounts = Readonly<Partial<Record<typeof fansItem | typeof silenceItem, ItemCounts>>>

const fan: ItemCounts = { [yes]: 1 }
const noFan: ItemCounts = { [no]: 1 }
const content: ItemCounts = { [answered]: 1 }
const unhappy: ItemCounts = { [answered]: 1, [dissatisfied]: 1 }
const unhappyTold: ItemCounts = { ...unhappy, [yes]: 1 }
const unhappySilent: ItemCounts = { ...unhappy, [no]: 1 }

/**
 * Make a counter of raving fans and of the dissatisfied.
 *
 * A fan would refer (9–10), says that we are better than others, and has a care index of 75 or more; only who answered
 * all three counts as one or none. Dissatisfied is who chose the lowest two points of five on the question that
 * measures `satisfied`; they told somebody where they chose `yes` on the one that measures `complained`, or the first
 * option where there is no `yes`.
 */
export function openJointCounts(survey: Survey, items: Items): (own: OwnTally) => JointCounts {
  const fanCounts = openFans(survey, items)
  return (own) => {
    const fans = fanCounts(own)
    const silence = silenceOf(own)
    return { ...(fans && { [fansItem]: fans }), ...(silence && { [silenceItem]: silence }) }
  }
}

/**
 * Count one person, of a survey of which no other is counted.
 *
 * @example jointCounts(survey, own) // { 'raving fans': { '1': 1 }, 'dissatisfied told': { '*': 1 } }
 */
export function jointCounts(survey: Survey, own: OwnTally): JointCounts {
  return openJointCounts(survey, own.items)(own)
}

/** Tells fans from who is none; of who did not answer all that it takes, it tells nothing. */
function openFans(survey: Survey, items: Items): (own: OwnTally) => ItemCounts | undefined {
  const [refer, beside] = [singleOf(survey, 'referral'), singleOf(survey, 'comparison')]
  const scale = allQuestions(survey).find((question) => question.measure === 'care' && isRated(question))
  if (!refer || !beside || !scale || !isRated(scale)) return () => undefined
  const [better] = comparisons
  return ({ saidTo, indexes }) => {
    const score = saidTo[items.of(refer.id).number]?.rating
    const compared = saidTo[items.of(beside.id).number]?.answer
    const index = indexes.find(({ measure }) => measure === 'care')
    if (score === undefined || typeof compared !== 'string' || !index) return undefined
    const count = index.given.length
    const above = index.sum - count * scale.from
    const cared = 4 * above >= caredFor * count * (scale.to - scale.from)
    return score >= promoter && compared === better && cared ? fan : noFan
  }
}

function silenceOf({ items, saidTo, questions }: OwnTally): ItemCounts | undefined {
  const saidToOne = ({ id }: Question) => saidTo[items.of(id).number]
  const satisfied = questions.find(
    (question): question is RatedQuestion =>
      isSatisfied(question) && saidToOne(question)?.rating !== undefined,
  )
  const rating = satisfied && saidToOne(satisfied)?.rating
  if (satisfied === undefined || rating === undefined) return undefined
  if (rating > highestDissatisfied(satisfied)) return content
  const complained = questions.find(
    (question): question is ChoiceQuestion =>
      question.measure === 'complained' && 'options' in question && question.rows.length === 0,
  )
  const counts = (complained && saidToOne(complained)?.counts) || {}
  if (complained === undefined || countOf(counts, answered) === 0) return unhappy
  return toldBy(complained, counts) ? unhappyTold : unhappySilent
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
