/** The few findings that say most of a survey, in words: referral, indexes, comparison; draws nothing. */
import { indexMeasures } from '../logic/index-measures.ts'
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { breakBetween } from './break-between.ts'
import { breaksOf } from './breaks-of.ts'
import { changesOf } from './changes-of.ts'
import type { Finding, Snapshot } from './finding.ts'
import { sentence } from './sentence.ts'
import { changeSentence } from './sentences/change-sentence.ts'
import { joinSentences } from './sentences/join-sentences.ts'

/** What is said, and what it is held against. */
export interface BetweenWaves {
  readonly wave: string
  readonly before: { readonly wave: string; readonly snapshot: Snapshot }
}

/**
 * Say the headlines of a snapshot, in the order of the results page; what is not asked or not shown is left out.
 *
 * @param language a BCP 47 tag
 * @param between the snapshot's wave and one before it; then each headline that both waves asked alike says its change
 * @example headlineSentences(survey, snapshot, 'en')
 * // ['Would refer: 30, likely between 2 and 52. 40 answered.', 'Care: 71.2 of 100, likely …']
 */
export function headlineSentences(
  survey: Survey,
  snapshot: Snapshot,
  language: string,
  between?: BetweenWaves,
): string[] {
  const { finding: words, compared, measure } = interfaceWords(language)
  const named: Readonly<Record<string, string>> = measure
  const items = Object.fromEntries(indexMeasures.map((each) => [each, named[each] ?? each]))
  const context = { words, compared, names: { items } }
  const headlines = headlinesOf(survey, snapshot)
  const changes = new Map(
    between && changesBetween(survey, snapshot, headlines, between).map((change) => [change.item, change]),
  )
  return headlines.map((finding) => {
    const change = changes.get(finding.item)
    const since = between?.before.wave ?? ''
    const moved = change ? [changeSentence(change, since, language, context)] : []
    return joinSentences([sentence(finding, language, context), ...moved], language)
  })
}

function headlinesOf(survey: Survey, snapshot: Snapshot): Finding[] {
  const single = (type: 'referral' | 'comparison') =>
    allQuestions(survey)
      .filter((question) => question.type === type && question.rows.length === 0)
      .flatMap(({ id }) => findingOf(snapshot, id, type) ?? [])
  const indexes = indexMeasures.flatMap((measure) => findingOf(snapshot, measure, 'index') ?? [])
  return [...single('referral'), ...indexes, ...single('comparison')]
}

/** Judge the changes of all headlines together; none is said across a break. */
function changesBetween(
  survey: Survey,
  snapshot: Snapshot,
  headlines: readonly Finding[],
  { wave, before }: BetweenWaves,
) {
  const alike = headlines
    .map(({ item }) => item)
    .filter((item) => breakBetween(before.wave, wave, breaksOf(survey, item)) === undefined)
  return changesOf(before.snapshot, snapshot, alike, before.wave)
}

function findingOf(snapshot: Snapshot, item: string, kind: Finding['kind']): Finding | undefined {
  return snapshot.findings.find((finding) => finding.item === item && finding.kind === kind)
}
