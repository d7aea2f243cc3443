/** Checking what conditions ask about: questions that stand before, rows and values that exist, roles that answer. */

import { nearest } from '../logic/nearest.ts'
import type { Condition, NumberQuestion, Question } from '../model.ts'
import type { TestPlace } from './condition.ts'
import type { Outline } from './outline.ts'
import type { ReadQuestion } from './question.ts'
import type { Source } from './source.ts'

/** What the answers to a frequency are called, from 1 on. */
const frequencies = ['never', 'rarely', 'sometimes', 'often', 'always']

/** Check every condition of a survey against the questions that were read. */
export function checkConditions(source: Source, outline: Outline, read: readonly ReadQuestion[]): void {
  const order = new Map<string, number>()
  for (const [index, { question }] of read.entries())
    if (!order.has(question.id)) order.set(question.id, index)
  const outlined = new Set(outline.pages.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const find = (id: string) => read[order.get(id) ?? -1]?.question
  for (const [index, { question, tests }] of read.entries()) {
    for (const place of tests) {
      const { test, at } = place
      const subject = find(test.question)
      if (!subject) {
        // A question that could not be read has been reported; it is no unknown one.
        if (outlined.has(test.question)) continue
        reportUnknown(source, place, order.keys())
      } else if ((order.get(subject.id) ?? 0) >= index) {
        const message = `«${subject.id}» is asked later than «${question.id}»; conditions look back only`
        source.report(at, subject.id.length, 'forward-reference', message)
      } else {
        checkTest(source, subject, place)
        checkRoles(source, question, place, find)
      }
    }
  }
}

function reportUnknown(source: Source, { test, at }: TestPlace, known: Iterable<string>): void {
  const isRole = test.question === 'role'
  const message = isRole
    ? `a condition asks about answers, never who somebody is; write «for: ${test.values.join(', ')}» on a line of its own`
    : `the condition asks about «${test.question}», which is no question`
  const suggestion = isRole ? undefined : nearest(test.question, known)
  source.report(at, test.question.length, 'unknown-question', message, { suggestion })
}

function checkTest(source: Source, subject: Question, { test, at, length, valuesAt }: TestPlace): void {
  const rows = subject.rows.map(({ id }) => id)
  if (test.row !== undefined && !rows.includes(test.row)) {
    const message = `«${subject.id}» has no row «${test.row}»`
    const suggestion = nearest(test.row, rows)
    const rowAt = at + test.question.length + 1
    source.report(rowAt, test.row.length, 'unknown-row', message, { suggestion })
  } else if (subject.type === 'note')
    source.report(at, length, 'impossible-value', `«${subject.id}» is a note; nobody answers it`)
  else if (!test.comparator.endsWith('answered')) {
    if (rows.length > 0 && test.row === undefined) {
      const message = `«${subject.id}» is a battery; name one of its rows`
      const suggestion = `${subject.id}.${rows[0]}`
      source.report(at, subject.id.length, 'needs-row', message, { suggestion })
    } else checkValues(source, subject, { test, at, length, valuesAt })
  }
}

function checkValues(source: Source, subject: Question, { test, at, length, valuesAt }: TestPlace): void {
  const rule = 'impossible-value'
  if (subject.type === 'number') {
    for (const [index, value] of test.values.entries())
      if (!isNumberFor(subject, value)) {
        const message = `«${value}» is no number that «${subject.id}» can be answered by`
        source.report(valuesAt[index] ?? at, value.length, rule, message)
      }
    return
  }
  const known = possibleValues(subject)
  if (known === undefined) {
    const message = `the words of «${subject.id}» cannot be compared; ask whether it «is answered»`
    source.report(at, length, rule, message)
  } else if (test.comparator.startsWith('at ') && !('from' in subject))
    source.report(at, length, rule, `«${subject.id}» is answered by no number`)
  else
    for (const [index, value] of test.values.entries())
      if (!known.includes(value)) reportValue(source, subject, value, known, valuesAt[index] ?? at)
}

function reportValue(
  source: Source,
  subject: Question,
  value: string,
  known: readonly string[],
  at: number,
): void {
  const point = subject.type === 'frequency' ? frequencies.indexOf(value) + 1 : 0
  const said = point > 0 ? `; answers are compared by numbers, ${point} (${value})` : ''
  const message = `«${value}» is no answer to «${subject.id}» (${known.join(', ')})${said}`
  const named = 'from' in subject ? undefined : nearest(value, known)
  const suggestion = point > 0 ? String(point) : named
  source.report(at, value.length, 'impossible-value', message, { suggestion })
}

function isNumberFor({ min, max }: NumberQuestion, value: string): boolean {
  const number = Number(value)
  return /^-?\d{1,9}(?:\.\d{1,2})?$/.test(value) && number >= (min ?? number) && number <= (max ?? number)
}

function possibleValues(subject: Question): string[] | undefined {
  switch (subject.type) {
    case 'comparison':
      return ['better', 'same', 'worse']
    case 'choice':
    case 'choices':
    case 'rank':
      return [...subject.options.map(({ id }) => id), ...(subject.other ? ['other'] : [])]
    case 'text':
    case 'story':
    case 'callback':
    case 'note':
    case 'number':
      return undefined
    default:
      return Array.from({ length: subject.to - subject.from + 1 }, (_, step) => String(subject.from + step))
  }
}

/** Report a test that keeps a question from roles that are never asked what it is about. */
function checkRoles(
  source: Source,
  question: Question,
  { test, at, length }: TestPlace,
  find: (id: string) => Question | undefined,
): void {
  const { when } = question
  if (!when || canHold(test, () => false)) return
  const never = question.roles.filter((role) => {
    const asks = (one: TestPlace['test']) => isAsked(find(one.question), one.row, role)
    return !asks(test) && !canHold(when, asks)
  })
  if (never.length === 0) return
  const subject = test.row === undefined ? test.question : `${test.question}.${test.row}`
  const message = `«${subject}» is never asked of ${never.join(', ')}, so «${question.id}» stays hidden for them`
  source.report(at, length, 'role-not-asked', message)
}

function isAsked(subject: Question | undefined, row: string | undefined, role: string): boolean {
  const asked = subject?.rows.find(({ id }) => id === row) ?? subject
  return asked === undefined || asked.roles.includes(role)
}

/** Tell whether a condition can hold at all for somebody who is asked only some of what it is about. */
function canHold(condition: Condition, asks: (test: TestPlace['test']) => boolean): boolean {
  if (condition.kind !== 'test') {
    const holds = (part: Condition) => canHold(part, asks)
    return condition.kind === 'and' ? condition.of.every(holds) : condition.of.some(holds)
  }
  return condition.comparator === 'is not answered' || asks(condition)
}
