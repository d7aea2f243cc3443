/** Finding the questions that figures were made of, so that each can say how it was asked; reads no answer. */
import type { QuestionView, ResultsView } from './view.ts'

/** List every question of a survey, those behind headlines included. */
export function allOf({ pages }: ResultsView): readonly QuestionView[] {
  return pages.flatMap(({ questions }) => questions)
}

/** List the questions that have these items or feed these measures, each once, in the survey's order. */
export function questionsOf(view: ResultsView, items: readonly string[]): QuestionView[] {
  const ids = new Set(items.flatMap((item) => [item, item.split('.')[0] ?? '']))
  return allOf(view).filter(({ id, measure }) => ids.has(id) || (measure !== undefined && ids.has(measure)))
}

/** List the questions that feed any of these measures. */
export function questionsByMeasure(view: ResultsView, measures: readonly string[]): QuestionView[] {
  return allOf(view).filter(({ measure }) => measure !== undefined && measures.includes(measure))
}
