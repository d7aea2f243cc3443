/** Parsing and checking a folder of survey files, and compiling what they say; prints nothing and writes nothing. */
import { createHash } from 'node:crypto'
import { carryBreaks } from '#engine/lock/deployed-breaks.ts'
import { entryOf } from '#engine/lock/lock.ts'
import { retiredWords } from '#engine/lock/locked-texts.ts'
import { retire } from '#engine/lock/retire.ts'
import type { CompiledSurvey, SiteFile, WorkerFile } from '#engine/model.ts'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import type { ParsedSurvey } from '#engine/parse/parse-survey.ts'
import { thresholdsOf } from '#engine/privacy/thresholds.ts'
import type { Thresholds } from '#engine/programme.ts'
import { noThemes, type ThemeDictionary } from '#engine/themes/theme.ts'
import { compileWords } from './compile-words.ts'
import { judgeFolder } from './judge-folder.ts'
import { mailWords } from './mail-words.ts'
import { namedAttributes } from './named-attributes.ts'
import { type ParsedFolder, parseFolder, programmeOf } from './parse-folder.ts'
import { compilePromise } from './parse-promises.ts'
import { compileThemes } from './parse-theme-files.ts'
import { type FolderTexts, readFolder } from './read-folder.ts'

export interface Loaded extends ParsedFolder {
  readonly site: SiteFile
  readonly worker: WorkerFile
  readonly diagnostics: readonly Diagnostic[]
  readonly folder: FolderTexts
  /** The texts of the files that were read, by the names that diagnostics use. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Parse every survey of a folder, its translations, its programme file and its lock, and check them together.
 *
 * @param changed texts that count in place of those on disk
 */
export async function loadSurveys(
  path: string,
  changed: ReadonlyMap<string, string> = new Map(),
): Promise<Loaded> {
  const read = await readFolder(path)
  const folder = { ...read, texts: new Map([...read.texts, ...changed]) }
  const parsed = parseFolder(folder)
  const { programme, surveys, promises } = parsed
  const compiled = surveys.map((survey) => ({ sending: survey.sending, one: compile(survey, parsed) }))
  const spoken = programmesFor(parsed)
  const compiledPromises = promises.map((promise) => compilePromise(promise, programme.language))
  const worker = {
    timeZone: programme.programme.timeZone,
    language: programme.language,
    leaders: programme.leaders,
    mail: programme.mail,
    company: Object.fromEntries(
      Object.entries(spoken).map(([language, { company, sector, sender }]) => [
        language,
        { company, sector, sender },
      ]),
    ),
    promises: compiledPromises,
    aims: { targets: programme.programme.targets, benchmarks: programme.programme.benchmarks },
    themes: themesWithVersion(parsed),
    surveys: compiled.map(({ sending, one }) => ({
      survey: one.survey,
      version: one.version,
      named: namedAttributes(one),
      sending,
      mail: mailWords(one),
    })),
  }
  return {
    ...parsed,
    site: {
      programmes: spoken,
      surveys: compiled.map(({ one }) => one),
      promises: compiledPromises,
    },
    worker: { build: hash(JSON.stringify(worker)), ...worker },
    diagnostics: [...folder.diagnostics, ...judgeFolder(parsed)],
    folder,
    texts: folder.texts,
  }
}

/** Give the programme in its own language, which stands first, and in every language that a survey speaks. */
function programmesFor(parsed: ParsedFolder): SiteFile['programmes'] {
  const spoken = parsed.surveys.flatMap(({ survey }) => survey.languages)
  const languages = [...new Set([parsed.programme.language, ...spoken])]
  return Object.fromEntries(languages.map((language) => [language, programmeOf(parsed, language)]))
}

function compile({ survey, words }: ParsedSurvey, parsed: ParsedFolder): CompiledSurvey {
  const [own = 'en', ...others] = survey.languages
  const translations = parsed.translations.get(survey.id) ?? []
  const locked = parsed.lock && entryOf(parsed.lock.surveys, survey.id)
  const spoken = others.flatMap((language) => {
    const found = translations.find((one) => one.language === language)
    return found ? [[language, found.words] as const] : []
  })
  const said = [[own, words] as const, ...spoken].map(([language, its]) => [
    language,
    retiredWords(its, language, locked),
  ])
  // A language without a file has been reported; its pages would have no words.
  const languages = survey.languages.filter((language) => said.some(([one]) => one === language))
  const { thresholds, aboutPeople } = parsed.programme.programme
  const { breaks, ...bare } = carryBreaks({ ...survey, languages }, locked)
  // From when figures count anew changes neither what is taken nor how it is counted, and so not the version.
  const rules = {
    ...retire(bare, locked),
    ...raised(thresholds),
    ...(aboutPeople === 'sellers' ? { aboutPeople } : {}),
  }
  const whole = breaks ? { ...rules, breaks } : rules
  return compileWords(whole, hash(JSON.stringify(rules)), Object.fromEntries(said), (language) =>
    programmeOf(parsed, language),
  )
}

/** Give a survey the thresholds that the company has raised; the built-in ones need no word. */
function raised(thresholds: Thresholds): { thresholds?: Thresholds } {
  const { figures, comments } = thresholdsOf({})
  return thresholds.figures === figures && thresholds.comments === comments ? {} : { thresholds }
}

/** The version follows from what the files say, so that words can be tagged anew when that changes. */
function themesWithVersion({ themes }: ParsedFolder): ThemeDictionary {
  const compiled = compileThemes(themes)
  return compiled.length === 0 ? noThemes : { version: hash(JSON.stringify(compiled)), themes: compiled }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
