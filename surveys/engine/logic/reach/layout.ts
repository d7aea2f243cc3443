/** What one role can be asked and answer, with answers parted into classes; decides nothing about reaching. */
import type { Answer } from '../../answers/answer.ts'
import type { ChoiceQuestion, Condition, Question, Survey } from '../../model.ts'
import { allQuestions, forRole } from '../questions.ts'
import { namedOptions, standIns, type Test } from './classes.ts'

/** Bits of the classes that every item has: no answer, "cannot say", and for choices that something is chosen. */
export const unanswered = 1n
export const cannotSay = 2n
export const chosen = 4n

/** Something that is answered by itself: a question, a row of a battery, or whether one option is chosen. */
export interface Item {
  readonly question: number
  readonly row?: string
  readonly option?: string
  /** An answer of each class: none, "cannot say", then values. An option has two classes: not chosen, chosen. */
  readonly answers: readonly (Answer | undefined)[]
  /** The classes that can occur where it is asked. */
  readonly possible: bigint
  /** The several-choice that it is part of. */
  readonly several?: Several
}

/** A question of which several options may be chosen at once: how many, and by which items. */
export interface Several {
  /** Whether it is answered. */
  readonly status: number
  /** One item for each option that a test names. */
  readonly options: ReadonlyMap<string, number>
  /** An option that no test names. */
  readonly spare?: string
  readonly atMost: number
}

/** Everything of a survey that conditions can look at, for one role. */
export interface Layout {
  /** The role's questions, in the order of the file. */
  readonly questions: readonly Question[]
  readonly places: ReadonlyMap<string, number>
  readonly items: readonly Item[]
  /** Items by question and row, as `care.listen`; for several-choices their status. */
  readonly byName: ReadonlyMap<string, number>
  /** Questions whose conditions name what does not stand before them, and all that hang on those. */
  readonly unclear: ReadonlySet<number>
}

/**
 * Lay out what a role can be asked.
 *
 * @example layoutOf(survey, 'buyer').byName.get('care.listen') // 4
 */
export function layoutOf(survey: Survey, role: string): Layout {
  const every = allQuestions(survey)
  const questions = every.filter((question) => question.roles.includes(role))
  const tests = Map.groupBy(questions.flatMap(testsOf), (test) => nameOf(test.question, test.row))
  const items: Item[] = []
  const byName = new Map<string, number>()
  for (const [index, question] of questions.entries()) {
    if (question.type === 'note') continue
    const rows = shownRows(question, role)
    for (const row of question.rows.length > 0 ? rows : [undefined]) {
      const name = nameOf(question.id, row)
      byName.set(name, items.length)
      const about = tests.get(name) ?? []
      if ('options' in question && question.type !== 'choice') addSeveral(items, index, question, role, about)
      else {
        const values = standIns(question, role, about)
        items.push({
          question: index,
          ...(row === undefined ? {} : { row }),
          answers: [undefined, null, ...values],
          possible: possible(question, ((1n << BigInt(values.length)) - 1n) << 2n),
        })
      }
    }
  }
  const places = new Map(questions.map(({ id }, index) => [id, index]))
  return { questions, places, items, byName, unclear: unclearOf(every, questions) }
}

/** Name an item as conditions do. */
export function nameOf(question: string, row?: string): string {
  return row === undefined ? question : `${question}.${row}`
}

/** List the ids of the rows that a role may be asked. */
export function shownRows(question: Question, role: string): string[] {
  return forRole(question.rows, role)
    .filter(({ retired }) => !retired)
    .map(({ id }) => id)
}

/** Say that a row was chosen, or any of them, where a question's rows are those chosen before. */
export function chosenTest({ chosenIn, rows }: Question, row?: string): Test | undefined {
  if (chosenIn === undefined) return undefined
  const values = row === undefined ? rows.filter(({ retired }) => !retired).map(({ id }) => id) : [row]
  return { kind: 'test', question: chosenIn, comparator: 'any of', values }
}

/** List the tests of a condition. */
export function testsIn(condition: Condition | undefined): Test[] {
  if (!condition) return []
  return condition.kind === 'test' ? [condition] : condition.of.flatMap(testsIn)
}

function testsOf(question: Question): Test[] {
  const rows = chosenTest(question)
  return [...testsIn(question.when), ...(rows ? [rows] : [])]
}

function addSeveral(
  items: Item[],
  index: number,
  question: ChoiceQuestion,
  role: string,
  tests: readonly Test[],
): void {
  const { named, spare } = namedOptions(question, role, tests)
  const status = items.length
  const options = new Map(named.map((id, step) => [id, status + 1 + step]))
  const atMost = question.atMost ?? Number.POSITIVE_INFINITY
  const several: Several = { status, options, atMost, ...(spare === undefined ? {} : { spare }) }
  const anything = atMost >= 1 && (spare !== undefined || named.length > 0)
  items.push({
    question: index,
    answers: [undefined, null],
    possible: possible(question, anything ? chosen : 0n),
    several,
  })
  for (const option of named) items.push({ question: index, option, answers: [], possible: 3n, several })
}

function possible(question: Question, values: bigint): bigint {
  const answered = values | (question.cannotSay ? cannotSay : 0n)
  // What must be answered but cannot be stays open, so that what follows can still be looked at; and a call may
  // always be declined.
  const must = question.required === 'yes' && question.type !== 'callback' && answered !== 0n
  return must ? answered : answered | unanswered
}

function unclearOf(every: readonly Question[], questions: readonly Question[]): Set<number> {
  const counts = new Map<string, number>()
  for (const { id } of every) counts.set(id, (counts.get(id) ?? 0) + 1)
  const clear = new Map<string, Question>()
  const found = new Set<string>()
  for (const question of every) {
    const { id, parent, when, chosenIn } = question
    const needed = [parent, chosenIn].filter((one) => one !== undefined)
    const known = ({ question: asks, row }: Test) => {
      const subject = clear.get(asks)
      return subject && (row === undefined || subject.rows.some((one) => one.id === row))
    }
    const isClear =
      counts.get(id) === 1 && needed.every((one) => clear.has(one)) && testsIn(when).every(known)
    if (isClear) clear.set(id, question)
    else found.add(id)
  }
  return new Set(questions.flatMap(({ id }, index) => (found.has(id) ? [index] : [])))
}
