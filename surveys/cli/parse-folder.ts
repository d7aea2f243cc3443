/** Parsing everything in a folder of surveys: programme, surveys, promises, translations and lock; checks and compiles nothing. */
import type { Lock } from '#engine/lock/lock.ts'
import { readLock } from '#engine/lock/read-lock.ts'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import { type ParsedProgramme, parseProgramme } from '#engine/parse/parse-programme.ts'
import {
  type ParsedProgrammeTranslation,
  parseProgrammeTranslation,
} from '#engine/parse/parse-programme-translation.ts'
import { type ParsedSurvey, parseSurvey } from '#engine/parse/parse-survey.ts'
import type { ParsedThemes } from '#engine/parse/parse-themes.ts'
import { type ParsedTranslation, parseTranslation } from '#engine/parse/parse-translation.ts'
import { listsOf } from '#engine/parse/question-rows.ts'
import type { Programme } from '#engine/programme.ts'
import { parsePromises, type TranslatedPromise } from './parse-promises.ts'
import { parseThemeFiles } from './parse-theme-files.ts'
import { type FolderTexts, lockName } from './read-folder.ts'

export interface ParsedFolder {
  readonly programme: ParsedProgramme
  readonly programmeTranslations: readonly ParsedProgrammeTranslation[]
  readonly surveys: readonly ParsedSurvey[]
  /** Translations by the id of their survey. */
  readonly translations: ReadonlyMap<string, readonly ParsedTranslation[]>
  readonly promises: readonly TranslatedPromise[]
  /** The file of themes, if there is one, and after it its translations. */
  readonly themes: readonly ParsedThemes[]
  /** What is deployed, if anything is and its file is whole. */
  readonly lock: Lock | undefined
  /** What is wrong with the lock file. */
  readonly lockDiagnostics: readonly Diagnostic[]
}

/** Parse the texts of a folder. */
export function parseFolder(folder: FolderTexts): ParsedFolder {
  const text = (name: string) => folder.texts.get(name) ?? ''
  const programme = parseProgramme('programme.md', text('programme.md'), folder.ids)
  const programmeTranslations = folder.translations
    .filter(({ of }) => of === 'programme')
    .map(({ language }) => {
      const file = `programme.${language}.md`
      return parseProgrammeTranslation(programme, language, file, text(file))
    })
  const programmeIn = (language: string) => programmeOf({ programme, programmeTranslations }, language)
  const surveys = folder.ids.map((id) => parseIn(id, text(`${id}.md`), programmeIn))
  const translations = surveys.map((survey) => {
    const { id } = survey.survey
    const own = folder.translations.filter(({ of }) => of === id)
    const parsed = own.map(({ language }) => {
      const file = `${id}.${language}.md`
      return parseTranslation(survey, language, file, text(file), listsOf(programmeIn(language)))
    })
    return [id, parsed] as const
  })
  const locked = folder.texts.has(lockName) ? readLock(lockName, text(lockName)) : undefined
  return {
    programme,
    programmeTranslations,
    surveys,
    translations: new Map(translations),
    promises: parsePromises(folder),
    themes: parseThemeFiles(folder, programme.language),
    lock: locked?.lock,
    lockDiagnostics: locked?.diagnostics ?? [],
  }
}

/** List every file of a folder that was parsed, apart from its scenarios and its lock. */
export function parsedFiles(folder: ParsedFolder) {
  const { programme, programmeTranslations, surveys, translations, promises, themes } = folder
  return [
    programme,
    ...programmeTranslations,
    ...surveys,
    ...[...translations.values()].flat(),
    ...promises.flatMap((one) => [one.promise, ...one.translations]),
    ...themes,
  ]
}

/** Give the programme in a language, or in its own where it is not translated. */
export function programmeOf(
  { programme, programmeTranslations }: Pick<ParsedFolder, 'programme' | 'programmeTranslations'>,
  language: string,
): Programme {
  if (language === programme.language) return programme.programme
  return programmeTranslations.find((one) => one.language === language)?.programme ?? programme.programme
}

/** Parse a survey with the programme's lists in the survey's own language. */
function parseIn(id: string, text: string, programmeIn: (language: string) => Programme): ParsedSurvey {
  const parse = (language: string) => parseSurvey(id, `${id}.md`, text, listsOf(programmeIn(language)))
  const first = parse('')
  const [own = ''] = first.survey.languages
  return programmeIn(own) === programmeIn('') ? first : parse(own)
}
