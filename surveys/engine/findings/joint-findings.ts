/** Findings that need several answers of one person, of one cut: raving fans and the dissatisfied. */
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import type { Release } from '../privacy/release.ts'
import { thresholdsOf } from '../privacy/thresholds.ts'
import { answeredCount } from '../tally/counts.ts'
import { fansItem, isSatisfied, silenceItem } from '../tally/joint-counts.ts'
import type { ItemCounts } from '../tally/tally.ts'
import { fansFinding } from './fans-finding.ts'
import { silenceFinding } from './silence-finding.ts'
import type { FansFinding, SilenceFinding } from './study.ts'

/**
 * Make what may be told of one cut. Of guarded answers it is made of the whole alone, and only where the distributions
 * that it goes together with are told as well.
 *
 * @example jointFindings(survey, whole).map(({ kind }) => kind) // ['fans', 'silence']
 */
export function jointFindings(survey: Survey, released: Release): (FansFinding | SilenceFinding)[] {
  const [fans, silence] = [fansItem, silenceItem].map((item) => toldCounts(released, item))
  return [
    (fans && fansFinding(fans)) ?? [],
    (silence &&
      (survey.promise === 'named' ? silenceFinding(silence) : guarded(survey, released, silence))) ??
      [],
  ].flat()
}

/**
 * Tell of the dissatisfied without leading to any of them.
 *
 * Whoever is dissatisfied must be known from one question that tells its distribution; and how many of them told somebody
 * only where these are enough, and all who were asked, or enough others besides.
 */
function guarded(survey: Survey, released: Release, counts: ItemCounts): SilenceFinding | undefined {
  const [asked, ...others] = allQuestions(survey).filter(isSatisfied)
  const finding = silenceFinding(counts)
  if (!asked || others.length > 0 || !toldCounts(released, asked.id) || !finding) return undefined
  const { comments } = thresholdsOf(survey)
  const complained = allQuestions(survey).find(({ measure }) => measure === 'complained')
  const all = complained && toldCounts(released, complained.id)
  const besides = all ? answeredCount(all) - finding.asked : -1
  if (finding.asked >= comments && (besides === 0 || besides >= comments)) return finding
  const { '1': _told, '0': _not, ...bare } = counts
  return silenceFinding(bare)
}

function toldCounts({ items }: Release, item: string): ItemCounts | undefined {
  const state = Object.hasOwn(items, item) ? items[item] : undefined
  return state?.shown === 'histogram' ? state.counts : undefined
}
