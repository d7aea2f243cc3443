/** Which group somebody's own rating puts them in; what they wrote tells nothing about that. */

import { measureOf } from '../logic/measure-of.ts'
import { allQuestions } from '../logic/questions.ts'
import type { RatedQuestion, Survey } from '../model.ts'

/** By the referral question, or where that is not asked, by how satisfied they are. */
export type RatingGroup = 'promoters' | 'passives' | 'detractors' | 'satisfied' | 'others'

/** The question whose answer tells how somebody sees us. */
export type RatingQuestion = Pick<RatedQuestion, 'id' | 'from' | 'to'> & {
  readonly type: 'referral' | 'scale'
}

/** From the worse to the better; of the first and the last, words are told apart. */
export const groupsOf: Readonly<Record<RatingQuestion['type'], readonly RatingGroup[]>> = {
  referral: ['detractors', 'passives', 'promoters'],
  scale: ['others', 'satisfied'],
}

/**
 * Find the question by whose answer comments are told apart: the referral question, or else the one that feeds
 * `satisfied`; `undefined` where neither is asked of single items.
 */
export function ratingQuestion(survey: Survey): RatingQuestion | undefined {
  const rated = allQuestions(survey).filter(
    (question): question is RatedQuestion => 'from' in question && question.rows.length === 0,
  )
  const referral = rated.find(({ type }) => type === 'referral')
  if (referral) return { ...placeOf(referral), type: 'referral' }
  const satisfied = rated.find((question) => measureOf(question) === 'satisfied')
  return satisfied && { ...placeOf(satisfied), type: 'scale' }
}

function placeOf({ id, from, to }: RatedQuestion) {
  return { id, from, to }
}

/**
 * Put an answer into its group: 9–10 promote, 7–8 are passive, 0–6 detract; the two best points of a scale are
 * satisfied.
 *
 * @returns `undefined` where there is no number on the question's scale
 * @example ratingGroup({ id: 'refer', type: 'referral', from: 0, to: 10 }, 8) // 'passives'
 */
export function ratingGroup(question: RatingQuestion, rating: unknown): RatingGroup | undefined {
  const { type, from, to } = question
  if (typeof rating !== 'number' || !(rating >= from && rating <= to)) return undefined
  if (type === 'scale') return rating >= to - 1 ? 'satisfied' : 'others'
  return rating >= 9 ? 'promoters' : rating >= 7 ? 'passives' : 'detractors'
}
