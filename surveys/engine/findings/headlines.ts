/** The few findings that say most of a survey, and how far they have moved: referral, indexes, comparison; says nothing. */
import { indexMeasures } from '../logic/index-measures.ts'
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { breakBetween } from './break-between.ts'
import { breaksOf } from './breaks-of.ts'
import { changesOf } from './changes-of.ts'
import type { JudgedChange } from './compared.ts'
import type { Finding, Snapshot } from './finding.ts'

/** A snapshot's wave, and the one that it is held against. */
export interface BetweenWaves {
  readonly wave: string
  readonly before: { readonly wave: string; readonly snapshot: Snapshot }
}

/**
 * Find the headlines of a snapshot, in the order of the results page; what is not asked or not shown is left out.
 *
 * @example headlinesOf(survey, snapshot).map(({ item }) => item) // ['refer', 'care']
 */
export function headlinesOf(survey: Survey, snapshot: Snapshot): Finding[] {
  const single = (type: 'referral' | 'comparison') =>
    allQuestions(survey)
      .filter((question) => question.type === type && question.rows.length === 0)
      .flatMap(({ id }) => findingOf(snapshot, id, type) ?? [])
  const indexes = indexMeasures.flatMap((measure) => findingOf(snapshot, measure, 'index') ?? [])
  return [...single('referral'), ...indexes, ...single('comparison')]
}

/**
 * List the items of all headlines that a survey asks for, whether they are shown or not, in the same order.
 *
 * @example headlineItems(survey) // ['refer', 'care', 'sector']
 */
export function headlineItems(survey: Survey): string[] {
  const questions = allQuestions(survey)
  const single = (type: 'referral' | 'comparison') =>
    questions.filter((question) => question.type === type && question.rows.length === 0).map(({ id }) => id)
  const indexes = indexMeasures.filter((index) => questions.some(({ measure }) => measure === index))
  return [...single('referral'), ...indexes, ...single('comparison')]
}

/**
 * Judge how far the headlines of a snapshot have moved since a wave before, all of them together; none across a break.
 *
 * @example headlineChanges(survey, snapshot, between)[0]?.verdict // { says: 'too-few', above: 0.62 }
 */
export function headlineChanges(
  survey: Survey,
  snapshot: Snapshot,
  { wave, before }: BetweenWaves,
): JudgedChange[] {
  const alike = headlinesOf(survey, snapshot)
    .map(({ item }) => item)
    .filter((item) => breakBetween(before.wave, wave, breaksOf(survey, item)) === undefined)
  return changesOf(before.snapshot, snapshot, alike, before.wave)
}

function findingOf(snapshot: Snapshot, item: string, kind: Finding['kind']): Finding | undefined {
  return snapshot.findings.find((finding) => finding.item === item && finding.kind === kind)
}
