/** Judging what somebody sent, by a script or by a form; stores nothing. */
import type { Answers } from '#engine/answers/answer.ts'
import { checkResponse } from '#engine/answers/check-response.ts'
import { fittingAnswers } from '#engine/answers/fitting-answers.ts'
import { issueItem } from '#engine/answers/issue-text.ts'
import { needingNone } from '#engine/answers/needing-none.ts'
import { onceOffered } from '#engine/answers/once-offered.ts'
import type { SubmitBody } from '#engine/wire.ts'
import { isReachable, type Presumed } from '../access/respondent.ts'
import { RequestProblem } from '../problem.ts'

/**
 * Judge what was sent.
 *
 * A page that was built from other rules cannot know what is wrong with its answers, and whoever gave them may have
 * left long ago: what may once have been asked is taken, and what cannot be judged any more is left out and named.
 *
 * @throws RequestProblem with every issue, or where nothing is left to store
 */
export function judge(
  respondent: Presumed,
  { answers: given, version, part = false }: Pick<SubmitBody, 'answers' | 'version' | 'part'>,
): { answers: Answers; left: readonly string[] } {
  const { survey, role } = respondent
  if (version === respondent.version) {
    // Of a first answer alone nothing else is needed; an anonymous link takes answers once, so all of them.
    const rules = part && survey.promise !== 'anonymous' ? needingNone(survey) : survey
    const checked = checkResponse(rules, role, given, isReachable(respondent))
    if (!checked.ok) throw new RequestProblem('issues', { issues: checked.issues })
    if (isEmpty(checked.answers)) throw nothingAnswered()
    return { answers: checked.answers, left: [] }
  }
  const { answers, issues } = fittingAnswers(onceOffered(survey, role), role, given, isReachable(respondent))
  if (!isEmpty(answers)) return { answers, left: [...new Set(issues.map(issueItem))] }
  throw issues.length > 0 ? new RequestProblem('issues', { issues, outdated: true }) : nothingAnswered()
}

function isEmpty(answers: Answers): boolean {
  return Object.keys(answers).length === 0
}

function nothingAnswered(): RequestProblem {
  return new RequestProblem('issues', { detail: 'Nothing has been answered yet.' })
}
