/** `npm run surveys:check`: reports every mistake in the survey files at once; changes nothing unless told to by `--fix`. */
import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { linesOf } from '#engine/parse/diagnostic.ts'
import { type CheckOptions, checkUsage, readCheckOptions } from './check-options.ts'
import { checkSummary, matricesOf, minutesOf } from './check-summary.ts'
import { countScenarios, type Examined, examine, isCutShort, translatedTexts } from './examine.ts'
import { fixFiles, mendedText } from './fix-files.ts'
import { count, diagnosticsText, printDiagnostics } from './print-diagnostics.ts'
import { annotation, withoutCommands } from './report-github.ts'
import { jsonReport, type MendedFile, reportText } from './report-json.ts'
import { wrongFolder } from './survey-folder.ts'
import { toldInOneLine } from './told-in-one-line.ts'

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
  const wrong = await wrongFolder(folder)
  if (wrong !== undefined) return refuse(wrong)
  return await toldInOneLine(async () => {
    const { found, mended } = fix
      ? await fixFiles(folder)
      : { found: await examine(folder), mended: undefined }
    await report(options, found, mended)
    const failing = found.diagnostics.filter(({ severity }) => strict || severity === 'error')
    return failing.length > 0 ? 1 : 0
  })
}

async function report(
  { folder, json, github, matrix }: CheckOptions,
  found: Examined,
  mended: readonly MendedFile[] | undefined,
): Promise<void> {
  const { diagnostics, texts, loaded } = found
  const { surveys } = loaded
  const totals = translatedTexts(loaded)
  // On GitHub everything is in one place; elsewhere standard output holds only what was asked for.
  const say = github ? console.log : console.error
  if (json) {
    console.log(reportText(jsonReport(diagnostics, folder, surveys.length, mended)))
    return
  }
  if (github) {
    const text = diagnosticsText(diagnostics, texts, folder, totals)
    if (text !== '') console.log(withoutCommands(text, randomUUID()))
    const lines = new Map([...texts].map(([file, whole]) => [file, linesOf(whole)]))
    for (const one of diagnostics) console.log(annotation(one, folder, lines.get(one.file)))
    const summary = process.env.GITHUB_STEP_SUMMARY
    if (summary) await appendFile(summary, checkSummary(diagnostics, loaded, folder))
  } else printDiagnostics(diagnostics, texts, folder, totals)
  for (const file of mended ?? []) say(mendedText(file))
  if (mended?.length === 0) say('Nothing could be mended.')
  if (matrix) console.log([matricesOf(loaded), minutesOf(loaded)].join('\n'))
  say(closing(found))
}

/** Say what was looked at, and what could not be looked at yet. */
function closing({ diagnostics, loaded }: Examined): string {
  const promises = loaded.promises.length
  const seen = [
    count(loaded.surveys.length, 'survey'),
    count(countScenarios(loaded), 'scenario'),
    ...(promises > 0 ? [count(promises, 'promise')] : []),
  ].join(', ')
  if (diagnostics.length === 0) return `${seen}, nothing wrong`
  if (!isCutShort(loaded)) return `${seen} checked`
  return `${seen} checked; a file with such errors is judged further without them, so more may come`
}
