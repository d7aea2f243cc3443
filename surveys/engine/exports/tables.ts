/** The table of published figures: its columns, and the rows of one snapshot; shows what is withheld as withheld. */
import type { Finding, Snapshot } from '../findings/finding.ts'
import { entryOf } from '../lock/lock.ts'
import { findQuestion } from '../logic/questions.ts'
import type { AskedWords, Survey } from '../model.ts'
import { cutParts } from '../tally/cuts.ts'
import { itemWords, optionWords } from './column-words.ts'
import type { FigureRow } from './figure-row.ts'
import { figureRows } from './figure-rows.ts'
import type { Cell } from './item-columns.ts'

/** Columns of the table of figures, in their order. */
export const tableColumns = [
  'survey',
  'wave',
  'publication',
  'published_on',
  'cut',
  'role',
  'role_group',
  'attribute',
  'attribute_value',
  'item',
  'question',
  'kind',
  'figure',
  'of',
  'of_words',
  'n',
  'value',
  'low',
  'high',
  'unit',
  'cannot_say',
  'accounts',
  'design_effect',
  'design_effect_assumed',
  'note',
  'fewest',
] as const

/** Which publication the figures are of. */
export interface TableOf {
  readonly survey: Survey
  readonly words: AskedWords | undefined
  readonly wave: string
  readonly number: number
  /** ISO date in the programme's time zone. */
  readonly day: string
}

/**
 * List the rows of one cut, one a figure, each with as many cells as there are columns; the first tells how many
 * responses the cut has, where that is told.
 *
 * @example tableRows(of, { cut: 'all', responses: 60, findings: [] })[0][15] // 60
 */
export function tableRows(of: TableOf, { cut, responses, findings }: Snapshot): Cell[][] {
  const cutCells = cellsOfCut(cut)
  const { role = '' } = cutParts(cut)
  const rows = findings.flatMap((finding) =>
    figureRows(finding, lowestOf(of.survey, finding.item)).map((row) => [
      finding.item,
      itemWords(of.words, finding.item, role),
      finding.kind,
      ...cellsOfFigure(row, ofWords(of, finding, row)),
    ]),
  )
  const all: FigureRow = { figure: 'count', n: responses ?? 0, value: responses ?? 0, unit: 'people' }
  const responded = responses === undefined ? [] : [['', '', 'responses', ...cellsOfFigure(all, '')]]
  const before = [of.survey.id, of.wave, of.number, of.day, ...cutCells]
  return [...responded, ...rows].map((row) => [...before, ...row])
}

function cellsOfCut(cut: string): Cell[] {
  const { role, group, ...attributes } = cutParts(cut)
  const [attribute, value] = Object.entries(attributes)[0] ?? []
  return [cut, role, group, attribute, value]
}

function cellsOfFigure(row: FigureRow, words: string): Cell[] {
  const { figure, of, n, value, low, high, unit, cannotSay, clustered, note, fewest } = row
  return [
    figure,
    of,
    words,
    n,
    value ?? undefined,
    low ?? undefined,
    high ?? undefined,
    unit,
    cannotSay,
    clustered?.accounts,
    clustered?.deff,
    clustered && (clustered.assumed ? 'yes' : 'no'),
    note,
    fewest,
  ]
}

/** Say what a figure is of, where that is something with words: an option, a point of the scale, or another item. */
function ofWords({ survey, words }: TableOf, { kind, item }: Finding, { of }: FigureRow): string {
  if (of === undefined) return ''
  if (kind === 'choice' || kind === 'rank') return optionWords(words, item.split('.', 1)[0] ?? '', of)
  if (kind === 'rated') {
    const said = words && entryOf(words.questions, item.split('.', 1)[0] ?? '')
    return (said && entryOf(said.points, of)) ?? ''
  }
  const other = findQuestion(survey, of.split('.', 1)[0] ?? '')
  return (kind === 'drivers' || kind === 'correlations') && other ? itemWords(words, of) : ''
}

function lowestOf(survey: Survey, item: string): number {
  const question = findQuestion(survey, item.split('.', 1)[0] ?? '')
  return question && 'from' in question ? question.from : 1
}
