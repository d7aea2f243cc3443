/** Keeping those of a person's answers that fit, and telling what is wrong with the others; refuses nothing. */
import type { Survey } from '../model.ts'
import { type Answer, type Answers, isRowMap } from './answer.ts'
import { checkResponse } from './check-response.ts'
import type { Issue } from './issue.ts'
import { issueItem } from './issue-text.ts'
import { needingNone } from './needing-none.ts'

type Given = Readonly<Record<string, unknown>>

/**
 * Keep the answers that fit, and need none.
 *
 * Of a battery only the rows that do not fit are left out. Hidden answers are dropped without a word, as ever. What is
 * left out may itself have hidden or shown others, so the rest is judged again until it fits.
 *
 * @param reachable whether something besides the answers tells how the person can be called
 * @returns the answers as they may be stored, and an issue for each that was left out
 * @example fittingAnswers(survey, 'buyer', { refer: 9, care: { listen: 7 } }).answers // { refer: 9 }
 */
export function fittingAnswers(
  survey: Survey,
  role: string,
  given: Given,
  reachable = true,
): { answers: Answers; issues: readonly Issue[] } {
  const rules = needingNone(survey)
  const issues: Issue[] = []
  for (let rest = given; ; ) {
    const checked = checkResponse(rules, role, rest, reachable)
    if (checked.ok) return { answers: checked.answers, issues }
    issues.push(...checked.issues)
    rest = without(rest, checked.issues)
  }
}

/** Where nothing is needed every issue is about something that was given, so that each round leaves less. */
function without(given: Given, issues: readonly Issue[]): Given {
  const unfit = new Set(issues.map(issueItem))
  const kept = Object.entries(given).filter(([id]) => !unfit.has(id))
  return Object.fromEntries(
    kept.map(([id, answer]) => {
      if (!isRowMap(answer as Answer)) return [id, answer]
      const rows = Object.entries(answer as object).filter(([row]) => !unfit.has(`${id}.${row}`))
      return [id, Object.fromEntries(rows)]
    }),
  )
}
