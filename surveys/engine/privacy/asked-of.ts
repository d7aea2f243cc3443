/** What a survey asks of the people of a cut, whether or not anybody answered it; knows no condition. */
import { indexMeasures } from '../logic/index-measures.ts'
import { allQuestions, itemKeys } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { cutParts } from '../tally/cuts.ts'
import { isWithin, type Part } from './layout.ts'
import { batteryOf } from './partial-answers.ts'

/** List every item that a survey asks of a role, and every measure that has an index. */
function askedOfRole(survey: Survey, role: string): string[] {
  const items = allQuestions(survey)
    .filter(({ roles }) => roles.includes(role))
    .flatMap((question) => itemKeys(question, role))
  return [...items, ...indexMeasures.filter((measure) => batteryOf(survey, measure, role).length > 0)]
}

/** List every item that a survey asks of anybody. */
export function itemsAsked(survey: Survey): string[] {
  const asked = survey.roles.flatMap((role) => askedOfRole(survey, role))
  return [...new Set(asked)].filter((name) => !indexMeasures.includes(name))
}

/**
 * Name the items and indexes that somebody of a cut may have been asked.
 *
 * @param parts everybody, of whom the cut holds some, be it told of by itself or not
 */
export function askedIn(survey: Survey, parts: readonly Part[], cut: string): ReadonlySet<string> {
  const { role: one, group } = cutParts(cut)
  const members = survey.groups.find(({ id }) => id === group)?.roles ?? []
  const inside = parts.filter(
    (part) => isWithin(part, cut) || part.role === one || members.includes(part.role),
  )
  const roles = new Set(inside.filter(({ tally }) => tally.responses > 0).map(({ role }) => role))
  return new Set([...roles].flatMap((role) => askedOfRole(survey, role)))
}
