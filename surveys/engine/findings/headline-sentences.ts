/** The headlines of a survey in words, with their bases and how far they have moved; draws nothing. */
import { indexMeasures } from '../logic/index-measures.ts'
import type { Survey } from '../model.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { askedRoles } from './asked-roles.ts'
import type { Snapshot } from './finding.ts'
import { type BetweenWaves, headlineChanges, headlinesOf } from './headlines.ts'
import { invitedTo } from './invited-to.ts'
import { sentence } from './sentence.ts'
import { changeSentence } from './sentences/change-sentence.ts'
import { joinSentences } from './sentences/join-sentences.ts'

/**
 * Say the headlines of a snapshot, in the order of the results page; what is not asked or not shown is left out.
 *
 * @param language a BCP 47 tag
 * @param between the snapshot's wave and one before it; then each headline that both waves asked alike says its change
 * @example headlineSentences(survey, snapshot, 'en')
 * // ['Would refer: 30, likely between 2 and 52. 40 of 90 invited answered.', 'Care: 71.2 of 100, likely …']
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
  const changes = new Map(
    between && headlineChanges(survey, snapshot, between).map((change) => [change.item, change]),
  )
  return headlinesOf(survey, snapshot).map((finding) => {
    const asked = askedRoles(survey, finding.item)
    const invited = invitedTo(snapshot.invited, snapshot.cut, asked, survey)
    const change = changes.get(finding.item)
    const since = between?.before.wave ?? ''
    const moved = change ? [changeSentence(change, since, language, context)] : []
    const said = sentence(finding, language, { ...context, ...(invited === undefined ? {} : { invited }) })
    return joinSentences([said, ...moved], language)
  })
}
