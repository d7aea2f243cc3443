/** Checks for questions and rows that nobody can come to, and for conditions that cannot fail; decides by the answers alone. */
import { allQuestions } from '../../logic/questions.ts'
import { type Reach, reachOf } from '../../logic/reach/reach.ts'
import type { Question, Survey } from '../../model.ts'
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import type { Place } from '../../parse/source.ts'
import type { Breach, SurveyCheck } from '../check.ts'
import { saidConflict } from './said-conflict.ts'
import { listed, writtenAnswers, writtenCondition } from './written.ts'

/** What was found for the roles of one question. */
interface Found {
  readonly question: Question
  readonly byRole: ReadonlyMap<string, Reach>
}

/** Names that a message lists before it only counts. */
const namesAtMost = 3

/**
 * Report what can never be asked, and warn of conditions that hold for everybody.
 *
 * All answers that the questions before allow are looked at, not examples. A question that is never asked only
 * because another one is not is told along with that one. What could not be decided is not reported.
 */
export const checkReach: SurveyCheck = (parsed) => {
  const { survey } = parsed
  const found = new Map<string, Map<string, Reach>>()
  for (const role of survey.roles) {
    for (const reach of reachOf(survey, role)) {
      const byRole = found.get(reach.question.id) ?? new Map<string, Reach>()
      found.set(reach.question.id, byRole.set(role, reach))
    }
  }
  const followers = followersOf(found)
  return allQuestions(survey).flatMap((question) => {
    const one: Found = { question, byRole: found.get(question.id) ?? new Map() }
    return [
      ...neverAsked(parsed, one, followers.get(question.id) ?? new Set()),
      ...lostRows(parsed, one),
      ...alwaysHolds(parsed, one),
    ]
  })
}

/** List by question which others are never asked because it is not. */
function followersOf(found: ReadonlyMap<string, ReadonlyMap<string, Reach>>): Map<string, Set<string>> {
  const followers = new Map<string, Set<string>>()
  const origins = new Map<string, readonly string[]>()
  for (const [id, byRole] of found) {
    for (const [role, { asked, conflict }] of byRole) {
      if (asked !== 'never' || conflict?.kind !== 'after') continue
      const from = conflict.questions.flatMap((before) => origins.get(`${role} ${before}`) ?? [before])
      origins.set(`${role} ${id}`, from)
      for (const origin of from) followers.set(origin, (followers.get(origin) ?? new Set()).add(id))
    }
  }
  return followers
}

function neverAsked(parsed: ParsedSurvey, { question, byRole }: Found, after: ReadonlySet<string>): Breach[] {
  const { id } = question
  const rolesByReason = new Map<string, string[]>()
  for (const [role, { asked, conflict }] of byRole) {
    if (asked !== 'never' || conflict?.kind === 'after') continue
    const reason = conflict
      ? saidConflict(parsed.survey, id, conflict)
      : 'its conditions and those of the questions it hangs on cannot all hold'
    rolesByReason.set(reason, [...(rolesByReason.get(reason) ?? []), role])
  }
  return [...rolesByReason].map(([reason, roles]) => {
    const said = `«${id}» can never be asked${ofWhom(question, roles)}: ${reason}`
    const more = after.size > 0 ? `; without it ${named([...after])} can never be asked either` : ''
    return {
      rule: 'never-asked',
      at: placeOf(parsed, id, 'when'),
      message: said + more + example(byRole),
      about: id,
    }
  })
}

function lostRows(parsed: ParsedSurvey, { question, byRole }: Found): Breach[] {
  const { id, chosenIn } = question
  const rolesByRows = new Map<string, string[]>()
  for (const [role, { lostRows }] of byRole) {
    if (lostRows.length === 0) continue
    const rows = named(lostRows)
    rolesByRows.set(rows, [...(rolesByRows.get(rows) ?? []), role])
  }
  return [...rolesByRows].map(([rows, roles]) => {
    const message = `«${id}» can never be asked${ofWhom(question, roles)} about ${rows}: where it is asked, that cannot have been chosen in «${chosenIn}»`
    return { rule: 'never-asked', at: placeOf(parsed, id, 'rows'), message, about: id }
  })
}

function alwaysHolds(parsed: ParsedSurvey, { question, byRole }: Found): Breach[] {
  const { id, when, parent } = question
  const reached = [...byRole.values()].filter(({ asked }) => asked !== 'never')
  if (!when || reached.length === 0 || reached.some(({ canFail }) => canFail !== false)) return []
  const where = parent === undefined ? '' : ` where «${parent}» is asked`
  const message = `«${writtenCondition(when)}» always holds${where}${because(parsed.survey, question)}; leave out «when:», or ask for what was meant`
  return [{ rule: 'always-holds', at: placeOf(parsed, id, 'when'), message, about: id }]
}

function because(survey: Survey, { when }: Question): string {
  if (when?.kind !== 'test' || when.comparator !== 'is answered') return ''
  const subject = allQuestions(survey).find(({ id }) => id === when.question)
  return subject?.required === 'yes' ? `, as «${subject.id}» is «required: yes»` : ''
}

/** Show with which answers another role is asked, if few tell it. */
function example(byRole: ReadonlyMap<string, Reach>): string {
  for (const [role, { witness }] of byRole) {
    const answers = witness ? writtenAnswers(witness) : []
    if (answers.length > 0 && answers.length <= namesAtMost)
      return `; ${role} is asked it, for example with «${answers.join('», «')}»`
  }
  return ''
}

function ofWhom(question: Question, roles: readonly string[]): string {
  return question.roles.every((role) => roles.includes(role)) ? '' : ` of ${listed(roles)}`
}

function named(ids: readonly string[]): string {
  const shown = ids.slice(0, namesAtMost).map((id) => `«${id}»`)
  return listed(ids.length > shown.length ? [...shown, `${ids.length - shown.length} more`] : shown)
}

function placeOf({ places }: ParsedSurvey, id: string, setting: string): Place {
  return places.get(`${id} ${setting}`) ?? places.get(id) ?? { at: 0, length: 1 }
}
