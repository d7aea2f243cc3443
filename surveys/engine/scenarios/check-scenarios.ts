/** Checking scenarios against the surveys that they walk through; reads no disk and mends nothing. */
import type { Answers } from '../answers/answer.ts'
import { nearest } from '../logic/nearest.ts'
import type { Survey } from '../model.ts'
import type { Diagnostic } from '../parse/diagnostic.ts'
import type { ParsedSurvey } from '../parse/parse-survey.ts'
import { openSource, type Source } from '../parse/source.ts'
import { checkMinutes } from './check-minutes.ts'
import { parseScenarios } from './parse-scenarios.ts'
import type { Said, Scenario } from './scenario.ts'
import { askedKeys, findItem, walk } from './walk.ts'
import { whyNot } from './why-not.ts'

/** A file of scenarios, by the name that diagnostics use. */
export interface ScenarioFile {
  readonly file: string
  readonly text: string
}

/**
 * Walk every scenario of some files.
 *
 * A survey that has an error is not walked through: whatever went wrong would only follow from that.
 *
 * @returns what cannot be read (`scenario-form`) and what goes otherwise than it says (`scenario-failed`)
 * @example checkScenarios([{ file: 'scenarios/customers.md', text }], surveys).map(formatDiagnostic)
 */
export function checkScenarios(
  files: readonly ScenarioFile[],
  surveys: readonly ParsedSurvey[],
): Diagnostic[] {
  return files.flatMap(({ file, text }) => {
    const source = openSource(file, text)
    for (const scenario of parseScenarios(source)) checkScenario(source, scenario, surveys)
    return source.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column)
  })
}

function checkScenario(source: Source, scenario: Scenario, surveys: readonly ParsedSurvey[]): void {
  const parsed = surveys.find(({ survey }) => survey.id === scenario.survey.text)
  if (!parsed) {
    unknown(
      source,
      scenario.survey,
      'survey',
      surveys.map(({ survey }) => survey.id),
    )
    return
  }
  if (parsed.diagnostics.some(({ severity }) => severity === 'error')) return
  const { survey } = parsed
  const role = scenario.role.text
  if (!survey.roles.includes(role)) {
    unknown(source, scenario.role, `role of «${survey.id}»`, survey.roles)
    return
  }
  if (scenario.language && !survey.languages.includes(scenario.language.text))
    unknown(source, scenario.language, `language of «${survey.id}»`, survey.languages)
  const { answers, whole } = walk(source, survey, role, scenario.answers)
  if (!whole) return
  checkAsked(source, survey, scenario, answers)
  checkEnd(source, survey, scenario, answers)
  if (scenario.minutes) checkMinutes(source, parsed, role, scenario.minutes, answers)
}

function checkAsked(source: Source, survey: Survey, scenario: Scenario, answers: Answers): void {
  const keys = askedKeys(survey, scenario.role.text, answers)
  for (const item of scenario.asked) {
    if (!findItem(source, survey, item, 'names') || keys.has(item.text)) continue
    const why = whyNot(survey, scenario.role.text, answers, item.text)
    fail(source, item, `expected that «${item.text}» is asked, found that it is not: ${why}`)
  }
  for (const item of scenario.notAsked) {
    if (!findItem(source, survey, item, 'names') || !keys.has(item.text)) continue
    fail(source, item, `expected that «${item.text}» is not asked, found that it is`)
  }
}

/** Compare the last page that asks something with the one that is expected. */
function checkEnd(source: Source, survey: Survey, { role, endsOn }: Scenario, answers: Answers): void {
  if (!endsOn) return
  const pages = survey.pages.map(({ id }) => id)
  if (!pages.includes(endsOn.text)) {
    unknown(source, endsOn, `page of «${survey.id}»`, pages)
    return
  }
  const keys = askedKeys(survey, role.text, answers)
  const last = survey.pages.findLast(({ questions }) =>
    questions.some(({ id, type }) => type !== 'note' && keys.has(id)),
  )
  if (last?.id === endsOn.text) return
  const found = last ? `page «${last.id}»` : 'that nothing is asked'
  fail(source, endsOn, `expected that the walk ends on page «${endsOn.text}», found ${found}`)
}

function unknown(source: Source, { text, at, length }: Said, what: string, known: readonly string[]): void {
  const message = `«${text}» is no ${what} (known: ${known.join(', ')})`
  const suggestion = nearest(text, known)
  source.report(at, length, 'scenario-form', message, { suggestion, fix: suggestion !== undefined })
}

function fail(source: Source, { at, length }: Said, message: string): void {
  source.report(at, length, 'scenario-failed', message)
}
