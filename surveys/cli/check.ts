/** `npm run surveys:check`: reports every mistake in the survey files at once; changes nothing unless told to by `--fix`. */
import { randomUUID } from 'node:crypto'
import { appendFile, stat } from 'node:fs/promises'
import { linesOf } from '#engine/parse/diagnostic.ts'
import { type CheckOptions, checkUsage, readCheckOptions } from './check-options.ts'
import { checkSummary, matricesOf } from './check-summary.ts'
import { type Examined, examine } from './examine.ts'
import { fixFiles, mendedText } from './fix-files.ts'
import { count, diagnosticsText, printDiagnostics } from './print-diagnostics.ts'
import { annotation, withoutCommands } from './report-github.ts'
import { jsonReport, type MendedFile, reportText } from './report-json.ts'

const options = readCheckOptions(process.argv.slice(2), process.env)
process.exitCode = typeof options === 'string' ? refuse(options) : await run(options)

function refuse(message: string): number {
  console.error(`${message}\n\n${checkUsage}`)
  return 2
}

async function run(options: CheckOptions): Promise<number> {
  const { folder, fix, help, strict } = options
  if (help) {
    console.log(checkUsage)
    return 0
  }
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    return refuse(`there is no folder «${folder}»`)
  try {
    const { found, mended } = fix
      ? await fixFiles(folder)
      : { found: await examine(folder), mended: undefined }
    await report(options, found, mended)
    const failing = found.diagnostics.filter(({ severity }) => strict || severity === 'error')
    return failing.length > 0 ? 1 : 0
  } catch (error) {
    // What cannot be read is told in one line; anything else is our own mistake, and is shown whole.
    if (!(error instanceof Error) || error.name !== 'Error') throw error
    console.error(error.message)
    return 1
  }
}

async function report(
  { folder, json, github, matrix }: CheckOptions,
  { diagnostics, texts, loaded }: Examined,
  mended: readonly MendedFile[] | undefined,
): Promise<void> {
  const { surveys } = loaded
  if (json) {
    console.log(reportText(jsonReport(diagnostics, folder, surveys.length, mended)))
    return
  }
  if (github) {
    const text = diagnosticsText(diagnostics, texts, folder)
    if (text !== '') console.log(withoutCommands(text, randomUUID()))
    const lines = new Map([...texts].map(([file, whole]) => [file, linesOf(whole)]))
    for (const one of diagnostics) console.log(annotation(one, folder, lines.get(one.file)))
    const summary = process.env.GITHUB_STEP_SUMMARY
    if (summary) await appendFile(summary, checkSummary(diagnostics, loaded, folder))
  } else printDiagnostics(diagnostics, texts, folder)
  for (const file of mended ?? []) console.error(mendedText(file))
  if (mended?.length === 0) console.error('Nothing could be mended.')
  if (matrix) console.log(matricesOf(loaded))
  else if (diagnostics.length === 0) console.log(`${count(surveys.length, 'survey')}, nothing wrong`)
  else console.log(`${count(surveys.length, 'survey')} checked`)
}
