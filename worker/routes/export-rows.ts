/** Rows of single answers as files, by the survey's promise: reduced for named ones, by role alone for confidential ones, never of anonymous ones. */
import { makeZip } from 'client-zip'
import type { Context } from 'hono'
import { columnWords } from '#engine/exports/column-words.ts'
import { refusedInWords } from '#engine/exports/export-words.ts'
import { exportedAnswers } from '#engine/exports/exported-answers.ts'
import { type Reach, rowsAllowed } from '#engine/exports/reach.ts'
import { type ExportedRow, type ResponseTable, responseTable } from '#engine/exports/response-table.ts'
import { tripleS } from '#engine/exports/triple-s.ts'
import { variableCells, variablesOf } from '#engine/exports/triple-s-variables.ts'
import { thresholdsOf } from '#engine/privacy/thresholds.ts'
import { byteOrderMark, csvLine } from '#engine/table/csv-line.ts'
import type { ResponseLine } from '#engine/wire-exports.ts'
import { rowsInScope } from '../access/scope.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { LeavingWave } from '../store/export-store.ts'
import { download, type Leaving, streamOf } from './download.ts'
import { type ExportedWave, exportedWave, exportLanguage, fileName } from './exported-wave.ts'
import { rowsInOrder, rowsShuffled } from './leaving-rows.ts'
import { refuseEarlier } from './numbered-publication.ts'

const path = '/api/results/:survey'
const taking = { method: 'GET', policy: 'leader', rights: ['export', 'own'], noted: true } as const

export const exportRowRoutes: readonly Route[] = [
  { ...taking, path: `${path}/responses.csv`, handle: sendCsv },
  { ...taking, path: `${path}/responses.ndjson`, handle: sendLines },
  { ...taking, path: `${path}/triple-s.zip`, handle: sendTripleS },
]

/** Rows that may leave, and how their table looks. */
interface Taken {
  readonly exported: ExportedWave
  readonly reach: Reach
  readonly table: ResponseTable
  readonly pages: AsyncGenerator<readonly ExportedRow[]>
  readonly headers: Leaving['headers'] & object
}

async function sendCsv(c: Context<AppEnv>): Promise<Response> {
  const { exported, table, pages, headers } = await takeRows(c)
  const said = exported.words[exportLanguage(c, exported.survey)]
  const wording = c.req.query('wording') === 'yes'
  const lines = async function* () {
    yield byteOrderMark + csvLine(table.columns.map(({ name }) => name))
    if (wording)
      yield csvLine(table.columns.map((column) => ('about' in column ? '' : columnWords(said, column))))
    for await (const rows of pages) yield rows.map((row) => csvLine(table.cells(row))).join('')
  }
  const name = fileName(exported, 'responses.csv')
  return download(c, { name, type: 'text/csv; charset=utf-8', headers }, streamOf(lines()))
}

async function sendLines(c: Context<AppEnv>): Promise<Response> {
  const { exported, reach, pages, headers } = await takeRows(c)
  const keep = exportedAnswers(exported.survey, reach)
  const lineOf = ({ answers, ...about }: ExportedRow): ResponseLine => {
    const kept = keep(answers)
    const { wave, role } = about
    return reach.of === 'role' ? { wave, role, answers: kept } : { ...about, answers: kept }
  }
  const lines = async function* () {
    for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(lineOf(row))}\n`).join('')
  }
  const name = fileName(exported, 'responses.ndjson')
  return download(c, { name, type: 'application/x-ndjson', headers }, streamOf(lines()))
}

async function sendTripleS(c: Context<AppEnv>): Promise<Response> {
  const { exported, table, pages, headers } = await takeRows(c)
  const { survey, words } = exported
  const { definitions, now } = c.var
  const language = exportLanguage(c, survey)
  const variables = variablesOf(survey, table.columns, words[language], language)
  const data = fileName(exported, 'triple-s.csv')
  const moment = now.toISOString()
  const description = tripleS(
    {
      survey: survey.id,
      title: words[language]?.title ?? survey.id,
      company: definitions.company[definitions.language]?.company ?? '',
      date: moment.slice(0, 10),
      time: moment.slice(11, 16),
      data,
    },
    variables,
  )
  const dataOf = variableCells(variables)
  const lines = async function* () {
    yield csvLine(variables.map(({ name }) => name))
    for await (const rows of pages) yield rows.map((row) => csvLine(dataOf(table.cells(row)))).join('')
  }
  const zip = makeZip([
    { name: fileName(exported, 'triple-s.xml'), lastModified: now, input: description },
    { name: data, lastModified: now, input: streamOf(lines()) },
  ])
  return download(c, { name: fileName(exported, 'triple-s.zip'), type: 'application/zip', headers }, zip)
}

/**
 * Take the rows of a wave that may leave.
 *
 * @throws RequestProblem where none may; without the right to them, as if there were nothing
 */
async function takeRows(c: Context<AppEnv>): Promise<Taken> {
  const { store, leader } = c.var
  const exported = await exportedWave(c)
  const { survey, standing, stage } = exported
  const rows = rowsInScope(leader, survey.promise)
  const only = typeof rows === 'object' ? rows : undefined
  const leaving = await store.leavingWave(survey.id, standing.wave, only)
  const all = countOf(leaving, 'count')
  const allowed = rowsAllowed({
    promise: survey.promise,
    rights: leader.rights,
    rows: rows !== 'none',
    stage,
    responses: all,
    fewest: thresholdsOf(survey).comments,
  })
  if ('refused' in allowed)
    throw new RequestProblem(
      'not-found',
      allowed.refused === 'no-right' ? {} : { detail: refusedInWords[allowed.refused] },
    )
  await refuseEarlier(c, survey, standing)
  const { reach } = allowed
  const withheld = reach.of === 'person' ? countOf(leaving, 'withheld') : 0
  const whose = only ? ` of ${only.attribute} ${only.values.join(', ')}` : ''
  c.set('detail', `${standing.wave}: ${all - withheld} rows${whose}`)
  return {
    exported,
    reach,
    table: responseTable(survey, reach),
    pages:
      reach.of === 'person' ? rowsInOrder(c, exported, leaving, only) : rowsShuffled(c, exported, leaving),
    // How many of a part are withheld would be told of few.
    headers: reach.of === 'person' && !only ? { 'Carefactor-Withheld': String(withheld) } : {},
  }
}

function countOf({ roles }: LeavingWave, what: 'count' | 'withheld'): number {
  return roles.reduce((sum, role) => sum + role[what], 0)
}
