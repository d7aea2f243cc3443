/** The same survey without a question that must be answered; changes nothing else about it. */
import type { Survey } from '../model.ts'

/**
 * Let every question be left out: for what is not all of somebody's answers yet.
 *
 * @example needingNone(survey).pages[0]?.questions[0]?.required // 'no'
 */
export function needingNone(survey: Survey): Survey {
  const pages = survey.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => ({ ...question, required: 'no' as const })),
  }))
  return { ...survey, pages }
}
