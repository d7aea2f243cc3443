/** Changing every text of a survey at once; knows which of them are HTML, and what for is none of its business. */
import type { CompiledSurvey, QuestionWords, SurveyWords, Wording } from '../model.ts'

/** Gives a text's new form; `html` tells that it is safe HTML and must stay so. */
export type Change = (text: string, html: boolean) => string

/** Apply a change to every text of a survey, in every language. */
export function mapWords(compiled: CompiledSurvey, change: Change): CompiledSurvey {
  return { ...compiled, words: mapValues(compiled.words, (own) => surveyWords(own, change)) }
}

function surveyWords(own: SurveyWords, change: Change): SurveyWords {
  return {
    title: change(own.title, false),
    intro: change(own.intro, true),
    roles: mapValues(own.roles, (text) => change(text, false)),
    pages: mapValues(own.pages, ({ title, help }) => ({
      title: wording(title, change, false),
      ...(help ? { help: wording(help, change, true) } : {}),
    })),
    questions: mapValues(own.questions, (words) => questionWords(words, change)),
  }
}

function questionWords(
  { title, help, low, high, rows, options, points }: QuestionWords,
  change: Change,
): QuestionWords {
  return {
    title: wording(title, change, false),
    ...(help ? { help: wording(help, change, true) } : {}),
    ...(low === undefined ? {} : { low: change(low, false) }),
    ...(high === undefined ? {} : { high: change(high, false) }),
    rows: mapValues(rows, (row) => wording(row, change, false)),
    options: mapValues(options, (option) => wording(option, change, false)),
    points: mapValues(points, (text) => change(text, false)),
  }
}

function wording({ text, as }: Wording, change: Change, html: boolean): Wording {
  const changed = { text: change(text, html) }
  return as ? { ...changed, as: mapValues(as, (own) => change(own, html)) } : changed
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
