/** Holding a survey file against what was deployed: broken trends, other words, used-up ids; changes neither. */
import { entryOf, type Lock, type LockedQuestion, type LockedSurvey } from '../../lock/lock.ts'
import { lockSurvey } from '../../lock/lock-survey.ts'
import { waveOf } from '../../logic/wave.ts'
import type { Cadence } from '../../model.ts'
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import type { Breach } from '../check.ts'
import { type Change, type FindPlace, findPlaceIn, wordTypes } from './change.ts'
import { indexChanges } from './index-changes.ts'
import { optionChanges } from './option-changes.ts'
import { reusedIds } from './reused-ids.ts'
import { ruleChanges } from './rule-changes.ts'
import { wordChanges } from './word-changes.ts'

/**
 * Check a survey file against the lock.
 *
 * What makes figures incomparable is a `broken-trend` until the question says `breaks:` with a wave or a day that no
 * earlier change has used up; one `breaks:` acknowledges everything that was changed about its question since the last
 * deployment. Other changes of words are shown as `reworded`. A question that is gone is no mistake: its answers stay.
 *
 * @param lock what is deployed; without one nothing is, and nothing can be broken
 * @example checkTrend(parsed, lock).map(({ rule, about }) => `${rule} ${about}`) // ['broken-trend care']
 */
export function checkTrend(survey: ParsedSurvey, lock: Lock | undefined): readonly Breach[] {
  if (!lock) return []
  const language = survey.survey.languages[0] ?? ''
  const spoken = { [language]: { words: survey.words, texts: survey.texts } }
  const now = lockSurvey({ survey: survey.survey, spoken })
  const place = findPlaceIn(survey)
  const before = entryOf(lock.surveys, survey.survey.id)
  if (!before) return Object.keys(now.questions).flatMap((id) => needless(place, id, now))
  const reused = reusedIds(survey, before, now)
  const used = new Set(reused.map(({ about }) => about))
  const indexes = indexChanges(before, now)
  const breaches = Object.entries(now.questions).flatMap(([id, question]) => {
    if (used.has(id)) return []
    const was = entryOf(before.questions, id)
    const found = was ? changesOf(id, was, question, before, now) : { breaking: [], reworded: [] }
    const breaking = [...found.breaking, ...(indexes.get(id) ?? [])]
    const [breaks] = question.breaks ?? []
    if (breaks !== undefined && !was?.breaks?.includes(breaks))
      return breaking.length + found.reworded.length > 0 ? [] : needless(place, id, now)
    const breach = (rule: Breach['rule'], advice: string) => (change: Change) => ({
      rule,
      at: place([...change.places, id]),
      message: `${change.message}; ${advice}`,
      about: change.about,
    })
    return [
      ...breaking.map(breach('broken-trend', wayOut(id, breaks, now.cadence))),
      ...found.reworded.map(
        breach('reworded', 'if it no longer asks the same, give it a new id, or say so by «breaks:»'),
      ),
    ]
  })
  return [...reused, ...breaches].toSorted((one, other) => one.at.at - other.at.at)
}

/** Part what changed about a question into what breaks its trend and what only reads otherwise. */
function changesOf(
  id: string,
  was: LockedQuestion,
  is: LockedQuestion,
  before: LockedSurvey,
  now: LockedSurvey,
): { breaking: Change[]; reworded: Change[] } {
  const roles = Object.keys(now.roles)
  const rules = ruleChanges(id, was, is, roles)
  // On another type of question nothing else can be compared.
  if (was.type !== is.type) return { breaking: rules, reworded: [] }
  const counted = !wordTypes.includes(is.type)
  const words = wordChanges(id, was, is, now.language, roles)
  const breaking = [
    ...rules,
    ...(counted ? optionChanges(id, was, is, roles) : []),
    ...(counted ? periodChanges(id, is, before, now) : []),
    ...(counted && was.breaks && !is.breaks ? [forgotten(id, was.breaks)] : []),
    ...words.filter(({ breaks }) => breaks),
  ]
  return { breaking, reworded: words.filter(({ breaks }) => !breaks) }
}

/** Tell that `{period}`, which is worded by the cadence, asks about another time. */
function periodChanges(
  id: string,
  question: LockedQuestion,
  before: LockedSurvey,
  now: LockedSurvey,
): Change[] {
  const said = Object.values(question.texts).some((texts) =>
    Object.values(texts).some((text) => text.includes('{period}')),
  )
  if (!said || before.cadence === now.cadence) return []
  const message = `«${id}» asks about {period}, which was ${before.cadence ?? 'without a cadence'} and is now ${now.cadence ?? 'without one'}`
  return [{ message, places: [], about: id }]
}

function forgotten(id: string, breaks: readonly string[]): Change {
  const message = `«${id}» began anew by «breaks: ${breaks.at(-1)}», which is gone, so that its waves would be compared again`
  return { message, places: [], about: id }
}

function needless(place: FindPlace, id: string, { questions }: LockedSurvey): Breach[] {
  const [breaks] = entryOf(questions, id)?.breaks ?? []
  if (breaks === undefined) return []
  const message = `nothing about «${id}» has changed since it was deployed, so «breaks: ${breaks}» would end its trend for nothing; leave it out`
  return [{ rule: 'breaks-nothing', at: place([`${id} breaks`, id]), message, about: id }]
}

function wayOut(id: string, used: string | undefined, cadence: Cadence | undefined): string {
  const day = '2027-01-31'
  const example = cadence ? waveOf(cadence, day) : day
  const spent = used === undefined ? '' : ` («breaks: ${used}» stood for an earlier change)`
  return `put that back, give it a new id, or write below «${id}» from when it counts anew, such as «breaks: ${example}»${spent}`
}
