/** Turning one row of a table into a response, judged by the survey's own rules. */
import { checkResponse } from '#engine/answers/check-response.ts'
import { cannotSay, fromFields } from '#engine/answers/from-fields.ts'
import { issueItem, issueText } from '#engine/answers/issue-text.ts'
import { isWave } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import type { ImportRow } from '#engine/wire.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import type { Target } from './read-columns.ts'

/** What was wrong with one cell of a row. */
export interface CellMistake {
  readonly column: string
  readonly detail: string
}

/**
 * Read a row.
 *
 * Empty cells are unanswered. Options of `choices` stand in one cell, parted by semicolons; those of a rank as well, the
 * best first. `cannot-say` is "cannot say". Consent is `yes` or `no`. A survey with one role needs no role column.
 */
export function readRow(
  survey: Survey,
  targets: ReadonlyMap<string, Target>,
  cells: Readonly<Record<string, string>>,
): { row: Omit<ImportRow, 'id'> } | { mistakes: CellMistake[] } {
  const { fields, columnOf, said, attributes, unclear } = collect(survey, targets, cells)
  const columnFor = (kind: Target['kind']) =>
    [...targets].find(([, target]) => target.kind === kind)?.[0] ?? kind
  const role = said.role ?? (survey.roles.length === 1 ? survey.roles[0] : undefined)
  const mistakes = [...unclear]
  if (role === undefined || !survey.roles.includes(role))
    mistakes.push({
      column: columnFor('role'),
      detail: `«${role ?? ''}» is no role (${survey.roles.join(', ')})`,
    })
  if (said.wave !== undefined && !isWave(survey, said.wave))
    mistakes.push({ column: columnFor('wave'), detail: `«${said.wave}» is no wave of ${survey.id}` })
  if (role === undefined || mistakes.length > 0) return { mistakes }
  const checked = checkResponse(
    survey,
    role,
    fromFields(survey, role, (name) => fields.get(name) ?? []),
  )
  if (checked.ok && Object.keys(checked.answers).length === 0)
    return { mistakes: [{ column: '–', detail: 'nothing was answered' }] }
  if (checked.ok) return { row: { role, ...pickSaid(said), attributes, answers: checked.answers } }
  const { issue: words } = interfaceWords('en')
  return {
    mistakes: checked.issues.map((issue) => {
      const item = issueItem(issue)
      const cell = fields.get(item)?.join(';')
      const text = issueText(issue, words)
      return { column: columnOf.get(item) ?? item, detail: cell === undefined ? text : `«${cell}»: ${text}` }
    }),
  }
}

type AnswerTarget = Extract<Target, { kind: 'answer' }>
type Said = Partial<Record<'role' | 'language' | 'wave', string>>

function collect(
  survey: Survey,
  targets: ReadonlyMap<string, Target>,
  cells: Readonly<Record<string, string>>,
) {
  const fields = new Map<string, string[]>()
  const columnOf = new Map<string, string>()
  const said: Said = {}
  const attributes: Record<string, string> = {}
  const unclear: CellMistake[] = []
  for (const [column, target] of targets) {
    const cell = (cells[column] ?? '').trim()
    if (cell === '') continue
    if (target.kind === 'attribute') attributes[target.name] = cell
    else if (target.kind === 'answer') put(column, target, cell)
    else said[target.kind] = cell
  }
  return { fields, columnOf, said, attributes, unclear }

  function put(column: string, { question, row, part }: AnswerTarget, cell: string): void {
    const item = row === undefined ? question : `${question}.${row}`
    // An issue is told at the answer's own column, where it has one.
    if (!part || !columnOf.has(item)) columnOf.set(item, column)
    if (part === 'consent' && cell !== 'yes' && cell !== 'no')
      unclear.push({ column, detail: `«${cell}» is neither «yes» nor «no»` })
    if (part) fields.set(`${question}~${part}`, [cell])
    else fields.set(item, cell === cannotSay ? [cell] : splitCell(survey, question, cell))
  }
}

function splitCell(survey: Survey, question: string, cell: string): string[] {
  const several = survey.pages.some(({ questions }) =>
    questions.some(({ id, type }) => id === question && (type === 'choices' || type === 'rank')),
  )
  return several ? cell.split(';').map((option) => option.trim()) : [cell]
}

function pickSaid({ language, wave }: Said) {
  return { ...(language === undefined ? {} : { language }), ...(wave === undefined ? {} : { wave }) }
}
