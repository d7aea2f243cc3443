/** What can be chosen in answer to a question, as one role reads it; fills in nothing about the person. */
import { wordsFor } from '../logic/pipe.ts'
import { forRole, numbersOf } from '../logic/questions.ts'
import type { Question, QuestionWords } from '../model.ts'
import type { InterfaceWords } from './interface-words.ts'

export interface NamedChoice {
  readonly value: string
  readonly label: string
}

/** What the ends of a row of numbers are called, and single numbers between them. */
export interface ScaleNames {
  readonly low?: string
  readonly high?: string
  /** By number; without those that `low` and `high` say already. */
  readonly between: Readonly<Record<string, string>>
}

/**
 * List what can be chosen by its name, in the order of the file or of the scale; the person's own words and “Cannot
 * say” aside.
 *
 * @returns nothing for numbers that stand for themselves, for texts and for notes
 * @example namedChoices(question, said, 'buyer', interfaceWords('en'))[0] // { value: 'better', label: 'Better' }
 */
export function namedChoices(
  question: Question,
  said: QuestionWords | undefined,
  role: string,
  ui: InterfaceWords,
): NamedChoice[] {
  switch (question.type) {
    case 'agree':
    case 'frequency':
      return Object.entries(ui[question.type]).map(([value, label]) => ({ value, label }))
    case 'comparison':
      return Object.entries(ui.comparison).map(([value, label]) => ({ value, label }))
    case 'choice':
    case 'choices':
    case 'rank':
      return forRole(question.options, role).map(({ id }) => {
        const label = said?.options[id]
        return { value: id, label: label ? wordsFor(label, role) : '' }
      })
    case 'scale': {
      const values = numbersOf(question)
      const named = values.flatMap((value) => {
        const label = said?.points[value]
        return label === undefined ? [] : [{ value, label }]
      })
      return named.length === values.length ? named : []
    }
    default:
      return []
  }
}

/** Name a scale's ends and single numbers; an end without words of its own has its point's name. */
export function scaleNames(question: Question, said: QuestionWords | undefined): ScaleNames {
  if (!said || !('from' in question)) return { between: {} }
  const ends = [String(question.from), String(question.to)] as const
  const low = said.low || said.points[ends[0]]
  const high = said.high || said.points[ends[1]]
  const told = ([value, name]: readonly [string, string]) =>
    (value === ends[0] && name === low) || (value === ends[1] && name === high)
  const between = Object.fromEntries(Object.entries(said.points).filter((point) => !told(point)))
  return { ...(low ? { low } : {}), ...(high ? { high } : {}), between }
}
