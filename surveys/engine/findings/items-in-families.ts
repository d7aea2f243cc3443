/** All items of a survey that may have a figure, in the two families that are judged apart; looks at no snapshot. */
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { fansItem } from '../tally/joint-counts.ts'
import { headlineItems } from './headlines.ts'
import { itemsOf } from './items-of.ts'

/**
 * List the headlines, and apart from them everything else in the survey's order, raving fans first.
 *
 * Whoever reads forty changes will find some by chance, and correcting for that makes each of them harder to tell. The
 * few figures that were chosen before anybody looked are therefore not judged among the many.
 *
 * @example itemsInFamilies(survey) // [['refer', 'care', 'sector'], ['raving fans', 'care.listen', …]]
 */
export function itemsInFamilies(survey: Survey): [headlines: string[], others: string[]] {
  const headlines = headlineItems(survey)
  const others = [fansItem, ...allQuestions(survey).flatMap(itemsOf)]
  return [headlines, others.filter((item) => !headlines.includes(item))]
}
