/** `npm run surveys:check`: reports every mistake in the survey files at once, and changes nothing. */
import { loadSurveys } from './load-surveys.ts'
import { printDiagnostics } from './print-diagnostics.ts'

const folder = process.argv[2] ?? 'surveys'
const { diagnostics, texts, worker } = await loadSurveys(folder)
if (printDiagnostics(diagnostics, texts, folder) > 0) process.exitCode = 1
else console.log(`${worker.surveys.length} surveys, ${diagnostics.length} warnings`)
