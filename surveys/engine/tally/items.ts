/** The items of one survey, each with a number of its own, so that what was said to them is found without their names. */
import { forRole } from '../logic/questions.ts'
import type { Question } from '../model.ts'
import { slotOf } from './places.ts'

/** What is answered at once: a question, or a row of one. */
export interface Item {
  /** The question's id, or `question.row`. */
  readonly name: string
  /** From 0 on, in the order in which items are met. */
  readonly number: number
}

export interface Items {
  /** How many have been met. */
  readonly count: () => number
  /** Find a question's item; without a row, the question itself. */
  readonly of: (question: string, row?: string) => Item
  /** List the items that a role is asked by a question; see `itemKeys`. */
  readonly asked: (question: Question, role: string) => readonly Item[]
}

/** Begin with no item. */
export function openItems(): Items {
  const questions = new Map<string, Map<string, Item>>()
  const lists = new Map<string, Map<string, readonly Item[]>>()
  let met = 0
  const of: Items['of'] = (question, row = '') => questions.get(question)?.get(row) ?? meet(question, row)
  const meet = (question: string, row: string) => {
    const rows = slotOf(questions, question, () => new Map<string, Item>())
    return slotOf(rows, row, () => ({ name: row === '' ? question : `${question}.${row}`, number: met++ }))
  }
  const list = ({ id, type, rows }: Question, role: string) => {
    if (type === 'note') return []
    return rows.length === 0 ? [of(id)] : forRole(rows, role).map((row) => of(id, row.id))
  }
  return {
    count: () => met,
    of,
    asked(question, role) {
      // Rows that were chosen before are each person's own.
      if (question.chosenIn !== undefined) return list(question, role)
      const own = lists.get(role) ?? slotOf(lists, role, () => new Map<string, readonly Item[]>())
      return own.get(question.id) ?? slotOf(own, question.id, () => list(question, role))
    },
  }
}
