/** A check of the programme file: targets that no answer will ever move; values of targets are not judged. */

import { measureOf } from '../../logic/measure-of.ts'
import { nearest } from '../../logic/nearest.ts'
import { allQuestions } from '../../logic/questions.ts'
import type { Question, Survey } from '../../model.ts'
import type { Target } from '../../programme.ts'
import type { Breach, Folder } from '../check.ts'
import { knownMeasures } from '../structure/measures.ts'
import { isRated } from './no-care.ts'

/**
 * Refuse a target whose measure, or whose item of it, no survey asks about.
 *
 * Items are rows of a question with the measure, or the options of a choice. Referral and comparison are measures by
 * their type. Words in a text field feed nothing.
 *
 * @example checkUnfedTarget(folder).map(({ about }) => about) // ['care']
 */
export function checkUnfedTarget({ programme, surveys }: Folder): readonly Breach[] {
  const items = new Map<string, Set<string>>()
  for (const question of surveys.flatMap(({ survey }) => allQuestions(survey))) {
    const measure = measureOf(question)
    if (measure === undefined || !comesToFigure(question)) continue
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

/**
 * Tell whether answers of a survey move a target.
 *
 * @example feeds(survey, { measure: 'care', atLeast: 80 }) // true
 */
export function feeds(survey: Survey, { measure, item }: Target): boolean {
  return allQuestions(survey).some(
    (question) =>
      measureOf(question) === measure &&
      comesToFigure(question) &&
      (item === undefined || itemsOf(question).includes(item)),
  )
}

/** Care and values are shares of those who rate them; no words of a text field come to a figure. */
function comesToFigure({ measure = '', type }: Question): boolean {
  if (['care', 'received', 'given', 'values'].includes(measure)) return isRated(type)
  return !['text', 'story', 'callback', 'note'].includes(type)
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
