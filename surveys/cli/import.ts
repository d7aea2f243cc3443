/** `npm run import`: answers from a table into the log, by the same rules as everybody's; run twice, it changes nothing. */
import { parseArgs } from 'node:util'
import { type ImportResult, type ImportRow, type ImportSalt, importBatch } from '#engine/wire.ts'
import { findSurvey } from './find-survey.ts'
import { progressBar } from './progress-bar.ts'
import { readJson } from './read-json.ts'
import { readTable } from './read-table.ts'
import { readText } from './read-text.ts'
import { Refused } from './refused.ts'
import { findService, get, post, type Service } from './service.ts'

const usage = `npm run import -- answers.csv --survey <id> --columns columns.json [--id <column>] [--skip-bad] [--url https://…]`

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
  const [file] = positionals
  if (!file || !flags.survey || !flags.columns) throw new Error(usage)
  const { survey } = await findSurvey(flags.surveys, flags.survey)
  const columns = await readJson(flags.columns)
  const text = await readText(file)
  const service = await findService(flags.url)
  const read = (salt: string) => readTable(salt, survey, text, columns, flags.id)
  // What does not fit is told before anybody is asked under which salt the rest is named.
  const { rows: fitting, bad, badRows } = read('no salt yet')
  for (const line of bad) console.error(`${file}: ${line}`)
  if (badRows > 0 && !flags['skip-bad']) {
    console.error(
      `${badRows} of ${fitting.length + badRows} rows do not fit; nothing was imported. --skip-bad imports the others.`,
    )
    return 1
  }
  const { salt } = await get<ImportSalt>(service, `/api/import/${survey.id}/salt`)
  const { rows } = read(salt)
  const { stored, known, different } = await send(service, survey.id, rows)
  console.log(`${stored} imported, ${known} known already, ${badRows} skipped.`)
  if (different.length > 0)
    console.error(`${different.length} known rows have other answers now; what was stored first was kept.`)
  return 0
}

async function send(service: Service, survey: string, rows: readonly ImportRow[]): Promise<ImportResult> {
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
