/** Reading a folder of survey files through the parser; writes nothing and decides nothing about mistakes. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fill } from '#engine/logic/pipe.ts'
import type { CompiledSurvey, SiteFile, Survey, WorkerFile } from '#engine/model.ts'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import { parseProgramme } from '#engine/parse/parse-programme.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import en from '#engine/words/en.json' with { type: 'json' }
import { escapeHtml } from '#engine/words/escape-html.ts'
import { mapWords } from '#engine/words/map-words.ts'
import { readFileNames } from './file-names.ts'

export interface Loaded {
  readonly site: SiteFile
  readonly worker: WorkerFile
  readonly diagnostics: readonly Diagnostic[]
  /** The texts of the files that were read, by the names that diagnostics use. */
  readonly texts: ReadonlyMap<string, string>
}

/** Parse every survey of a folder, and its programme file. */
export async function loadSurveys(folder: string): Promise<Loaded> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
  const { ids, diagnostics: unread } = readFileNames(files)
  const texts = new Map<string, string>()
  for (const id of ['programme', ...ids]) texts.set(`${id}.md`, await readText(join(folder, `${id}.md`)))
  const { programme, leaders, diagnostics } = parseProgramme(
    'programme.md',
    texts.get('programme.md') ?? '',
    ids,
  )
  const found = [...unread, ...diagnostics]
  const surveys: CompiledSurvey[] = []
  for (const id of ids) {
    const parsed = parseSurvey(id, `${id}.md`, texts.get(`${id}.md`) ?? '')
    found.push(...parsed.diagnostics)
    const compiled = { survey: parsed.survey, version: versionOf(parsed.survey), words: { en: parsed.words } }
    const period = en.period[parsed.survey.cadence ?? 'once']
    const fixed = { company: programme.company, sector: programme.sector, period }
    const escaped = Object.fromEntries(
      Object.entries(fixed).map(([name, value]) => [name, escapeHtml(value)]),
    )
    surveys.push(mapWords(compiled, (text, html) => fill(text, html ? escaped : fixed)))
  }
  const judged = surveys.map(({ survey, version }) => ({ survey, version }))
  const worker = { timeZone: programme.timeZone, leaders, surveys: judged }
  return {
    site: { programme, surveys },
    worker: { build: hash(JSON.stringify(worker)), ...worker },
    diagnostics: found,
    texts,
  }
}

/** Name a survey's rules by a hash; wording is no part of them. */
function versionOf(survey: Survey): string {
  return hash(JSON.stringify(survey))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new Error(`${path} cannot be read; every folder of surveys needs it`, { cause: error })
  }
}
