/** The shape of answers and responses, and what counts as blank; judges nothing. */

/** One answered item: a number, an option or comparison, a text, or `null` for "cannot say". */
export type ItemAnswer = number | string | null

/** Answers to the rows of a battery, by row id. */
export interface RowMap {
  readonly [row: string]: ItemAnswer
}

/** An answer in the person's own words, beside the options; the words may be blank. */
export interface OtherAnswer {
  readonly option: typeof other
  readonly text: string
}

/** A story, and whether it may be told; or how and when to call, and whether a call is wanted at all. */
export interface ConsentedText {
  readonly text: string
  readonly consent: boolean
}

/** One option that was chosen: its id, or the person's own words. */
export type Chosen = string | OtherAnswer

/** The answer to one question; options of `choices` as a list, those of `rank` in order, the best first. */
export type Answer = ItemAnswer | OtherAnswer | ConsentedText | readonly Chosen[] | RowMap

/** Answers by question id; a question that was not answered is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** Everything one person answered, as it is stored in the log. */
export interface Response {
  /** 26 characters of lower-case Crockford base32: 128 random bits made by the client. */
  readonly id: string
  readonly survey: string
  readonly version: string
  /** The role whose page was answered: the one that the link names, or another that its holder chose. */
  readonly role: string
  /** The role that the link names, where its holder chose another. */
  readonly listedRole?: string
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

/** The option of those who answer in their own words. */
export const other = 'other'

/** Tell whether an answer is in the person's own words. */
export function isOther(answer: Answer | Chosen | undefined): answer is OtherAnswer {
  return (answer as OtherAnswer | null | undefined)?.option === other
}

/** Tell whether an answer is a text with its consent. */
export function isConsented(answer: Answer | undefined): answer is ConsentedText {
  return typeof (answer as ConsentedText | null | undefined)?.consent === 'boolean'
}

/** Tell whether an answer is a battery's row map. */
export function isRowMap(answer: Answer | undefined): answer is RowMap {
  const one = typeof answer === 'object' && answer !== null && !Array.isArray(answer)
  return one && !isOther(answer) && !isConsented(answer)
}

/**
 * List the values that an answer names; the person's own words are the option `other`.
 *
 * @example chosenOptions(['price', { option: 'other', text: 'Luck' }]) // ['price', 'other']
 */
export function chosenOptions(answer: Answer | undefined): string[] {
  return [answer ?? []]
    .flat()
    .flatMap((one) => (isOther(one) ? other : typeof one === 'object' ? [] : String(one)))
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
