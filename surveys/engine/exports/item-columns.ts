/** The columns of one item in a table of answers; reads no answer. */
import { other } from '../answers/answer.ts'
import type { ChoiceQuestion, Question } from '../model.ts'
import { everyOption } from '../tally/known-answer.ts'
import type { Reach } from './reach.ts'

/** What a cell holds: a value of the scale or a number, an id, 1 or 0, a place from 1, or words. */
export type ColumnKind = 'number' | 'code' | 'yes-no' | 'place' | 'words'

/** What a column of an item tells: its value, one option of it, the words, the leave or wish, or that it cannot be said. */
export type ColumnPart = 'value' | 'option' | 'words' | 'consent' | 'cannot-say'

export interface ItemColumn {
  /** Such as `care.listen`, `decided.price`, `reason_text`; ids hold neither a full stop nor an underscore. */
  readonly name: string
  readonly kind: ColumnKind
  readonly part: ColumnPart
  readonly question: Question
  /** Of a battery. */
  readonly row?: string
  /** The option that it tells of. */
  readonly option?: string
}

export type Cell = string | number | undefined

/** What of an item may be read. */
export type Readable = Pick<Reach, 'words' | 'callbacks'>

/**
 * List the columns of one item, in the order of its cells.
 *
 * A choice of one option has one column that names it; where several may be chosen or put in order, each option has its own.
 *
 * @param row id of a battery's row
 * @returns nothing for what asks nothing, and for words that may not be read
 * @example itemColumns(decided, undefined, reach).map(({ name }) => name) // ['decided.price', 'decided.people', 'decided_cannot_say']
 */
export function itemColumns(question: Question, row: string | undefined, readable: Readable): ItemColumn[] {
  const item = row === undefined ? question.id : `${question.id}.${row}`
  const column = (name: string, part: ColumnPart, kind: ColumnKind, option?: string): ItemColumn => ({
    name,
    kind,
    part,
    question,
    ...(row === undefined ? {} : { row }),
    ...(option === undefined ? {} : { option }),
  })
  const words = column(`${item}_text`, 'words', 'words')
  const cannotSay = question.cannotSay ? [column(`${item}_cannot_say`, 'cannot-say', 'yes-no')] : []
  switch (question.type) {
    case 'referral':
    case 'agree':
    case 'frequency':
    case 'scale':
    case 'number':
      return [column(item, 'value', 'number'), ...cannotSay]
    case 'comparison':
      return [column(item, 'value', 'code'), ...cannotSay]
    case 'choice':
    case 'choices':
    case 'rank': {
      const own = hasOwnWords(question, readable) ? [words] : []
      const kind = question.type === 'rank' ? 'place' : 'yes-no'
      const values =
        question.type === 'choice'
          ? [column(item, 'value', 'code')]
          : everyOption(question).map((option) => column(`${item}.${option}`, 'option', kind, option))
      return [...values, ...own, ...cannotSay]
    }
    case 'text':
      return readable.words ? [column(item, 'words', 'words')] : []
    case 'story':
      return readable.words
        ? [column(item, 'words', 'words'), column(`${item}_consent`, 'consent', 'yes-no')]
        : []
    case 'callback':
      return readable.callbacks ? [column(item, 'consent', 'yes-no'), words] : []
    case 'note':
      return []
    default:
      return question satisfies never
  }
}

/** Tell whether an item has a column for options in one's own words. */
export function hasOwnWords(question: ChoiceQuestion, { words }: Readable): boolean {
  return words && everyOption(question).includes(other)
}
