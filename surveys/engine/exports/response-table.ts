/** The table of a survey's answers: its columns, and the cells of one row; decides nothing about who may have it. */
import { type Answers, isRowMap } from '../answers/answer.ts'
import { allQuestions } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import { itemCells } from './item-cells.ts'
import { type Cell, type ItemColumn, itemColumns } from './item-columns.ts'
import type { Reach } from './reach.ts'

/** What is known of a response besides its answers. */
export type AboutName = 'day' | 'wave' | 'role' | 'language' | 'state' | 'attribute'

export interface AboutColumn {
  /** Such as `response_day` or `attribute_region`. */
  readonly name: string
  readonly about: AboutName
  readonly attribute?: string
}

export type Column = AboutColumn | ItemColumn

/** A response on its way out: without its id, and with the day in place of the moment. */
export interface ExportedRow {
  /** ISO date in the programme's time zone. */
  readonly day: string
  readonly wave: string
  /** Blank where the role would tell who it was. */
  readonly role: string
  readonly language: string
  readonly state: 'complete' | 'partial'
  readonly attributes: Readonly<Record<string, string>>
  readonly answers: Answers
}

export interface ResponseTable {
  readonly columns: readonly Column[]
  /** One cell a column. */
  readonly cells: (row: ExportedRow) => Cell[]
}

/**
 * Lay out the table of a survey's answers, what was retired at its end.
 *
 * @example responseTable(survey, reach).columns[0] // { name: 'response_day', about: 'day' }
 */
export function responseTable(survey: Survey, reach: Reach): ResponseTable {
  const about = aboutColumns(survey, reach)
  const questions = everyQuestion(survey).map((question) => ({
    columns: rowsOf(question).flatMap((row) => itemColumns(question, row, reach)),
    append: questionCells(question, reach),
  }))
  return {
    columns: [...about, ...questions.flatMap(({ columns }) => columns)],
    cells: (row) => {
      const cells: Cell[] = about.map((column) => aboutCell(column, row))
      for (const { append } of questions) append(cells, row.answers)
      return cells
    },
  }
}

/** List the questions of a survey, and after them those that are asked no more. */
export function everyQuestion(survey: Survey): Question[] {
  return [...allQuestions(survey), ...(survey.retired ?? [])]
}

function questionCells(question: Question, reach: Reach): (cells: Cell[], answers: Answers) => void {
  const { id } = question
  const rows = question.rows.map((row) => row.id)
  const append = itemCells(question, reach)
  return (cells, answers) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (rows.length === 0) return append(cells, answer)
    const map = isRowMap(answer) ? answer : {}
    for (const row of rows) append(cells, Object.hasOwn(map, row) ? map[row] : undefined)
  }
}

function rowsOf({ rows }: Question): readonly (string | undefined)[] {
  return rows.length === 0 ? [undefined] : rows.map(({ id }) => id)
}

function aboutColumns(survey: Survey, { of }: Reach): AboutColumn[] {
  const named = (about: AboutName): AboutColumn => ({ name: `response_${about}`, about })
  if (of === 'role') return [named('wave'), named('role')]
  const attributes = survey.attributes.map(
    (attribute): AboutColumn => ({ name: `attribute_${attribute}`, about: 'attribute', attribute }),
  )
  return [named('day'), named('wave'), named('role'), named('language'), named('state'), ...attributes]
}

function aboutCell({ about, attribute = '' }: AboutColumn, row: ExportedRow): Cell {
  if (about !== 'attribute') return row[about]
  return Object.hasOwn(row.attributes, attribute) ? row.attributes[attribute] : undefined
}
