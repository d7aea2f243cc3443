/** A check of the programme file: values that nobody is asked about; wording is not looked at. */
import { allQuestions } from '../../logic/questions.ts'
import type { Breach, Folder } from '../check.ts'

/**
 * Refuse a value of the company that no survey asks about.
 *
 * A value is asked about by a row with its id in a question that `measures: values`, or by `rows: values` there.
 *
 * @example checkValueNotAsked(folder).map(({ message }) => message)
 */
export function checkValueNotAsked({ programme, surveys }: Folder): readonly Breach[] {
  const asked = new Set(
    surveys
      .flatMap(({ survey }) => allQuestions(survey))
      .flatMap(({ measure, rows }) => (measure === 'values' ? rows.filter(({ retired }) => !retired) : []))
      .map(({ id }) => id),
  )
  return Object.entries(programme.programme.values).flatMap(([id, words]) => {
    if (asked.has(id)) return []
    const at = programme.places.get(`values ${id}`) ?? programme.places.get('values') ?? { at: 0, length: 1 }
    const message = `nobody is asked whether «${words}» is lived; give a question that «measures: values» a row «- ${id}: …»`
    return [{ rule: 'value-not-asked', at, message, about: id }]
  })
}
