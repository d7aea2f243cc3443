/** `npm run import`: answers from a table into the log, by the same rules as everybody's; run twice, it changes nothing. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Survey } from '#engine/model.ts'
import { type ImportResult, type ImportRow, importBatch } from '#engine/wire.ts'
import { loadSurveys } from './load-surveys.ts'
import { progressBar } from './progress-bar.ts'
import { readTable } from './read-table.ts'
import { findService, post, Refused } from './service.ts'

const usage = `npm run import -- answers.csv --survey <id> --columns columns.json [--id <column>] [--skip-bad] [--url https://…]`

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    survey: { type: 'string' },
    columns: { type: 'string' },
    id: { type: 'string' },
    'skip-bad': { type: 'boolean', default: false },
    url: { type: 'string' },
    surveys: { type: 'string', default: 'surveys' },
  },
})

try {
  process.exitCode = await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof Refused)
    for (const { row, detail } of error.problem?.rows ?? [])
      console.error(`  row ${row + 1} of the batch: ${detail}`)
  process.exitCode = 1
}

async function run(): Promise<number> {
  const [file] = positionals
  if (!file || !flags.survey || !flags.columns) throw new Error(usage)
  const survey = await findSurvey(flags.survey)
  const columns: unknown = JSON.parse(await readFile(flags.columns, 'utf8'))
  const { rows, bad, badRows } = readTable(survey, await readFile(file, 'utf8'), columns, flags.id)
  for (const line of bad) console.error(`${file}: ${line}`)
  if (badRows > 0 && !flags['skip-bad']) {
    console.error(
      `${badRows} of ${rows.length + badRows} rows do not fit; nothing was imported. --skip-bad imports the others.`,
    )
    return 1
  }
  const { stored, known, different } = await send(survey.id, rows)
  console.log(`${stored} imported, ${known} known already, ${badRows} skipped.`)
  if (different.length > 0)
    console.error(`${different.length} known rows have other answers now; what was stored first was kept.`)
  return 0
}

async function findSurvey(id: string): Promise<Survey> {
  const { worker } = await loadSurveys(flags.surveys)
  const known = worker.surveys.map(({ survey }) => survey)
  const survey = known.find((candidate) => candidate.id === id)
  if (!survey)
    throw new Error(`There is no survey «${id}» (known: ${known.map((other) => other.id).join(', ')}).`)
  return survey
}

async function send(survey: string, rows: readonly ImportRow[]): Promise<ImportResult> {
  const service = await findService(flags.url)
  const bar = progressBar(rows.length)
  const total = { stored: 0, known: 0, different: [] as string[] }
  for (let start = 0; start < rows.length || start === 0; start += importBatch) {
    const batch = rows.slice(start, start + importBatch)
    const more = start + importBatch < rows.length
    const result = await post<ImportResult>(service, `/api/import/${survey}`, { rows: batch, more })
    total.stored += result.stored
    total.known += result.known
    total.different.push(...result.different)
    bar.show(start + batch.length)
  }
  bar.end()
  return total
}
