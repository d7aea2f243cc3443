/** A check that every role is asked about care; how care is asked is for others to judge. */
import { allQuestions } from '../../logic/questions.ts'
import type { Audience, Question } from '../../model.ts'
import type { SurveyCheck } from '../check.ts'

/** Measures that ask about care; among colleagues, care that is received is care, too. */
const measures: Readonly<Record<Audience, readonly string[]>> = {
  customers: ['care'],
  prospects: ['care'],
  employees: ['care', 'received'],
}

/**
 * Tell whether answers of a type say how far something was felt; words in a text field come to no figure.
 *
 * @example isRated('frequency') // true
 */
export function isRated(type: Question['type']): boolean {
  return ['frequency', 'agree', 'scale', 'comparison'].includes(type)
}

/**
 * Refuse a survey in which a role is asked nothing about care.
 *
 * A customer or prospect says how far care was felt, `care`; an employee how far it is practised, `care`, or felt
 * from leaders and colleagues, `received`. Only ratings count: texts and choices say nothing of how far. What leaders `given` and customers' `values` say stands beside it, not
 * instead. A question with a condition, or once a year, is asked.
 */
export const checkNoCare: SurveyCheck = ({ survey, places }) => {
  const known = measures[survey.audience]
  const asked = (role: string) => allQuestions(survey).some((question) => asks(question, role, known))
  const without = survey.roles.filter((role) => !asked(role))
  if (without.length === 0) return []
  const at = places.get('audience') ?? { at: 0, length: 1 }
  const how = `ask by a rating, such as «type: frequency», with ${known.map((measure) => `«measures: ${measure}»`).join(' or ')}`
  if (without.length === survey.roles.length)
    return [{ rule: 'no-care', at, message: `nobody is asked about care; ${how}` }]
  return without.map((role) => {
    const message = `«${role}» is asked nothing about care; ${how}`
    return { rule: 'no-care', at: places.get(`roles ${role}`) ?? at, message, about: role }
  })
}

function asks({ measure, roles, rows, type }: Question, role: string, known: readonly string[]): boolean {
  if (measure === undefined || !known.includes(measure) || !isRated(type)) return false
  return rows.length === 0
    ? roles.includes(role)
    : rows.some((row) => row.roles.includes(role) && !row.retired)
}
