/** Writing down a question's rules as the lock keeps them; its words are written down elsewhere. */
import { allQuestions } from '../logic/questions.ts'
import type { Condition, Question, Row, Survey } from '../model.ts'
import type { LockedQuestion } from './lock.ts'

/** A row's or an option's roles; what it is called is not known here. */
type Items = Readonly<Record<string, { readonly roles: readonly string[] }>>

/** What the lock keeps of a question besides words. */
export type LockedRules = Omit<LockedQuestion, 'texts' | 'rows' | 'options' | 'retired'> & {
  readonly rows: Items
  readonly options: Items
}

/**
 * Write down the rules of a question that its figures depend on.
 *
 * Left out is what changes no figure's meaning: whether an answer is needed, how many lines a text has, in which
 * order rows stand or are mixed, and that some are asked once a year only.
 *
 * @example lockRules(survey, refer) // { type: 'referral', from: 0, to: 10, after: [], … }
 */
export function lockRules(survey: Survey, question: Question): LockedRules {
  const { type, roles, cannotSay, measure, list, chosenIn, parent, when, breaks, rows } = question
  const options = 'options' in question ? itemsOf(question.options) : {}
  return {
    type,
    roles: roles.toSorted(),
    cannotSay,
    ...known({ measure, list, chosenIn, parent }),
    ...(when ? { when: conditionLine(when) } : {}),
    ...('from' in question ? { from: question.from, to: question.to } : {}),
    ...(question.type === 'number' ? known({ min: question.min, max: question.max }) : {}),
    ...('options' in question ? known({ atMost: question.atMost }) : {}),
    ...(type === 'referral' ? { after: askedBefore(survey, question) } : {}),
    ...(breaks === undefined ? {} : { breaks: [breaks] }),
    rows: itemsOf(rows),
    options:
      'options' in question && question.other ? { ...options, other: { roles: roles.toSorted() } } : options,
  }
}

function itemsOf(rows: readonly Row[]): Items {
  return Object.fromEntries(rows.map(({ id, roles }) => [id, { roles: roles.toSorted() }]))
}

/** List what anybody who is asked this question has been asked before; notes ask nothing. */
function askedBefore(survey: Survey, question: Question): string[] {
  const all = allQuestions(survey)
  const before = all.slice(
    0,
    all.findIndex(({ id }) => id === question.id),
  )
  return before
    .filter(({ type, roles }) => type !== 'note' && roles.some((role) => question.roles.includes(role)))
    .map(({ id }) => id)
    .toSorted()
}

/**
 * Write a condition on one line, as an author would.
 *
 * @example conditionLine(when) // 'refer at most 6 and (care.keep is 1 or care.keep is 2)'
 */
function conditionLine(condition: Condition): string {
  if (condition.kind !== 'test')
    return condition.of
      .map((part) => (part.kind === 'test' ? conditionLine(part) : `(${conditionLine(part)})`))
      .join(` ${condition.kind} `)
  const { question, row, comparator, values } = condition
  const subject = row === undefined ? question : `${question}.${row}`
  return [subject, comparator, ...(values.length > 0 ? [values.join(', ')] : [])].join(' ')
}

/** Leave out what is not set. */
function known<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}
