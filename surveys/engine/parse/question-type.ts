/** The types of the language and what each of them has: rows, options, a "cannot say"; reads no file. */

import { nearest } from '../logic/nearest.ts'
import type { Audience, QuestionType } from '../model.ts'

/** Every question type of the language. */
export const questionTypes = [
  'referral',
  'comparison',
  'agree',
  'frequency',
  'scale',
  'choice',
  'choices',
  'rank',
  'text',
  'story',
  'number',
  'callback',
  'note',
] as const satisfies readonly QuestionType[]

/** What other tools call the types. */
const elsewhere: Readonly<Record<string, QuestionType>> = {
  nps: 'referral',
  recommend: 'referral',
  likert: 'agree',
  'agree-5': 'agree',
  rating: 'scale',
  opinion: 'scale',
  slider: 'scale',
  csat: 'scale',
  radio: 'choice',
  select: 'choice',
  dropdown: 'choice',
  'single-choice': 'choice',
  mc: 'choice',
  'yes/no': 'choice',
  'yes-no': 'choice',
  boolean: 'choice',
  checkbox: 'choices',
  checkboxes: 'choices',
  'multiple-choice': 'choices',
  multiselect: 'choices',
  ranking: 'rank',
  textarea: 'text',
  open: 'text',
  'long-text': 'text',
  comment: 'text',
  numeric: 'number',
  integer: 'number',
  testimonial: 'story',
  html: 'note',
  statement: 'note',
}

/**
 * Find the type that a word probably means: the nearest in letters, or what another tool calls so.
 *
 * @example meantType('nps') // 'referral'
 */
export function meantType(word: string): { type: QuestionType; misspelt: boolean } | undefined {
  const plain = word.toLowerCase().replace(/[ _]/g, '-')
  if (Object.hasOwn(elsewhere, plain)) {
    const type = elsewhere[plain]
    return type && { type, misspelt: false }
  }
  const near = nearest(word, questionTypes)
  const type = questionTypes.find((known) => known === near)
  return type && { type, misspelt: true }
}

/** Types whose list holds the rows of a battery. */
export const batteryTypes: readonly QuestionType[] = ['comparison', 'agree', 'frequency', 'scale']

/** Types whose list holds options. */
export const choiceTypes: readonly QuestionType[] = ['choice', 'choices', 'rank']

/** Types that can offer "cannot say"; others are left blank instead. */
export const cannotSayTypes: readonly QuestionType[] = [...batteryTypes, ...choiceTypes, 'referral', 'number']

const aboutOthers: readonly QuestionType[] = ['comparison', 'frequency', 'agree']
const seenFromAfar = ['results delivery', 'handoff', 'benchmark']
const ownMind = ['satisfied', 'results importance', 'decided']
const ownDoings = ['care', 'values', 'given']

/**
 * Tell whether "cannot say" is offered where the file does not say.
 *
 * It is offered on what others do and on what reached the person, never on the person's own mind or doings.
 *
 * @example offersCannotSay('scale', 'results delivery', 'customers') // true
 */
export function offersCannotSay(
  type: QuestionType,
  measure: string | undefined,
  audience: Audience,
): boolean {
  if (!cannotSayTypes.includes(type)) return false
  if (measure !== undefined && ownMind.includes(measure)) return false
  if (audience === 'employees' && measure !== undefined && ownDoings.includes(measure)) return false
  return aboutOthers.includes(type) || (measure !== undefined && seenFromAfar.includes(measure))
}
