/** Writing answers as the fields of a form: the way back from `from-fields.ts`. Judges nothing. */
import { allQuestions } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import { type Answer, type Answers, isConsented, isOther, isRowMap, other } from './answer.ts'
import { cannotSay } from './from-fields.ts'

type Field = readonly [name: string, value: string]

/**
 * Turn answers into the fields that a form holding them would send; answers to questions that the survey lacks are left out.
 *
 * @example toFields(survey, 'buyer', { refer: 9 }) // [['refer', '9']]
 */
export function toFields(survey: Survey, role: string, answers: Answers): Field[] {
  return allQuestions(survey)
    .filter(({ id, roles }) => roles.includes(role) && Object.hasOwn(answers, id))
    .flatMap((question) => fieldsOf(question, answers[question.id] as Answer))
}

function fieldsOf({ id, type }: Question, answer: Answer): Field[] {
  if (isRowMap(answer)) return Object.entries(answer).map(([row, value]) => [`${id}.${row}`, written(value)])
  if (isConsented(answer)) {
    const consent: Field[] = answer.consent ? [[`${id}~consent`, 'yes']] : []
    return [[id, answer.text], ...consent]
  }
  return [answer].flat().flatMap((one, place): Field[] => {
    const name = type === 'rank' && one !== null ? `${id}~${place + 1}` : id
    return isOther(one)
      ? [
          [name, other],
          [`${id}~text`, one.text],
        ]
      : [[name, written(one)]]
  })
}

function written(value: Answer): string {
  return value === null ? cannotSay : String(value)
}
