/** The few findings that say most of a survey, in words: referral, indexes, comparison; draws nothing. */
import { indexMeasures } from '../logic/index-measures.ts'
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { interfaceWords } from '../words/interface-words.ts'
import type { Finding, Snapshot } from './finding.ts'
import { sentence } from './sentence.ts'

/**
 * Say the headlines of a snapshot, in the order of the results page; what is not asked or not shown is left out.
 *
 * @param language a BCP 47 tag
 * @example headlineSentences(survey, snapshot, 'en')
 * // ['Would refer: 30, likely between 2 and 52. 40 answered.', 'Care: 71.2 of 100, likely …']
 */
export function headlineSentences(survey: Survey, snapshot: Snapshot, language: string): string[] {
  const words = interfaceWords(language)
  const named: Readonly<Record<string, string>> = words.measure
  const items = Object.fromEntries(indexMeasures.map((measure) => [measure, named[measure] ?? measure]))
  const context = { words: words.finding, names: { items } }
  const say = (finding: Finding) => sentence(finding, language, context)
  const single = (type: 'referral' | 'comparison') =>
    allQuestions(survey)
      .filter((question) => question.type === type && question.rows.length === 0)
      .flatMap(({ id }) => findingOf(snapshot, id, type) ?? [])
      .map(say)
  const indexes = indexMeasures.flatMap((measure) => findingOf(snapshot, measure, 'index') ?? []).map(say)
  return [...single('referral'), ...indexes, ...single('comparison')]
}

function findingOf(snapshot: Snapshot, item: string, kind: Finding['kind']): Finding | undefined {
  return snapshot.findings.find((finding) => finding.item === item && finding.kind === kind)
}
