/** Surveys for tests of rules, read by the real parser out of their pages alone; waives nothing. */
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { type ParsedProgramme, parseProgramme } from '#engine/parse/parse-programme.ts'
import { type ParsedSurvey, parseSurvey } from '#engine/parse/parse-survey.ts'
import type { Breach, Folder } from '#engine/rules/check.ts'

interface Settings {
  readonly audience?: string
  readonly privacy?: string
  readonly language?: string
  readonly minutes?: number
  readonly cadence?: string
  readonly attributes?: string
  readonly roles?: readonly string[]
}

/**
 * Read a survey of which only the pages matter.
 *
 * @throws Error when the parser finds a mistake
 * @example readSurvey('# Care {#page}\n\n## How often? {#care}\n\ntype: frequency')
 */
export function readSurvey(pages: string, settings: Settings = {}, id = 'survey'): ParsedSurvey {
  const { audience = 'customers', privacy = 'named', language = 'en', minutes = 5 } = settings
  const { cadence, attributes, roles = ['buyer'] } = settings
  const text = [
    '---',
    'title: How are we doing?',
    `audience: ${audience}`,
    `privacy: ${privacy}`,
    `languages: [${language}]`,
    `minutes: ${minutes}`,
    'fieldwork: 3 weeks',
    ...(cadence ? [`cadence: ${cadence}`] : []),
    ...(attributes ? [`attributes: [${attributes}]`] : []),
    'roles:',
    ...roles.map((role) => `  ${role}: You are a ${role}`),
    '---',
    '',
    pages.startsWith('# ') ? pages : `# Page {#page}\n\n${pages}`,
    '',
  ].join('\n')
  const parsed = parseSurvey(id, `${id}.md`, text)
  if (parsed.diagnostics.length > 0) throw new Error(parsed.diagnostics.map(formatDiagnostic).join('\n'))
  return parsed
}

/** Read a programme file that says little more than its frontmatter's further lines, beside some surveys. */
export function readProgramme(lines = '', surveys: readonly string[] = []): ParsedProgramme {
  const text = `---\ncompany: Nordlys\nsector: lamps\nsender: Ada Berg, director\ntime zone: Europe/Oslo\n${lines}---\n\n# Where we go {#aim}\n\nFar.\n`
  return parseProgramme('programme.md', text, surveys)
}

/** Put surveys beside a programme file. */
export function folderOf(surveys: readonly ParsedSurvey[], programme = readProgramme()): Folder {
  return { programme, surveys }
}

/** List what breaches are about in the file's own words, `rule about: words`. */
export function shown({ text }: Pick<ParsedSurvey, 'text'>, breaches: readonly Breach[]): string[] {
  return breaches.map(({ about, at }) => `${about}: ${text.slice(at.at, at.at + at.length)}`)
}

/**
 * Ask questions of one type, each wording being a title of its own.
 *
 * @example asked(['How often do we call?'], 'frequency')
 */
export function asked(wordings: readonly string[], type: string): string {
  return wordings.map((wording, index) => `## ${wording} {#q${index}}\n\ntype: ${type}\n`).join('\n')
}
