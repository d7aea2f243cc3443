/** The shape of answers and responses, and what counts as blank; judges nothing. */

/** One answered item: a number, an option or comparison, a text, or `null` for "cannot say". */
export type ItemAnswer = number | string | null

/** The answer to one question; rows of a battery by row id, options of `choices` as a list. */
export type Answer = ItemAnswer | readonly string[] | { readonly [row: string]: ItemAnswer }

/** Answers by question id; a question that was not answered is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** Everything one person answered, as it is stored in the log. */
export interface Response {
  /** 26 characters of lower-case Crockford base32: 128 random bits made by the client. */
  readonly id: string
  readonly survey: string
  readonly version: string
  readonly role: string
  readonly language: string
  readonly wave: string
  readonly attributes: Readonly<Record<string, string>>
  readonly answers: Answers
  readonly state: 'complete' | 'partial'
  /** Count my answers, but do not show them with my name or company. */
  readonly withhold: boolean
  readonly seconds: number
  /** ISO 8601; only the day where the survey is anonymous. */
  readonly receivedAt: string
}

/** Tell whether an answer is a battery's row map. */
export function isRowMap(answer: Answer | undefined): answer is { readonly [row: string]: ItemAnswer } {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer)
}

/**
 * Read one item's answer; `undefined` where it was left blank.
 *
 * @example itemAnswer({ care: { listen: 4 } }, 'care', 'listen') // 4
 */
export function itemAnswer(answers: Answers, question: string, row?: string): Answer | undefined {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
  if (row === undefined) return answer
  return isRowMap(answer) && Object.hasOwn(answer, row) ? answer[row] : undefined
}
