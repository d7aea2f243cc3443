/** Choosing the questions of a survey whose words a check looks at, and their texts; looks at no words. */
import { allQuestions } from '../../logic/questions.ts'
import type { Question, Survey } from '../../model.ts'
import type { Text } from '../../parse/source.ts'

/**
 * Give the questions that a check is about, by id.
 *
 * @example questionsOf(survey, ({ type }) => type === 'agree').has('news') // true
 */
export function questionsOf(
  survey: Survey,
  about: (question: Question) => boolean,
): ReadonlyMap<string, Question> {
  return new Map(
    allQuestions(survey).flatMap((question) => (about(question) ? [[question.id, question]] : [])),
  )
}

/**
 * Give the texts of every question in the order of reading, by its id.
 *
 * @example textsByQuestion(texts).get('care')?.length // 6
 */
export function textsByQuestion(texts: readonly Text[]): ReadonlyMap<string, readonly Text[]> {
  const byQuestion = new Map<string, Text[]>()
  for (const text of texts) {
    if (text.question === undefined) continue
    const before = byQuestion.get(text.question)
    if (before) before.push(text)
    else byQuestion.set(text.question, [text])
  }
  return byQuestion
}
