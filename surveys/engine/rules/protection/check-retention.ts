/** Asking that a survey says how long its answers are kept; deletes none. */
import { allQuestions } from '../../logic/questions.ts'
import type { Question } from '../../model.ts'
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import type { Breach } from '../check.ts'

/**
 * Warn of a survey whose answers would be kept without an end.
 *
 * Answers of named and confidential surveys can be traced to people, so they are kept no longer than they are needed
 * (GDPR, article 5(1)(e)). Anonymous ones cannot by themselves, and figures may stay; but whoever writes in their own
 * words may be known by them, so an anonymous survey is asked as well where it takes words.
 */
export function checkRetention({ survey, places, texts }: ParsedSurvey): readonly Breach[] {
  const closes = survey.cadence !== undefined || survey.fieldworkDays !== undefined
  if (survey.retainMonths !== undefined || !closes) return []
  const [words] = allQuestions(survey).filter(takesWords)
  if (survey.promise === 'anonymous' && !words) return []
  const reason =
    survey.promise === 'anonymous'
      ? `no name is kept, but people may be known by what they write in «${words?.id}»`
      : `the answers of a ${survey.promise} survey can be traced to people`
  const place = places.get('privacy') ?? places.get('audience') ?? texts.find(({ key }) => key === 'title')
  return [
    {
      rule: 'no-retention',
      at: { at: place?.at ?? 0, length: place?.length ?? 1 },
      message: `${reason}; say how long they are kept after their wave has closed, such as «retain: 24 months»`,
    },
  ]
}

function takesWords(question: Question): boolean {
  return (
    question.type === 'text' ||
    question.type === 'story' ||
    question.type === 'callback' ||
    ('options' in question && question.other === true)
  )
}
