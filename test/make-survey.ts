/** Surveys for tests, written as owners write them; a text with any diagnostic makes no survey. */
import { carryBreaks } from '#engine/lock/deployed-breaks.ts'
import type { Survey } from '#engine/model.ts'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'

/**
 * Parse a survey file's text, with its breaks where compiled surveys have them.
 *
 * @throws Error when the text has a mistake
 * @example makeSurvey('---\ntitle: Care\n…').roles // ['buyer', 'user']
 */
export function makeSurvey(text: string, id = 'survey'): Survey {
  const { survey, diagnostics } = parseSurvey(id, `${id}.md`, text)
  if (diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
  return carryBreaks(survey, undefined)
}
