/** Parsing the promises of a folder of surveys and their translations; checks and compiles nothing. */
import type { CompiledPromise } from '#engine/model.ts'
import { type ParsedPromise, parsePromise } from '#engine/parse/parse-promise.ts'
import {
  type ParsedPromiseTranslation,
  parsePromiseTranslation,
} from '#engine/parse/parse-promise-translation.ts'
import { type FolderTexts, promiseFile } from './read-folder.ts'

/** A promise together with its translations. */
export interface TranslatedPromise {
  readonly promise: ParsedPromise
  readonly translations: readonly ParsedPromiseTranslation[]
}

/** Parse the promises of a folder. */
export function parsePromises({ promises, ids, texts }: FolderTexts): TranslatedPromise[] {
  return promises.ids.map((id) => {
    const file = promiseFile(id)
    const promise = parsePromise(id, file, texts.get(file) ?? '', ids)
    const own = promises.translations.filter(({ of }) => of === id)
    const translations = own.map(({ language }) => {
      const other = promiseFile(id, language)
      return parsePromiseTranslation(promise, language, other, texts.get(other) ?? '')
    })
    return { promise, translations }
  })
}

/**
 * Put a promise's words in all its languages together.
 *
 * @param home the language that promises are written in
 */
export function compilePromise({ promise, translations }: TranslatedPromise, home: string): CompiledPromise {
  const others = translations.map(({ language, words }) => [language, words] as const)
  return { terms: promise.terms, words: { [home]: promise.words, ...Object.fromEntries(others) } }
}
