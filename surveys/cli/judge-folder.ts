/** Gathering everything that is wrong with a parsed folder of surveys, file by file; mends and prints nothing. */
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import type { ParsedSurvey } from '#engine/parse/parse-survey.ts'
import {
  checkProgramme,
  checkProgrammeTranslation,
  checkSurvey,
  checkSurveyTranslation,
} from '#engine/rules/all-checks.ts'
import type { Breach } from '#engine/rules/check.ts'
import { checkPromise, checkPromiseTranslation } from '#engine/rules/promise/check-promise.ts'
import { diagnosticsOf, isUnderstood } from '#engine/rules/run-checks.ts'
import { checkThemes, checkThemesTranslation } from '#engine/rules/themes/check-themes.ts'
import { checkMissingTranslations } from '#engine/rules/translation/missing-translation.ts'
import { type ParsedFolder, parsedFiles } from './parse-folder.ts'
import type { TranslatedPromise } from './parse-promises.ts'

interface Parsed {
  readonly file: string
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Check a folder; what could not be understood is checked no further, since everything else would follow from that. */
export function judgeFolder(folder: ParsedFolder): Diagnostic[] {
  const { programme, programmeTranslations, surveys, lockDiagnostics } = folder
  const allUnderstood = [programme, ...surveys].every(isUnderstood)
  const found = [
    ...diagnosticsOf(
      checked(programme, () => (allUnderstood ? checkProgramme({ programme, surveys }) : [])),
      programme.waivers,
      programmeTranslations.map((one) =>
        checked(one, () => checkProgrammeTranslation(one, { programme, surveys })),
      ),
      allUnderstood && programmeTranslations.every(isUnderstood),
    ),
    ...surveys.flatMap((survey) => judgeSurvey(survey, folder)),
    ...folder.promises.flatMap((promise) => judgePromise(promise, folder)),
    ...(surveys.every(isUnderstood) ? judgeThemes(folder) : []),
  ]
  const parsed = parsedFiles(folder)
  const said = [...parsed.flatMap(({ diagnostics }) => diagnostics), ...found, ...lockDiagnostics]
  return inOrder(said, parsed)
}

function judgeSurvey(survey: ParsedSurvey, folder: ParsedFolder): Diagnostic[] {
  const { programme, surveys, programmeTranslations, lock } = folder
  const translations = folder.translations.get(survey.survey.id) ?? []
  const translated = {
    survey: translations.map(({ language }) => language),
    programme: programmeTranslations.map(({ language }) => language),
  }
  const own = checked(survey, () => [
    ...checkSurvey(survey, { programme, surveys }, lock),
    ...checkMissingTranslations(survey, programme, translated),
  ])
  const others = translations.map((one) =>
    checked(one, () =>
      isUnderstood(survey) ? checkSurveyTranslation(one, survey, { programme, surveys }, lock) : [],
    ),
  )
  return diagnosticsOf(own, survey.waivers, others, [survey, ...translations].every(isUnderstood))
}

function judgePromise({ promise, translations }: TranslatedPromise, folder: ParsedFolder): Diagnostic[] {
  const languages = translations.map(({ language }) => language)
  const own = checked(promise, () => checkPromise(promise, languages, folder))
  const others = translations.map((one) =>
    checked(one, () => (isUnderstood(promise) ? checkPromiseTranslation(one, promise, folder) : [])),
  )
  return diagnosticsOf(own, promise.waivers, others, [promise, ...translations].every(isUnderstood))
}

function judgeThemes({ themes: [original, ...others], programme, surveys }: ParsedFolder): Diagnostic[] {
  if (!original) return []
  const languages = others.map(({ language }) => language)
  const own = checked(original, () => checkThemes(original, languages, { programme, surveys }))
  const translated = others.map((one) =>
    checked(one, () => (isUnderstood(original) ? checkThemesTranslation(one, original, { surveys }) : [])),
  )
  return diagnosticsOf(own, [], translated, false)
}

/** Check a file that was understood. */
function checked<T extends Parsed>({ file, text, diagnostics }: T, check: () => readonly Breach[]) {
  return { file, text, breaches: isUnderstood({ diagnostics }) ? check() : [] }
}

/** Sort diagnostics by file, in the order in which the files were parsed, and by place. */
function inOrder(diagnostics: readonly Diagnostic[], parsed: readonly Parsed[]): Diagnostic[] {
  const rank = new Map(parsed.map(({ file }, index) => [file, index]))
  const rankOf = ({ file }: Diagnostic) => rank.get(file) ?? parsed.length
  return diagnostics.toSorted((a, b) => rankOf(a) - rankOf(b) || a.line - b.line || a.column - b.column)
}
