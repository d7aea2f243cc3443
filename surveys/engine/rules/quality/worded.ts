/** What checks of wording are given, whether of a survey's own file or of a translation; judges no words. */
import type { Survey } from '../../model.ts'
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import type { Place, Text } from '../../parse/source.ts'
import type { RuleId } from '../../rulebook/rulebook.ts'
import type { Breach } from '../check.ts'

/** The texts of one file in one language, with the rules of the survey that they are words of. */
export interface Worded {
  readonly survey: Survey
  readonly language: string
  readonly texts: readonly Text[]
  /** The whole file, for finding words whose offset a line end has moved. */
  readonly file: string
}

/** Checks the words of one language. */
export type WordingCheck = (worded: Worded) => readonly Breach[]

/** Characters of a text, counted from its beginning. */
export interface Span {
  readonly index: number
  readonly length: number
}

/**
 * See a survey's own file as texts of its first language.
 *
 * @example wordedOf(survey).language // 'en'
 */
export function wordedOf({ survey, texts, text }: ParsedSurvey): Worded {
  return { survey, language: survey.languages[0] ?? 'en', texts, file: text }
}

/**
 * Report words of a text: at their very place in the file, or at the text where that cannot be told.
 *
 * @example breachIn(worded, 'negation', text, { index: 9, length: 3 }, '«not» …').at
 */
export function breachIn(
  { file }: Pick<Worded, 'file'>,
  rule: RuleId,
  text: Text,
  span: Span,
  message: string,
  suggestion?: string,
): Breach {
  return {
    rule,
    at: placeIn(file, text, span),
    message,
    about: itemOf(text),
    ...(suggestion === undefined ? {} : { suggestion }),
  }
}

/**
 * Name what a waiver may name for a text: its question or item, or else what it belongs to, or names.
 *
 * @example itemOf({ key: 'care.listen as buyer', question: 'care', item: 'listen', … }) // 'care.listen'
 */
export function itemOf({ key, kind, question, item }: Text): string {
  if (question === undefined) return key.split(' ')[kind.startsWith('page') || kind === 'name' ? 1 : 0] ?? key
  return kind === 'row' || kind === 'option' ? `${question}.${item}` : question
}

function placeIn(file: string, text: Text, { index, length }: Span): Place {
  const words = text.text.slice(index, index + length)
  const at = text.at + index
  if (file.startsWith(words, at)) return { at, length }
  // Markdown's marks and wrapped lines make the file longer than what is read.
  const found = file.slice(text.at, text.at + text.length + words.length).indexOf(words)
  return found < 0 ? { at: text.at, length: text.length } : { at: text.at + found, length }
}
