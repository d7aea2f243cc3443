/** How large a request's body may be; reads none. */
import { longestText } from '#engine/answers/check-limits.ts'
import { allQuestions } from '#engine/logic/questions.ts'
import type { Question, Survey } from '#engine/model.ts'

/** Bytes for all that is no text: values, names of fields, and whatever a browser adds. */
export const plainLimit = 128 * 1024
/** Bytes that one person's answers may take in any survey. */
export const answersLimit = 1024 * 1024
/** Bytes that one batch of the owner's rows may take. */
export const ownerLimit = 8 * 1024 * 1024

/** Bytes of one UTF-16 unit in a posted form at most: three in UTF-8, each written as `%` and two digits. */
const bytesAUnit = 9

/**
 * Tell how many bytes a posted form of a survey may take: room for every text at its longest, in any script.
 *
 * @example formLimit(survey) // 266_072 for a survey with three texts
 */
export function formLimit(survey: Survey): number {
  const texts = [...allQuestions(survey), ...(survey.retired ?? [])].filter(takesWords)
  return Math.min(answersLimit, plainLimit + texts.length * longestText * bytesAUnit)
}

function takesWords(question: Question): boolean {
  if ('options' in question) return question.other === true
  return question.type === 'text' || question.type === 'story' || question.type === 'callback'
}
