/** Estimating how long a role needs for a survey, out of its words and rules alone; measures nobody. */
import type { Question, Survey, SurveyWords } from '../model.ts'
import { likelihood, type Questions } from './likelihood.ts'
import { wordsFor } from './pipe.ts'
import { allQuestions, forRole } from './questions.ts'
import { readingSeconds } from './reading-time.ts'

/** What one wave takes of one person's time. */
export interface Effort {
  /** Seconds in a usual wave: what is asked once a year counts by its share of the year's waves. */
  readonly seconds: number
  /** Seconds in the wave that asks everything that is asked once a year. */
  readonly yearlySeconds: number
  /** Closed items in a usual wave, each counted by how likely it is asked. */
  readonly items: number
  /** The same by question, those without any left out. */
  readonly itemsByQuestion: ReadonlyMap<string, number>
}

/** Waves in a year; without a cadence there is one. */
const wavesOf = { yearly: 1, 'half-yearly': 2, quarterly: 4, monthly: 12 } as const

/** Seconds to judge and tap: the first item of a question, each further one on the same scale, each further choice. */
const firstItem = 4
const nextItem = 3
const furtherChoice = 1.5
/** Seconds to find words, and to write one line of them: 6 words at 36 a minute on a phone. */
const thinking = 8
const line = 10
/** How many leave a text out that they may leave out. */
const leavesOut = 0.5
/** Seconds to arrive and to send, and to turn a page. */
const frame = 8
const turning = 2

/**
 * Estimate one role's effort in one wave.
 *
 * Reading goes by the language's usual speed (see `readingSeconds`). Answering grows with the number of items and of
 * things to choose between, as response times do (Yan & Tourangeau 2008, Applied Cognitive Psychology 22:51–68); the
 * seconds are set so that a rated row comes to 6 to 8 with its reading. Writing on a phone goes at 36 words a minute
 * (Palin et al. 2019, 37,000 people); half leave out what may be left out. A question with a condition counts by the
 * share of answers under which it is asked (see `likelihood`).
 *
 * @param words of the language that is read, with piping filled or not
 * @example estimateEffort(survey, words, 'buyer').seconds // 212
 */
export function estimateEffort(
  survey: Survey,
  words: SurveyWords,
  role: string,
  language = survey.languages[0] ?? 'en',
): Effort {
  const questions: Questions = new Map(allQuestions(survey).map((question) => [question.id, question]))
  const waves = wavesOf[survey.cadence ?? 'yearly']
  const read = (text: string) => readingSeconds(text, language)
  const shown = survey.pages.filter(({ questions }) => questions.some(({ roles }) => roles.includes(role)))
  let usual = frame + read(words.title) + read(words.intro)
  let yearly = usual
  let items = 0
  const itemsByQuestion = new Map<string, number>()
  for (const page of shown) {
    const around = words.pages[page.id]
    const title = read(around ? wordsFor(around.title, role) : '') + turning
    const seconds = title + read(around?.help ? wordsFor(around.help, role) : '')
    usual += seconds
    yearly += seconds
    for (const question of page.questions) {
      const asked = likelihood(questions, question, role)
      const needed = asked * secondsFor(questions, question, words, role, read)
      const share = question.every === 'year' ? 1 / waves : 1
      usual += needed * share
      yearly += needed
      const closed = asked * share * closedItems(questions, question, role)
      if (closed > 0) itemsByQuestion.set(question.id, closed)
      items += closed
    }
  }
  return {
    seconds: Math.round(usual),
    yearlySeconds: Math.round(yearly),
    items: Math.round(items * 100) / 100,
    itemsByQuestion,
  }
}

/** Count the answers by choosing that a question asks a role for; rows that follow a choice are half of them. */
function closedItems(questions: Questions, question: Question, role: string): number {
  switch (question.type) {
    case 'note':
    case 'text':
    case 'story':
    case 'callback':
      return 0
    default:
      return question.rows.length === 0 ? 1 : rowsAsked(questions, question, role)
  }
}

function rowsAsked(questions: Questions, question: Question, role: string): number {
  const rows = forRole(question.rows, role).filter(({ retired }) => !retired).length
  if (question.chosenIn === undefined) return rows
  const source = questions.get(question.chosenIn)
  const most = source && 'atMost' in source ? Math.min(rows, source.atMost ?? rows) : rows
  return Math.max(Math.min(1, rows), most / 2)
}

function secondsFor(
  questions: Questions,
  question: Question,
  words: SurveyWords,
  role: string,
  read: (text: string) => number,
): number {
  const said = words.questions[question.id]
  if (!said) return 0
  const all = (texts: Readonly<Record<string, { text: string }>>, ids: readonly { id: string }[]) =>
    ids.reduce((sum, { id }) => sum + (texts[id] ? read(wordsFor(texts[id], role)) : 0), 0)
  const stem = read(wordsFor(said.title, role)) + (said.help ? read(wordsFor(said.help, role)) : 0)
  const rows = forRole(question.rows, role)
  const share = rows.length === 0 ? 1 : rowsAsked(questions, question, role) / rows.length
  const reading = stem + all(said.rows, rows) * share + read(`${said.low ?? ''} ${said.high ?? ''}`)
  return reading + answering(questions, question, words, role, all)
}

function answering(
  questions: Questions,
  question: Question,
  words: SurveyWords,
  role: string,
  all: (texts: Readonly<Record<string, { text: string }>>, ids: readonly { id: string }[]) => number,
): number {
  const written = (lines: number) => (thinking + lines * line) * (question.required === 'yes' ? 1 : leavesOut)
  switch (question.type) {
    case 'note':
      return 0
    case 'text':
    case 'story':
      return written(question.lines)
    case 'callback':
      return firstItem + written(1)
    case 'number':
      return firstItem
    case 'choice':
    case 'choices':
    case 'rank': {
      const options = forRole(question.options, role)
      const chosen = question.type === 'choice' ? 1 : Math.min(question.atMost ?? 3, options.length || 1)
      const step = question.type === 'rank' ? nextItem : furtherChoice
      return firstItem + (chosen - 1) * step + all(words.questions[question.id]?.options ?? {}, options)
    }
    default: {
      const items = closedItems(questions, question, role)
      return items === 0 ? 0 : firstItem + (items - 1) * nextItem
    }
  }
}
