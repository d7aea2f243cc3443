/** A check that headline figures are asked in the same words everywhere; what roles read of one question is the parser's. */

import { measureOf } from '../../logic/measure-of.ts'
import { allQuestions } from '../../logic/questions.ts'
import type { Breach, SurveyCheck } from '../check.ts'
import { sameWords } from '../trend/same-words.ts'

const noPlace = { at: 0, length: 1 }

/**
 * Refuse a second referral question with other words for other roles, and a benchmark worded otherwise than it
 * was published: other words get other answers, which are then added up or compared as if they were the same.
 */
export const checkHeadlineWords: SurveyCheck = (parsed, { programme }) => [
  ...referralsVary(parsed),
  ...benchmarksVary(parsed, programme),
]

function referralsVary({ survey, words, places }: Parameters<SurveyCheck>[0]): Breach[] {
  const referrals = allQuestions(survey).filter((question) => measureOf(question) === 'referral')
  return referrals.flatMap((question, index) => {
    const own = words.questions[question.id]
    const other = referrals.slice(0, index).find((before) => {
      const its = words.questions[before.id]
      const apart = !before.roles.some((role) => question.roles.includes(role))
      return apart && own && its && !sameWords(own.title.text, its.title.text)
    })
    if (!other) return []
    const message = `«${question.id}» asks other roles in other words than «${other.id}», and both count as one figure; ask everybody by one question, in the same words`
    return [{ rule: 'same-words', at: places.get(question.id) ?? noPlace, message, about: question.id }]
  })
}

function benchmarksVary(
  { survey, texts }: Parameters<SurveyCheck>[0],
  { programme, language }: Parameters<SurveyCheck>[1]['programme'],
): Breach[] {
  if (survey.languages[0] !== language) return []
  const listed = new Set(allQuestions(survey).flatMap(({ id, list }) => (list === 'benchmarks' ? [id] : [])))
  return texts.flatMap(({ kind, question, item = '', text, at, length }) => {
    if (kind !== 'row' || question === undefined || !listed.has(question)) return []
    const published = Object.hasOwn(programme.benchmarks, item) ? programme.benchmarks[item] : undefined
    if (!published || sameWords(text, published.statement)) return []
    const message = `«${text}» is not what was asked for the published share, «${published.statement}»; leave the words to the programme file`
    return [{ rule: 'same-words', at: { at, length }, message, about: `${question}.${item}` }]
  })
}
