/** Who is asked what: every question and row of a survey by role; decides nothing, and knows no answers. */
import { conditionText, type Labels } from '../logic/condition-text.ts'
import { fillPerson } from '../logic/pipe.ts'
import { allQuestions, forRole } from '../logic/questions.ts'
import type { Question, Survey, SurveyWords, Wording } from '../model.ts'
import { interfaceWords } from '../words/interface-words.ts'

/** Whether one role is asked one thing; a row is asked whenever its question is, unless it says more. */
export interface Cell {
  readonly asked: 'always' | 'if' | 'no'
  /** What must all hold, in words; ids stand for questions. */
  readonly conditions: readonly string[]
  /** Whether the role reads it in words of its own. */
  readonly ownWords?: true
}

export interface MatrixLine {
  /** `refer`, or `care.listen` for a row. */
  readonly key: string
  readonly kind: 'question' | 'row'
  /** The wording that most roles read. */
  readonly title: string
  readonly page: string
  readonly yearly: boolean
  /** Cells in the order of the roles. */
  readonly cells: readonly Cell[]
}

export interface Matrix {
  readonly survey: string
  readonly title: string
  readonly roles: readonly { readonly id: string; readonly label: string }[]
  readonly lines: readonly MatrixLine[]
}

const always: Cell = { asked: 'always', conditions: [] }
const never: Cell = { asked: 'no', conditions: [] }

/** Ids in place of words: owners know them from their files, and columns are narrow. */
export const idLabels: Labels = {
  question: (id, row) => (row === undefined ? id : `${id}.${row}`),
  value: (_question, value) => value,
}

/**
 * Say of every question and row of a survey which roles are asked, and on what condition.
 *
 * @example matrixOf(survey, words).lines[0]?.cells.map(({ asked }) => asked) // ['always', 'if', 'no']
 */
export function matrixOf(survey: Survey, words: SurveyWords): Matrix {
  const byId = new Map(allQuestions(survey).map((question) => [question.id, question]))
  const lines = survey.pages.flatMap((page) =>
    page.questions.flatMap((question): MatrixLine[] => {
      const said = words.questions[question.id]
      const of = { page: page.id, yearly: question.every === 'year' }
      const cells = survey.roles.map((role) => cellOf(question, role, byId))
      const shown = cells.map((cell, index) => worded(cell, said?.title, survey.roles[index]))
      const title = fillPerson(said?.title.text ?? '', {})
      const rows = question.rows
        .filter(({ retired }) => !retired)
        .map((row): MatrixLine => {
          const label = fillPerson(said?.rows[row.id]?.text ?? '', {})
          const own = survey.roles.map((role, index) =>
            row.roles.includes(role)
              ? worded(rowCell(question, cells[index]), said?.rows[row.id], role)
              : never,
          )
          return { key: `${question.id}.${row.id}`, kind: 'row', title: label, ...of, cells: own }
        })
      return [{ key: question.id, kind: 'question', title, ...of, cells: shown }, ...rows]
    }),
  )
  const roles = survey.roles.map((id) => ({ id, label: words.roles[id] ?? id }))
  return { survey: survey.id, title: words.title, roles, lines }
}

function cellOf(question: Question, role: string, byId: ReadonlyMap<string, Question>): Cell {
  const battery = question.rows.length > 0
  if (!question.roles.includes(role) || (battery && forRole(question.rows, role).length === 0)) return never
  const conditions = conditionsOf(question, byId)
  return conditions.length === 0 ? always : { asked: 'if', conditions }
}

/** Collect what a question is asked on, its own condition last; a follow-up is asked only where its question is. */
function conditionsOf(question: Question, byId: ReadonlyMap<string, Question>): string[] {
  const words = interfaceWords('en').condition
  const conditions: string[] = []
  const seen = new Set<Question>()
  for (let at: Question | undefined = question; at && !seen.has(at); at = byId.get(at.parent ?? '')) {
    seen.add(at)
    if (at.chosenIn !== undefined) conditions.unshift(`something is chosen in “${at.chosenIn}”`)
    if (at.when) conditions.unshift(conditionText(at.when, words, idLabels))
  }
  return conditions
}

/** Mark a cell whose role reads words of its own. */
function worded(cell: Cell, wording: Wording | undefined, role = ''): Cell {
  const own = cell.asked !== 'no' && wording?.as !== undefined && Object.hasOwn(wording.as, role)
  return own ? { ...cell, ownWords: true } : cell
}

function rowCell(question: Question, cell: Cell | undefined): Cell {
  if (!cell || cell.asked === 'no') return never
  return question.chosenIn === undefined
    ? always
    : { asked: 'if', conditions: [`it is chosen in “${question.chosenIn}”`] }
}
