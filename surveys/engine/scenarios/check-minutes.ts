/** Comparing the time that a walk needs with the time that its scenario allows; measures nobody’s real time. */
import type { Answers } from '../answers/answer.ts'
import { asked } from '../logic/asked.ts'
import { estimateEffort } from '../logic/minutes.ts'
import type { Survey } from '../model.ts'
import type { ParsedSurvey } from '../parse/parse-survey.ts'
import type { Source } from '../parse/source.ts'
import type { Said } from './scenario.ts'

/** Check that the questions on a walk need no more minutes than were said. */
export function checkMinutes(
  source: Source,
  { survey, words }: ParsedSurvey,
  role: string,
  minutes: Said,
  answers: Answers,
): void {
  const { text, at, length } = minutes
  const most = /^\d{1,3}(?:\.\d)?$/.test(text) ? Number(text) : undefined
  if (most === undefined) {
    source.report(at, length, 'scenario-form', `«${text}» is no number of minutes, such as «4»`)
    return
  }
  // Whoever walks here is asked what is asked once a year as well.
  const { yearlySeconds } = estimateEffort(walked(survey, role, answers), words, role)
  if (yearlySeconds <= most * 60) return
  const needed = Math.ceil(yearlySeconds / 6) / 10
  const message = `expected at most ${text} minutes, found that the questions on this walk need about ${needed}`
  source.report(at, length, 'scenario-failed', message)
}

/** Cut a survey down to the questions of one walk, none of them conditional. */
function walked(survey: Survey, role: string, answers: Answers): Survey {
  const kept = new Map(asked(survey, role, answers).questions.map((question) => [question.id, question]))
  const pages = survey.pages.map(({ id, questions }) => ({
    id,
    questions: questions.flatMap((question) => {
      const own = kept.get(question.id)
      if (!own) return []
      const { when: _when, parent: _parent, chosenIn: _chosenIn, ...always } = own
      return [always]
    }),
  }))
  return { ...survey, pages: pages.filter(({ questions }) => questions.length > 0) }
}
