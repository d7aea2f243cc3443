/** What a reviewer wants to know of a change besides its mistakes, as markdown; judges nothing anew. */
import { estimateEffort } from '#engine/logic/minutes.ts'
import { matrixOf } from '#engine/matrix/matrix.ts'
import { escapeCell, matrixMarkdown } from '#engine/matrix/matrix-markdown.ts'
import type { CompiledSurvey, Survey, SurveyWords } from '#engine/model.ts'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import { chapters } from '#engine/rulebook/rulebook.ts'
import { isUnderstood } from '#engine/rules/run-checks.ts'
import { goneSurveys, trendLines } from '#engine/rules/trend/trend-lines.ts'
import type { Loaded } from './load-surveys.ts'
import { count, pathOf } from './print-diagnostics.ts'

/** GitHub shows a step's summary up to 1 MiB; what is longer would not be shown at all. */
const longest = 900_000
/** Findings are listed up to here; the annotations have them all. */
const mostListed = 50

interface ReadSurvey {
  readonly survey: Survey
  readonly words: SurveyWords
}

/** Write who is asked what, of every survey that could be read. */
export function matricesOf(loaded: Loaded): string {
  return understood(loaded)
    .map(({ survey, words }) => matrixMarkdown(matrixOf(survey, words)))
    .join('\n')
}

/** Write the minutes that each role needs, of every survey that could be read. */
export function minutesOf(loaded: Loaded): string {
  return minutesTable(understood(loaded))
}

/** Give the surveys without an error, in the language of their own file. */
function understood({ surveys, site }: Loaded): ReadSurvey[] {
  return surveys.filter(isUnderstood).flatMap(({ survey: { id } }) => {
    const compiled: CompiledSurvey | undefined = site.surveys.find(({ survey }) => survey.id === id)
    const words = compiled?.words[compiled.survey.languages[0] ?? '']
    return compiled && words ? [{ survey: compiled.survey, words }] : []
  })
}

/**
 * Write the summary of a check.
 *
 * @returns markdown with the findings, what changed for trends, minutes by role, and who is asked what
 */
export function checkSummary(diagnostics: readonly Diagnostic[], loaded: Loaded, folder: string): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const matrices = matricesOf(loaded)
  const parts = [
    `## Surveys: ${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')}\n`,
    listOf(diagnostics, folder),
    `### What changed for trends\n\n${trendText(diagnostics, loaded, folder)}`,
    minutesOf(loaded),
    matrices === '' ? '' : `<details>\n<summary>Who is asked what</summary>\n\n${matrices}\n</details>\n`,
  ]
  const whole = parts.filter((part) => part !== '').join('\n')
  if (whole.length <= longest) return whole
  return `${parts.slice(0, -1).join('\n').slice(0, longest)}\n\nThe rest is too long to be shown here.\n`
}

/** List what changed since the last deployment, acknowledged or not, and what is not known. */
function trendText(diagnostics: readonly Diagnostic[], loaded: Loaded, folder: string): string {
  const { surveys, lock, lockDiagnostics } = loaded
  if (lockDiagnostics.length > 0) return 'Not known while the lock file has errors.\n'
  if (!lock) return 'Nothing: no survey was deployed yet.\n'
  const own = surveys.flatMap((survey) => {
    const name = `\`${survey.survey.id}\``
    if (!isUnderstood(survey)) return [`- ${name}: not known while ${survey.file} has errors\n`]
    return trendLines(survey, lock).map((line) => `- ${name}: ${escapeCell(line)}\n`)
  })
  const ids = surveys.map(({ survey }) => survey.id)
  const gone = goneSurveys(lock, ids).map((id) => `- \`${id}\`: its file is gone, and all its lines end\n`)
  const originals = new Set(surveys.map(({ file }) => file))
  const translated = diagnostics.filter(
    ({ rule, file }) => Object.hasOwn(chapters.trend, rule) && !originals.has(file),
  )
  const lines = [...own, ...gone]
  if (lines.length + translated.length === 0)
    return 'Nothing: every figure can be compared with those before.\n'
  const more = lines.length - mostListed
  return `${lines.slice(0, mostListed).join('')}${more > 0 ? `- and ${more} more\n` : ''}${listOf(translated, folder)}`
}

function listOf(diagnostics: readonly Diagnostic[], folder: string): string {
  const lines = diagnostics.slice(0, mostListed).map(({ file, line, column, severity, rule, message }) => {
    const place = escapeCell(`${pathOf(folder, file)}:${line}:${column}`)
    return `- ${place} **${severity}** \`${rule}\`: ${escapeCell(message)}\n`
  })
  const more = diagnostics.length - mostListed
  return lines.join('') + (more > 0 ? `- and ${more} more\n` : '')
}

/** Compare the minutes that each role needs with what its survey promises. */
function minutesTable(surveys: readonly ReadSurvey[]): string {
  const rows = surveys.flatMap(({ survey, words }) =>
    survey.roles.map((role) => {
      const { seconds, yearlySeconds } = estimateEffort(survey, words, role)
      const over = seconds > survey.minutes * 60 ? ' (too long)' : ''
      return `| \`${survey.id}\` | \`${role}\` | ${minutes(seconds)}${over} | ${minutes(yearlySeconds)} | ${survey.minutes} |\n`
    }),
  )
  const head =
    '| Survey | Role | In a usual wave | Where all is asked that is asked once a year | Promised |\n| --- | --- | --- | --- | --- |\n'
  return rows.length === 0 ? '' : `### Minutes by role, estimated\n\n${head}${rows.join('')}`
}

function minutes(seconds: number): string {
  return (seconds / 60).toFixed(1)
}
