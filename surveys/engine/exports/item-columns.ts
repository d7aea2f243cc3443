/** The columns of one item in a table of answers, and its cells in one row; knows nothing of who answered. */
import { type Answer, isConsented, isOther, other } from '../answers/answer.ts'
import type { Question } from '../model.ts'
import { everyOption, knownAnswer } from '../tally/known-answer.ts'
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

type Readable = Pick<Reach, 'words' | 'callbacks'>

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

/**
 * Read the cells of one item, one a column of `itemColumns`; what today's question cannot hold is blank.
 *
 * @param answer as it stands in the log; `undefined` where there is none
 * @example itemCells(refer, 9, reach) // [9]
 */
export function itemCells(question: Question, answer: Answer | undefined, readable: Readable): Cell[] {
  const known = answer === undefined ? undefined : knownAnswer(question, answer)
  const answered = known !== undefined
  const said = known === null ? undefined : known
  const cannotSay = question.cannotSay ? [answered ? Number(known === null) : undefined] : []
  switch (question.type) {
    case 'referral':
    case 'agree':
    case 'frequency':
    case 'scale':
    case 'number':
    case 'comparison':
      return [said as number | string | undefined, ...cannotSay]
    case 'choice':
    case 'choices':
    case 'rank': {
      const chosen = said as readonly string[] | undefined
      const own = hasOwnWords(question, readable) ? [ownWords(answer)] : []
      return [...optionCells(question, chosen), ...own, ...cannotSay]
    }
    case 'text':
      return readable.words ? [said as string | undefined] : []
    case 'story':
      return readable.words ? consentCells(answer) : []
    case 'callback':
      return readable.callbacks ? consentCells(answer).toReversed() : []
    case 'note':
      return []
    default:
      return question satisfies never
  }
}

function optionCells(
  question: Extract<Question, { type: 'choice' | 'choices' | 'rank' }>,
  chosen: readonly string[] | undefined,
): Cell[] {
  if (question.type === 'choice') return [chosen?.[0]]
  return everyOption(question).map((option) => {
    if (!chosen) return undefined
    if (question.type === 'choices') return Number(chosen.includes(option))
    const place = chosen.indexOf(option)
    return place < 0 ? undefined : place + 1
  })
}

function consentCells(answer: Answer | undefined): Cell[] {
  return isConsented(answer) ? [answer.text, Number(answer.consent)] : [undefined, undefined]
}

function hasOwnWords(question: Extract<Question, { options: unknown }>, { words }: Readable): boolean {
  return words && everyOption(question).includes(other)
}

function ownWords(answer: Answer | undefined): string | undefined {
  const given = [answer ?? []].flat().find((one) => isOther(one as Answer))
  return isOther(given as Answer | undefined) ? (given as { text: string }).text : undefined
}
