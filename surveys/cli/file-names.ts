/** Which files of a folder are surveys or promises, and which translate them, by their names; passes over no markdown file in silence, and opens none. */

import { nearest } from '#engine/logic/nearest.ts'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import { isLanguage, languageNames } from '#engine/words/languages.ts'

/** A file that words another one in a second language: `customers.de.md`, `programme.de.md`. */
export interface TranslationName {
  /** Id of the survey or the promise, or `programme`. */
  readonly of: string
  readonly language: string
}

export interface FileNames {
  /** Ids of the surveys or promises. */
  readonly ids: string[]
  /** Translations whose original is there, by name. */
  readonly translations: TranslationName[]
  readonly diagnostics: Diagnostic[]
}

/** What tells people about the folder, in any case. */
const readme = 'readme'
/** What may be translated beside the surveys and is none. */
const besideSurveys: readonly string[] = ['programme', 'themes']
/** `customers.de`, `customers.pt-BR`. */
const translation = /^([^.]+)\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/i
const idForm = /^[a-z0-9-]+$/

/**
 * Part the names of a folder's files into surveys, their translations, and mistakes.
 *
 * @param others files that have translations and are no surveys themselves; a folder of promises has none
 */
export function readFileNames(names: readonly string[], others = besideSurveys): FileNames {
  const read: FileNames = { ids: [], translations: [], diagnostics: [] }
  const later: [name: string, of: string, language: string][] = []
  for (const name of names.toSorted()) {
    // Names with a dot in front are what editors and systems leave behind.
    if (name.startsWith('.') || !/\.md$/i.test(name)) continue
    const stem = name.slice(0, -3)
    const [, of, language] = translation.exec(stem) ?? []
    if (of === undefined || language === undefined) readOriginalName(read, name, stem, { names, others })
    else if (of.toLowerCase() !== readme) later.push([name, of, language])
  }
  // Whether a translation has an original is known only when every name was seen.
  for (const [name, of, language] of later) {
    const originals = others.filter((other) => other === 'programme' || names.includes(`${other}.md`))
    const mistake = mistakeOf(name, of, language, [...originals, ...read.ids], names)
    if (mistake) read.diagnostics.push(mistake)
    else read.translations.push({ of, language })
  }
  return read
}

/** The files of a folder, and those among them that are no surveys. */
interface Around {
  readonly names: readonly string[]
  readonly others: readonly string[]
}

function readOriginalName(read: FileNames, name: string, stem: string, around: Around): void {
  if ([readme, ...around.others].includes(stem.toLowerCase())) return
  if (idForm.test(stem) && name.endsWith('.md')) read.ids.push(stem)
  else read.diagnostics.push(notRead(name, suggestName(stem, around)))
}

/** Say what is wrong with a translation's name, if anything is. */
function mistakeOf(
  name: string,
  of: string,
  language: string,
  originals: readonly string[],
  names: readonly string[],
): Diagnostic | undefined {
  const plain = `${of.toLowerCase()}.${language.toLowerCase()}.md`
  if (!isLanguage(language.toLowerCase())) {
    const message = `«${name}» is not read: «${language}» is not spoken yet (known: ${Object.keys(languageNames).join(', ')})`
    return diagnostic(name, 'unknown-language', message, undefined)
  }
  if (name !== plain)
    return notRead(name, idForm.test(of.toLowerCase()) && !names.includes(plain) ? plain : undefined)
  if (originals.includes(of)) return undefined
  const meant = nearest(of, originals)
  const message = `«${name}» translates ${of}.md, which is not there`
  return diagnostic(name, 'unlisted-translation', message, meant && `${meant}.${language}.md`)
}

function notRead(file: string, suggestion: string | undefined): Diagnostic {
  const message = `«${file}» is not read: a file is named by lower-case letters, digits and hyphens, «customers.md», and its translation ends with the language, «customers.de.md»`
  return diagnostic(file, 'file-name', message, suggestion)
}

function diagnostic(
  file: string,
  rule: 'file-name' | 'unknown-language' | 'unlisted-translation',
  message: string,
  suggestion: string | undefined,
): Diagnostic {
  const said = { file, line: 1, column: 1, length: 1, severity: 'error', rule, message } as const
  return suggestion === undefined ? said : { ...said, suggestion }
}

/** Derive a name that would be read; none where nothing is left of it, or another file has it. */
function suggestName(stem: string, { names, others }: Around): string | undefined {
  const plain = stem.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const id = (plain.match(/[a-z0-9]+/g) ?? []).join('-')
  return ['', readme, ...others].includes(id) || names.includes(`${id}.md`) ? undefined : `${id}.md`
}
