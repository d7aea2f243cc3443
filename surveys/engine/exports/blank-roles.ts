/** Taking away from rows what would tell a small role: its name, and answers that only some roles are asked for. */
import { type Answer, type Answers, isRowMap, type RowMap } from '../answers/answer.ts'
import type { Question, Survey } from '../model.ts'
import { suppress } from '../privacy/suppress.ts'
import { type Guarded, thresholdsOf } from '../privacy/thresholds.ts'
import { everyQuestion } from './response-table.ts'

/** People by role. */
type RoleCounts = readonly { readonly role: string; readonly count: number }[]

/**
 * Choose the roles that are not named in rows, so that those without a name are enough together.
 *
 * @example blankRoles(survey, [{ role: 'executive', count: 2 }, { role: 'buyer', count: 6 }, { role: 'user', count: 20 }]) // Set { 'executive', 'buyer' }
 */
export function blankRoles(survey: Guarded, counts: RoleCounts): Set<string> {
  const siblings = counts.map(({ role, count }) => ({ id: role, n: count }))
  return suppress(siblings, thresholdsOf(survey).figures)
}

/**
 * Keep of the answers of a role without a name those that all such roles are asked for.
 *
 * @param roles those that are not named
 */
export function answersOfBlank(survey: Survey, answers: Answers, roles: ReadonlySet<string>): Answers {
  const all = (asked: readonly string[]) => [...roles].every((role) => asked.includes(role))
  const shared = everyQuestion(survey).filter((question) => all(question.roles) && optionsFor(question, all))
  const kept: Record<string, Answer> = {}
  for (const { id, rows } of shared) {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (answer === undefined) continue
    const asked = rows.filter((row) => all(row.roles)).map((row) => row.id)
    const leaving = isRowMap(answer) ? rowsOf(answer, asked) : answer
    if (leaving !== undefined) kept[id] = leaving
  }
  return kept
}

function rowsOf(answer: RowMap, rows: readonly string[]): RowMap | undefined {
  const kept = Object.entries(answer).filter(([row]) => rows.includes(row))
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

function optionsFor(question: Question, all: (asked: readonly string[]) => boolean): boolean {
  return !('options' in question) || question.options.every((option) => all(option.roles))
}
