/** `npm run surveys:translate`: begins a translation, or adds what one lacks, in the original's words; changes none that are there. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nearest } from '#engine/logic/nearest.ts'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import { parseProgrammeTranslation } from '#engine/parse/parse-programme-translation.ts'
import { parseTranslation } from '#engine/parse/parse-translation.ts'
import { completedTranslation } from '#engine/parse/translation-completion.ts'
import { translationDraft } from '#engine/parse/translation-draft.ts'
import { completedProgramme, programmeTranslationDraft } from '#engine/parse/translation-programme-draft.ts'
import { isLanguage, languageNames } from '#engine/words/languages.ts'
import { type Loaded, loadSurveys } from './load-surveys.ts'
import { count, printDiagnostics } from './print-diagnostics.ts'
import { wrongFolder } from './survey-folder.ts'
import { writeText } from './write-texts.ts'

const usage = `npm run surveys:translate -- <survey or programme> <language> [folder]

Writes <survey>.<language>.md with every text in the original's words, ready to be translated. Where the file is
there, adds what it lacks; what it says already is left as it is. The folder is the one in which programme.md lies;
«surveys» if not said.

Languages: ${Object.keys(languageNames).join(', ')}`

/** A file beside its translation: how to begin one, and how to complete the one that is there. */
interface Work {
  readonly diagnostics: readonly Diagnostic[]
  readonly texts: number
  draft(): string
  complete(text: string): { text: string; missing: number; diagnostics: readonly Diagnostic[] }
}

const args = process.argv.slice(2)
const asked = args.includes('--help') || args.includes('-h')
if (asked) console.log(usage)
else {
  const mistake = await translate(args).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  )
  if (mistake !== undefined) {
    console.error(mistake)
    process.exitCode = 1
  }
}

/** Do what was asked; gives one sentence for a person where that cannot be done. */
async function translate([name, language, folder = 'surveys']: readonly string[]): Promise<
  string | undefined
> {
  if (name === undefined || language === undefined) return usage
  if (!isLanguage(language))
    return `«${language}» is not spoken yet (known: ${Object.keys(languageNames).join(', ')})`
  const wrong = await wrongFolder(folder)
  if (wrong !== undefined) return wrong
  const loaded = await loadSurveys(folder)
  const file = `${name}.${language}.md`
  const work = workOn(loaded, name, language, file)
  if (typeof work === 'string') return work
  if (work.diagnostics.some(({ severity }) => severity === 'error'))
    return `${name}.md has mistakes; mend them first, «npm run surveys:check» shows them`
  const path = join(folder, file)
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (before === undefined) {
    await writeFile(path, work.draft(), { flag: 'wx' })
    console.log(
      `${path} is begun: ${count(work.texts, 'text')} to translate.${listing(loaded, name, language)}`,
    )
    return undefined
  }
  const { text, missing, diagnostics } = work.complete(before)
  const unread = diagnostics.filter(({ rule }) => rule === 'no-frontmatter' || rule.startsWith('yaml'))
  if (unread.length > 0) {
    printDiagnostics(unread, new Map([[file, before]]), folder)
    return `${path} is left as it is; its settings cannot be read`
  }
  if (missing === 0) {
    console.log(`${path} lacks nothing.`)
    return undefined
  }
  const left = await writeText(folder, file, before, text)
  if (left !== undefined) return `${path} is left as it is; ${left}`
  console.log(`${path}: ${count(missing, 'text')} added, to be translated.`)
  return undefined
}

function workOn({ surveys, programme }: Loaded, name: string, language: string, file: string): Work | string {
  const own = (of: string) => `${name}.md is written in «${of}» itself`
  if (name === 'programme') {
    if (programme.language === language) return own(language)
    const draft = programmeTranslationDraft(programme)
    return {
      diagnostics: programme.diagnostics,
      texts: parseProgrammeTranslation(programme, language, file, draft).texts.length,
      draft: () => draft,
      complete: (text) => {
        const parsed = parseProgrammeTranslation(programme, language, file, text)
        const { missing, diagnostics } = parsed
        return { text: completedProgramme(programme, parsed), missing: missing.length, diagnostics }
      },
    }
  }
  const names = surveys.map(({ survey }) => survey.id)
  const survey = surveys.find((one) => one.survey.id === name)
  if (!survey) {
    const known = ['programme', ...names]
    const meant = nearest(name, known)
    return `«${name}» is no survey (known: ${known.join(', ')})${meant ? `; did you mean «${meant}»?` : ''}`
  }
  if (survey.survey.languages[0] === language) return own(language)
  const draft = translationDraft(survey)
  return {
    diagnostics: survey.diagnostics,
    texts: parseTranslation(survey, language, file, draft, {}).texts.length,
    draft: () => draft,
    complete: (text) => {
      const parsed = parseTranslation(survey, language, file, text, {})
      const { missing, diagnostics } = parsed
      return { text: completedTranslation(survey, parsed), missing: missing.length, diagnostics }
    },
  }
}

/** Say what the survey's own file still needs for the translation to be read. */
function listing({ surveys }: Loaded, name: string, language: string): string {
  const languages = surveys.find(({ survey }) => survey.id === name)?.survey.languages
  if (languages === undefined || languages.includes(language)) return ''
  return ` Write «languages: [${[...languages, language].join(', ')}]» into ${name}.md when it is ready.`
}
