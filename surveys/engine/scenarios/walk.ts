/** Walking a scenario through its survey with the page’s own rules; changes neither, and reports what goes otherwise. */
import { type Answer, type Answers, isRowMap } from '../answers/answer.ts'
import { checkAnswer } from '../answers/check-answer.ts'
import type { Issue } from '../answers/issue.ts'
import { asked } from '../logic/asked.ts'
import { nearest } from '../logic/nearest.ts'
import { findQuestion, itemKeys } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import type { Source } from '../parse/source.ts'
import { answerForm, readAnswer } from './read-answer.ts'
import type { GivenAnswer, Said } from './scenario.ts'
import { whyNot } from './why-not.ts'

/** What a walk comes to. */
export interface Walked {
  /** The answers as they would be stored. */
  readonly answers: Answers
  /** Whether every answer could be given; if not, what else goes otherwise may only follow from that. */
  readonly whole: boolean
}

/**
 * Give the answers of a walk one after the other.
 *
 * Each must be to a question that is asked, given the answers before it, and one that the page would take. What
 * is wrong is reported, and the walk goes on without that answer.
 */
export function walk(source: Source, survey: Survey, role: string, given: readonly GivenAnswer[]): Walked {
  const answers: Record<string, Answer> = Object.create(null)
  let whole = true
  for (const one of given) {
    const { item } = one
    const question = findItem(source, survey, item, 'answers')
    if (!question) whole = false
    if (!question || !isAsked(source, survey, role, answers, item, whole)) continue
    const [id, row] = partsOf(item.text)
    const before = answers[id]
    if (row === undefined ? before !== undefined : isRowMap(before) && Object.hasOwn(before, row))
      source.report(item.at, item.length, 'scenario-form', `«${item.text}» is answered twice`)
    else {
      const after = answerOf(source, question, role, one, before)
      if (after === undefined) whole = false
      else answers[id] = after
    }
  }
  if (whole) reportHidden(source, survey, role, answers, given)
  return { answers, whole }
}

/** Read and judge an answer, and give all of its question's answer after it; what is wrong is reported. */
function answerOf(
  source: Source,
  question: Question,
  role: string,
  { item, words }: GivenAnswer,
  before: Answer | undefined,
): Answer | undefined {
  const answer = readAnswer(question, words.text)
  const [, row] = partsOf(item.text)
  // The rows of a battery are single answers.
  const single = answer === null || typeof answer === 'number' || typeof answer === 'string'
  if (answer === undefined || (row !== undefined && !single)) {
    const meant = rewritten(question, words.text)
    const message = `«${shown(words)}» is no answer to «${item.text}»; expected ${answerForm(question)}`
    const more = { suggestion: meant, fix: meant !== undefined }
    source.report(words.at, words.length, 'scenario-form', message, more)
    return undefined
  }
  const after = row !== undefined && single ? { ...(isRowMap(before) ? before : {}), [row]: answer } : answer
  // A scenario may leave out what is needed for sending: it is about what is asked.
  const issue = checkAnswer(question, role, after).find(
    ({ rule, row: about }) => rule !== 'required' && (about === undefined || about === row),
  )
  const near = issue?.rule === 'not-an-option' ? nearest(words.text.trim(), issue.options) : undefined
  if (issue)
    source.report(words.at, words.length, 'scenario-failed', refusal(question, item, words, issue), {
      suggestion: near,
      fix: near !== undefined,
    })
  return issue ? undefined : after
}

/** Write an answer in the form that was meant for certain: words in quotes, a number with a point. */
function rewritten({ type }: Question, words: string): string | undefined {
  if (type === 'text' && !/["“”\r\n]/.test(words)) return `"${words}"`
  return type === 'number' && /^-?\d+,\d{1,2}$/.test(words) ? words.replace(',', '.') : undefined
}

/** Report answers that were asked for, and that what was answered after them hides again. */
function reportHidden(
  source: Source,
  survey: Survey,
  role: string,
  answers: Answers,
  given: readonly GivenAnswer[],
): void {
  const keys = askedKeys(survey, role, answers)
  for (const { item } of given) {
    const [id] = partsOf(item.text)
    if (Object.hasOwn(answers, id) && !keys.has(item.text))
      source.report(
        item.at,
        item.length,
        'scenario-failed',
        `«${item.text}» is answered, but the answers below hide it again`,
      )
  }
}

/** Name everything that is asked in the end: questions, and rows as `question.row`. */
export function askedKeys(survey: Survey, role: string, answers: Answers): Set<string> {
  const { questions } = asked(survey, role, answers)
  return new Set(questions.flatMap((question) => [question.id, ...itemKeys(question, role)]))
}

/**
 * Find the question that `refer` or `care.listen` is about, or report that there is none.
 *
 * @param use `answers`: a battery must be answered by row; `names`: it may be named whole
 */
export function findItem(
  source: Source,
  survey: Survey,
  item: Said,
  use: 'answers' | 'names',
): Question | undefined {
  const [id, row] = partsOf(item.text)
  const question = findQuestion(survey, id)
  const refuse = (message: string, suggestion?: string) => {
    source.report(item.at, item.length, 'scenario-form', message, { suggestion })
    return undefined
  }
  if (!question) {
    const known = survey.pages.flatMap(({ questions }) => questions.map((one) => one.id))
    return refuse(`«${id}» is no question of «${survey.id}»`, nearest(id, known))
  }
  const rows = question.rows.filter(({ retired }) => !retired).map((one) => one.id)
  const of = `rows: ${rows.map((one) => `${id}.${one}`).join(', ')}`
  if (row === undefined)
    return use === 'names' || rows.length === 0 ? question : refuse(`«${id}» is answered row by row (${of})`)
  if (rows.includes(row)) return question
  if (rows.length === 0) return refuse(`«${id}» has no rows`, id)
  const near = nearest(row, rows) ?? abridged(row, rows)
  return refuse(`«${id}» has no row «${row}» (${of})`, near && `${id}.${near}`)
}

/** Find the one word that letters were left out of; three that are there are too many for chance. */
function abridged(word: string, known: readonly string[]): string | undefined {
  const letters = [...word.toLowerCase()]
  const [only, ...others] = known.filter((candidate) => {
    let next = 0
    for (const letter of candidate) if (letter === letters[next]) next++
    return next === letters.length
  })
  return letters.length >= 3 && others.length === 0 ? only : undefined
}

function isAsked(
  source: Source,
  survey: Survey,
  role: string,
  answers: Answers,
  item: Said,
  told: boolean,
): boolean {
  if (askedKeys(survey, role, answers).has(item.text)) return true
  const why = whyNot(survey, role, answers, item.text)
  const message = `«${item.text}» is answered, but not asked at this point: ${why}`
  if (told) source.report(item.at, item.length, 'scenario-failed', message)
  return false
}

function refusal(question: Question, item: Said, words: Said, issue: Issue): string {
  const said = `«${shown(words)}» would be refused as an answer to «${item.text}»`
  switch (issue.rule) {
    case 'no-cannot-say':
      return `${said}: “cannot say” is not offered there`
    case 'too-many':
      return `${said}: at most ${issue.atMost} may be chosen`
    case 'not-an-option':
      return `${said}: this role may choose ${issue.options.join(', ')}`
    default:
      return `${said}; expected ${answerForm(question)}`
  }
}

/** Part `care.listen` into a question and its row. */
function partsOf(item: string): [question: string, row?: string] {
  const dot = item.indexOf('.')
  return dot < 0 ? [item] : [item.slice(0, dot), item.slice(dot + 1)]
}

function shown({ text }: Said): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
