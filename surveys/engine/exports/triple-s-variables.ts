/** The variables of a Triple-S file, one a column of the responses; several options of one question become one variable. */

import { longestText } from '../answers/check-limits.ts'
import { comparisons } from '../answers/comparisons.ts'
import { entryOf } from '../lock/lock.ts'
import { fillPerson } from '../logic/pipe.ts'
import { numbersOf } from '../logic/questions.ts'
import type { AskedWords, Question, Survey } from '../model.ts'
import { longestWritten } from '../table/csv-line.ts'
import { everyOption } from '../tally/known-answer.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { standingAlone } from '../words/standing-alone.ts'
import { columnWords, itemWords, optionWords } from './column-words.ts'
import type { Cell, ItemColumn } from './item-columns.ts'
import type { AboutColumn, Column } from './response-table.ts'

export interface CodedValue {
  /** A whole number from 1. */
  readonly code: number
  readonly label: string
  /** What stands in the column of the responses. */
  readonly value: string
}

interface VariableBase {
  /** Letters, digits and underscores, beginning with a letter; no two differ by case alone. */
  readonly name: string
  readonly label: string
  /** Places of the columns that it is made of. */
  readonly columns: readonly number[]
}

/** Codes of `multiple` are the places of its columns. */
export type Variable = VariableBase &
  (
    | { readonly type: 'single' | 'multiple'; readonly values: readonly CodedValue[] }
    | {
        readonly type: 'quantity'
        readonly from: string
        readonly to: string
        readonly points: readonly { readonly value: string; readonly label: string }[]
      }
    | { readonly type: 'character'; readonly size: number }
    | { readonly type: 'logical' | 'date' }
  )

type Shape = Variable extends infer Each
  ? Each extends Variable
    ? Omit<Each, keyof VariableBase>
    : never
  : never

/** Characters that an attribute of a list may hold. */
const longestAttribute = 1000
/** Numbers beyond this are no answers; a quantity must say its range. */
const widest = 999_999_999.99

/**
 * Turn the columns of a table of responses into variables, in their order.
 *
 * @param language in which values are labelled
 * @example variablesOf(survey, columns, words, 'en').map(({ type }) => type) // ['date', 'character', 'single', …]
 */
export function variablesOf(
  survey: Survey,
  columns: readonly Column[],
  words: AskedWords | undefined,
  language: string,
): Variable[] {
  const taken = new Set<string>()
  const variables: Variable[] = []
  for (const [place, column] of columns.entries()) {
    if (isNextOption(columns[place - 1], column)) continue
    const together = columnsFrom(columns, place)
    const name = uniqueName('question' in column && together > 1 ? itemOf(column) : column.name, taken)
    const places = Array.from({ length: together }, (_, step) => place + step)
    const [label, shape] =
      'about' in column
        ? [aboutLabel(column, words, language), aboutShape(survey, column, words, language)]
        : [
            together > 1 || isMultiple(column)
              ? itemWords(words, itemOf(column))
              : columnWords(words, column),
            itemShape(column, words, language),
          ]
    variables.push({ name, label, columns: places, ...shape })
  }
  return variables
}

/**
 * Make what writes a row as the data of its variables: codes of single ones, a one or a nought an option of multiple ones.
 *
 * @returns what takes cells, one a column of the responses
 * @example variableCells(variables)(table.cells(row)) // ['20261122', '2026-H2', 2, …]
 */
export function variableCells(variables: readonly Variable[]): (cells: readonly Cell[]) => Cell[] {
  const readers = variables.map(readerOf)
  return (cells) => readers.map((read) => read(cells))
}

function readerOf(variable: Variable): (cells: readonly Cell[]) => Cell {
  const { columns } = variable
  const [first = 0] = columns
  switch (variable.type) {
    case 'multiple':
      return (cells) =>
        columns.every((place) => cells[place] === undefined)
          ? undefined
          : columns.map((place) => (cells[place] === 1 ? '1' : '0')).join('')
    case 'single': {
      const codes = new Map(variable.values.map(({ value, code }) => [value, code]))
      return (cells) => (cells[first] === undefined ? undefined : codes.get(String(cells[first])))
    }
    case 'date':
      return (cells) => String(cells[first] ?? '').replaceAll('-', '')
    default:
      return (cells) => cells[first]
  }
}

function isMultiple(column: ItemColumn): boolean {
  return column.part === 'option' && column.question.type === 'choices'
}

function isNextOption(before: Column | undefined, column: Column): boolean {
  if (!('question' in column) || !isMultiple(column)) return false
  return (
    before !== undefined && 'question' in before && isMultiple(before) && itemOf(before) === itemOf(column)
  )
}

function columnsFrom(columns: readonly Column[], place: number): number {
  let end = place + 1
  for (let next = columns[end]; next && isNextOption(columns[end - 1], next); next = columns[end]) end++
  return end - place
}

function itemOf({ question, row }: ItemColumn): string {
  return row === undefined ? question.id : `${question.id}.${row}`
}

/** An attribute is called by its name; columns that every survey has, by their own. */
function aboutLabel(
  { name, attribute = '' }: AboutColumn,
  words: AskedWords | undefined,
  language: string,
): string {
  const given = words && entryOf(words.names, attribute)
  return given ? standingAlone(given, language) : name.replaceAll('_', ' ')
}

function aboutShape(
  survey: Survey,
  { about }: AboutColumn,
  words: AskedWords | undefined,
  language: string,
): Shape {
  switch (about) {
    case 'day':
      return { type: 'date' }
    case 'wave':
      return { type: 'character', size: 10 }
    case 'role': {
      const roles = [...survey.roles, ...(survey.retiredRoles ?? [])]
      return single(roles, (role) => {
        const name = words && entryOf(words.names, role)
        return fillPerson(name ? standingAlone(name, language) : (words?.roles[role] ?? role), {})
      })
    }
    case 'language':
      return single(survey.languages, (id) => id)
    case 'state':
      return single(['complete', 'partial'], (state) => state)
    case 'attribute':
      return { type: 'character', size: longestWritten(longestAttribute) }
    default:
      return about satisfies never
  }
}

function itemShape(column: ItemColumn, words: AskedWords | undefined, language: string): Shape {
  const { question, part, kind } = column
  if (kind === 'words') return { type: 'character', size: longestWritten(longestText) }
  if (part === 'option' && question.type === 'choices') {
    const shape = single(everyOption(question), (option) => optionWords(words, question.id, option))
    return { ...shape, type: 'multiple' }
  }
  if (kind === 'yes-no') return { type: 'logical' }
  if (kind === 'place' && 'options' in question)
    return { type: 'quantity', from: '1', to: String(everyOption(question).length), points: [] }
  if ('options' in question)
    return single(everyOption(question), (option) => optionWords(words, question.id, option))
  const ui = interfaceWords(language)
  switch (question.type) {
    case 'agree':
    case 'frequency': {
      const named: Readonly<Record<string, string>> = ui[question.type]
      return single(numbersOf(question), (value) => named[value] ?? value)
    }
    case 'comparison': {
      const named: Readonly<Record<string, string>> = ui.comparison
      return single(comparisons, (value) => named[value] ?? value)
    }
    default:
      return quantity(question, words)
  }
}

function quantity(question: Question, words: AskedWords | undefined): Shape {
  if (!('from' in question)) {
    const { min = -widest, max = widest } = question.type === 'number' ? question : {}
    return { type: 'quantity', from: min.toFixed(2), to: max.toFixed(2), points: [] }
  }
  const said = words?.questions[question.id]
  const points = numbersOf(question).flatMap((value, step, all) => {
    const end = step === 0 ? said?.low : step === all.length - 1 ? said?.high : undefined
    const label = said?.points[value] ?? end
    return label ? [{ value, label }] : []
  })
  return { type: 'quantity', from: String(question.from), to: String(question.to), points }
}

function single(values: readonly string[], label: (value: string) => string) {
  const coded = values.map((value, place) => ({ code: place + 1, label: label(value), value }))
  return { type: 'single' as const, values: coded }
}

function uniqueName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[^A-Za-z0-9_]/g, '_')
  const base = /^[A-Za-z]/.test(plain) ? plain : `q_${plain}`
  let name = base
  for (let next = 2; taken.has(name.toLowerCase()); next++) name = `${base}_${next}`
  taken.add(name.toLowerCase())
  return name
}
