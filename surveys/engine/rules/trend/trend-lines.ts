/** Saying all that a survey file changes about what was deployed, acknowledged or not; judges none of it. */
import { entryOf, type Lock, type LockedPart } from '../../lock/lock.ts'
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import { writtenDown } from './check-trend.ts'
import { questionChanges } from './question-changes.ts'

/**
 * List what changed about a survey since it was deployed, a sentence each.
 *
 * @example trendLines(survey, lock) // ['«refer» is gone, and its line ends']
 */
export function trendLines(survey: ParsedSurvey, lock: Lock): string[] {
  const now = writtenDown(survey)
  const before = entryOf(lock.surveys, survey.survey.id)
  if (!before) return ['it is new: nothing of it was deployed before']
  const lines = [...gone(before.roles, now.roles), ...gone(before.questions, now.questions)].map(
    (id) => `«${id}» is gone, and its line ends`,
  )
  for (const [id, { breaking, reworded }] of questionChanges(before, now)) {
    const was = entryOf(before.questions, id)
    const [breaks] = now.questions[id]?.breaks ?? []
    const fresh = breaks !== undefined && !was?.breaks?.includes(breaks)
    const how = fresh ? ` (acknowledged by «breaks: ${breaks}»)` : ''
    const told = [...breaking, ...reworded]
    lines.push(...told.map(({ message }) => `${message}${how}`))
    if (!was || was.retired) continue
    const items = [
      ...gone(was.rows, now.questions[id]?.rows),
      ...gone(was.options, now.questions[id]?.options),
    ]
    for (const item of items.map((each) => `${id}.${each}`))
      if (!told.some(({ about, renamed }) => about === item || (renamed && item === `${id}.${renamed}`)))
        lines.push(`«${item}» is gone, and its line ends`)
  }
  return lines
}

/** Name the surveys that were deployed and have no file any more. */
export function goneSurveys(lock: Lock, ids: readonly string[]): string[] {
  return Object.entries(lock.surveys).flatMap(([id, { retired }]) => (retired || ids.includes(id) ? [] : id))
}

function gone(before: Parts, now: Parts = {}): string[] {
  return Object.entries(before).flatMap(([id, { retired }]) => (retired || Object.hasOwn(now, id) ? [] : id))
}

type Parts = Readonly<Record<string, LockedPart>>
