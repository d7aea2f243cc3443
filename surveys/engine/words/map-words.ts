/** Changing every text of a survey at once; knows which of them are HTML, and what for is none of its business. */
import type { CompiledSurvey, Notice, QuestionWords, SurveyWords, Wording } from '../model.ts'

/** Gives a text's new form in its language; `html` tells that it is safe HTML and must stay so. */
export type Change = (text: string, html: boolean, language: string) => string

type ChangeHere = (text: string, html: boolean) => string

/** Apply a change to every text of a survey, in every language. */
export function mapWords(compiled: CompiledSurvey, change: Change): CompiledSurvey {
  return {
    ...compiled,
    words: mapValues(compiled.words, (own, language) =>
      surveyWords(own, (text, html) => change(text, html, language)),
    ),
  }
}

function surveyWords(own: SurveyWords, change: ChangeHere): SurveyWords {
  return {
    title: change(own.title, false),
    intro: change(own.intro, true),
    roles: mapValues(own.roles, (text) => change(text, false)),
    names: mapValues(own.names, (text) => change(text, false)),
    pages: mapValues(own.pages, ({ title, help }) => ({
      title: wording(title, change, false),
      ...(help ? { help: wording(help, change, true) } : {}),
    })),
    questions: mapValues(own.questions, (words) => questionWords(words, change)),
    notices: mapValues(own.notices, (notice) => noticeWords(notice, change)),
  }
}

function noticeWords({ title, subject, body }: Notice, change: ChangeHere): Notice {
  return {
    title: change(title, false),
    ...(subject === undefined ? {} : { subject: change(subject, false) }),
    body: change(body, true),
  }
}

function questionWords(
  { title, help, low, high, rows, options, points }: QuestionWords,
  change: ChangeHere,
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

function wording({ text, as }: Wording, change: ChangeHere, html: boolean): Wording {
  const changed = { text: change(text, html) }
  return as ? { ...changed, as: mapValues(as, (own) => change(own, html)) } : changed
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}
