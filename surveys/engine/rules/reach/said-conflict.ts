/** Telling an author which conditions contradict each other; finds no contradiction itself. */
import { findQuestion } from '../../logic/questions.ts'
import type { Test } from '../../logic/reach/classes.ts'
import type { Conflict, Needed } from '../../logic/reach/conflict.ts'
import type { Survey } from '../../model.ts'
import { listed, writtenCondition } from './written.ts'

type Together = Extract<Conflict, { kind: 'together' }>

/**
 * Say why a question is never asked.
 *
 * @param id the question
 * @example saidConflict(survey, 'high', conflict) // '«refer» would have to be at most 6 (for «low») and at least 9'
 */
export function saidConflict(survey: Survey, id: string, { needed }: Together): string {
  const tests = needed.flatMap(({ condition }) => (condition.kind === 'test' ? [condition] : []))
  const [first] = tests
  if (first && tests.length === needed.length) {
    if (tests.length === 1) return saidAlone(survey, first)
    if (tests.every(({ question, row }) => question === first.question && row === first.row))
      return saidOfOne(survey, id, first, needed)
  }
  const parts = needed.map(({ of, condition }) => `«${writtenCondition(condition)}»${forWhom(id, of)}`)
  if (parts.length === 1) return `${parts[0]} holds for no answers that can be given`
  return `${listed(parts)} cannot ${parts.length === 2 ? 'both' : 'all'} hold`
}

function saidAlone(survey: Survey, test: Test): string {
  const subject = findQuestion(survey, test.question)
  if (test.comparator === 'is not answered' && subject?.required === 'yes')
    return `«${subject.id}» is «required: yes», so whoever comes here has answered it`
  return `«${writtenCondition(test)}» holds for no answer that they can give`
}

function saidOfOne(survey: Survey, id: string, first: Test, needed: readonly Needed[]): string {
  const subject = findQuestion(survey, first.question)
  const name = first.row === undefined ? first.question : `${first.question}.${first.row}`
  const states = needed.map(({ of, condition }) =>
    condition.kind === 'test' ? `${state(condition)}${forWhom(id, of)}` : '',
  )
  const most = subject && 'options' in subject && subject.type !== 'choice' ? subject.atMost : undefined
  const bound = most === undefined ? '' : `, and at most ${most} of its options may be chosen`
  return `«${name}» would have to be ${listed(states)}${bound}`
}

function state({ comparator, values }: Test): string {
  const said = values.join(', ')
  switch (comparator) {
    case 'is':
      return said
    case 'is not':
      return `other than ${said}`
    case 'any of':
      return values.length === 1 ? said : `one of ${said}`
    case 'at least':
    case 'at most':
      return `${comparator} ${said}`
    case 'is answered':
      return 'answered'
    case 'is not answered':
      return 'unanswered'
    default:
      return comparator satisfies never
  }
}

function forWhom(id: string, of: string): string {
  return of === id ? '' : ` (for «${of}»)`
}
