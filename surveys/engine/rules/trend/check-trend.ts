/** Holding a survey file against what was deployed: broken trends, other words, used-up ids; changes neither. */
import { entryOf, type Lock, type LockedQuestion, type LockedSurvey } from '../../lock/lock.ts'
import { lockSurvey } from '../../lock/lock-survey.ts'
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import type { Breach } from '../check.ts'
import { acknowledgement, lastOf, startOf } from './breaks.ts'
import { type Change, type FindPlace, findPlaceIn } from './change.ts'
import { questionChanges } from './question-changes.ts'
import { renamedRoles, renamedSurvey, wasNamed } from './renamed-ids.ts'
import { reusedIds } from './reused-ids.ts'

/**
 * Check a survey file against the lock.
 *
 * What makes figures incomparable is a `broken-trend` until the question says `breaks:` with a wave or a day that is
 * later than those that earlier changes used up; one `breaks:` acknowledges everything that was changed about its
 * question since the last deployment. An id that only has another name breaks a trend as well. Other changes of words
 * are shown as `reworded`. A question that is gone is no mistake: its answers stay.
 *
 * @param lock what is deployed; without one nothing is, and nothing can be broken
 * @param ids of the surveys that there are files of; without them no file is taken for a renamed one
 * @example checkTrend(parsed, lock).map(({ rule, about }) => `${rule} ${about}`) // ['broken-trend care']
 */
export function checkTrend(
  survey: ParsedSurvey,
  lock: Lock | undefined,
  ids?: readonly string[],
): readonly Breach[] {
  if (!lock) return []
  const now = writtenDown(survey)
  const place = findPlaceIn(survey)
  const before = entryOf(lock.surveys, survey.survey.id)
  if (!before) {
    const name = ids && renamedSurvey(lock, now, ids)
    if (name !== undefined) return renamedFile(place, survey.survey.id, name, now)
    return Object.keys(now.questions).flatMap((id) => needless(place, id, now))
  }
  const reused = reusedIds(survey, before, now)
  const used = new Set(reused.map(({ about }) => about))
  const renamed = renamedRoles(before, now)
  const breaches = [...questionChanges(before, now)].flatMap(([id, { breaking, reworded }]) => {
    if (used.has(id)) return []
    const spent = entryOf(before.questions, id)?.breaks ?? []
    const [breaks] = now.questions[id]?.breaks ?? []
    const last = lastOf(spent)
    const told = (rule: Breach['rule'], advice: string) => (change: Change) => ({
      rule,
      at: placeOf(change, id, survey, place),
      message: `${change.message}; ${advice}`,
      about: change.about,
      ...(change.renamed === undefined ? {} : { suggestion: change.renamed }),
    })
    const wayOut = acknowledgement(id, spent, now.cadence)
    if (breaks !== undefined && !spent.includes(breaks)) {
      const roles = now.questions[id]?.roles ?? []
      if (breaking.length + reworded.length === 0)
        return roles.some((role) => renamed.has(role)) ? [] : needless(place, id, now)
      if (last === undefined || startOf(breaks) > startOf(last)) return []
      const message = `«breaks: ${breaks}» is not later than the last one of «${id}»`
      return [told('broken-trend', wayOut)({ message, places: [`${id} breaks`], about: id })]
    }
    return [
      ...breaking.map((change) => {
        const back = change.renamed === undefined ? 'put that back, give it a new id' : 'put that back'
        return told('broken-trend', `${back}, or ${wayOut}`)(change)
      }),
      ...reworded.map(
        told('reworded', 'if it no longer asks the same, give it a new id, or say so by «breaks:»'),
      ),
    ]
  })
  const roles = [...renamed].flatMap(([role, name]) =>
    acknowledged(before, now, ({ roles: asked }) => asked.includes(role))
      ? []
      : {
          rule: 'broken-trend' as const,
          at: survey.places.get(`roles ${role}`) ?? place([`roles ${role}`, `role ${role}`]),
          message: `the role «${role}» ${wasNamed(name)} for these people; put that back, say it in other words if others are meant, or write «breaks:» below a question that they are asked`,
          about: role,
          suggestion: name,
        },
  )
  return [...reused, ...roles, ...breaches].toSorted((one, other) => one.at.at - other.at.at)
}

/** Write down a survey file in its own language. */
export function writtenDown({ survey, words, texts }: ParsedSurvey): LockedSurvey {
  return lockSurvey({ survey, spoken: { [survey.languages[0] ?? '']: { words, texts } } })
}

/** Give the place of a change; that of a name is where the id stands, not where its words do. */
function placeOf(change: Change, id: string, survey: ParsedSurvey, place: FindPlace) {
  const [first = ''] = change.places
  const ownId = change.renamed === undefined ? undefined : survey.places.get(first)
  return ownId ? { at: ownId.at, length: ownId.length } : place([...change.places, id])
}

function acknowledged(
  before: LockedSurvey | undefined,
  now: LockedSurvey,
  concerned: (question: LockedQuestion) => boolean,
): boolean {
  return Object.entries(now.questions).some(([id, question]) => {
    const spent = entryOf(before?.questions ?? {}, id)?.breaks
    return concerned(question) && question.breaks?.some((breaks) => !spent?.includes(breaks))
  })
}

function renamedFile(place: FindPlace, id: string, name: string, now: LockedSurvey): Breach[] {
  if (acknowledged(undefined, now, () => true)) return []
  const message = `«${id}» was deployed as «${name}»; a survey’s file is never renamed, or all its trends end and its links lead nowhere; name it ${name}.md again, or write «breaks:» below one of its questions`
  return [{ rule: 'broken-trend', at: place(['title']), message, about: id }]
}

function needless(place: FindPlace, id: string, { questions }: LockedSurvey): Breach[] {
  const [breaks] = entryOf(questions, id)?.breaks ?? []
  if (breaks === undefined) return []
  const message = `nothing about «${id}» has changed since it was deployed, so «breaks: ${breaks}» would end its trend for nothing; leave it out`
  return [{ rule: 'breaks-nothing', at: place([`${id} breaks`, id]), message, about: id }]
}
