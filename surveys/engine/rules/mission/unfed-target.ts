/** A check of the programme file: targets that no answer will ever move; values of targets are not judged. */
import { allQuestions } from '../../logic/questions.ts'
import type { Question } from '../../model.ts'
import { nearest } from '../../parse/nearest.ts'
import type { Breach, Folder } from '../check.ts'
import { knownMeasures, measureOf } from '../structure/measures.ts'

/**
 * Refuse a target whose measure, or whose item of it, no survey asks about.
 *
 * Items are rows of a question with the measure, or the options of a choice. Referral and comparison are measures by
 * their type.
 *
 * @example checkUnfedTarget(folder).map(({ about }) => about) // ['care']
 */
export function checkUnfedTarget({ programme, surveys }: Folder): readonly Breach[] {
  const items = new Map<string, Set<string>>()
  for (const question of surveys.flatMap(({ survey }) => allQuestions(survey))) {
    const measure = measureOf(question)
    if (measure === undefined) continue
    items.set(measure, new Set([...(items.get(measure) ?? []), ...itemsOf(question)]))
  }
  return programme.programme.targets.flatMap(({ measure, item }, index) => {
    const at = programme.places.get(`targets ${index}`) ??
      programme.places.get('targets') ?? { at: 0, length: 1 }
    const known = items.get(measure)
    if (!known) {
      const message = `no survey has a question that «measures: ${measure}», so this target can never be seen to be met`
      return [
        {
          rule: 'unfed-target',
          at,
          message,
          about: measure,
          ...suggest(isKnown(measure) ? undefined : nearest(measure, [...items.keys(), ...knownMeasures])),
        },
      ]
    }
    if (item === undefined || known.has(item)) return []
    const rows = [...known].join(', ')
    const message = `no question that «measures: ${measure}» has a row «${item}»${rows === '' ? '' : ` (known: ${rows})`}`
    return [{ rule: 'unfed-target', at, message, about: measure }]
  })
}

function itemsOf(question: Question): readonly string[] {
  const listed = 'options' in question ? [...question.rows, ...question.options] : question.rows
  return listed.filter(({ retired }) => !retired).map(({ id }) => id)
}

/** Tell whether a measure is spelt as one that is known; what it lacks then is a question. */
function isKnown(measure: string): boolean {
  return knownMeasures.some((known) => known === measure)
}

function suggest(suggestion: string | undefined) {
  return suggestion === undefined ? {} : { suggestion }
}
