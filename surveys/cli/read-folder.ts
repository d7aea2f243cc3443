/** Reading a folder of survey files from disk, as texts by name; understands none of them. */
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import { type FileNames, readFileNames } from './file-names.ts'

/** Names, in the folder, of files that are no markdown of a survey. */
export const lockName = 'surveys.lock.json'
/** What people write about; a folder may do without it. */
export const themesName = 'themes.md'
const scenarioFolder = 'scenarios'
const promiseFolder = 'promises'

export interface FolderTexts {
  /** Ids of the surveys. */
  readonly ids: readonly string[]
  readonly translations: readonly { readonly of: string; readonly language: string }[]
  /** Names of the scenario files, as `scenarios/customers.md`. */
  readonly scenarios: readonly string[]
  /** Promises by their ids, and their translations; their files are named as `promises/one-contact.de.md`. */
  readonly promises: Pick<FileNames, 'ids' | 'translations'>
  /** The text of every file that was read, by the name that diagnostics use. */
  readonly texts: ReadonlyMap<string, string>
  /** What is wrong with names. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Read a folder of surveys.
 *
 * Links are not followed: what is printed and published is what stands in the folder itself.
 *
 * @throws Error with one plain line, where the folder or a file that it needs is missing or is no real file
 */
export async function readFolder(folder: string): Promise<FolderTexts> {
  const names = await namesIn(folder)
  const { ids, translations, diagnostics } = readFileNames(names)
  const scenarios = (await namesBelow(folder, scenarioFolder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${scenarioFolder}/${name}`)
  const promises = readFileNames(await namesBelow(folder, promiseFolder), [])
  const files = [
    'programme.md',
    ...(names.includes(themesName) ? [themesName] : []),
    ...ids.map((id) => `${id}.md`),
    ...translations.map(({ of, language }) => `${of}.${language}.md`),
    ...scenarios,
    ...promises.ids.map((id) => promiseFile(id)),
    ...promises.translations.map(({ of, language }) => promiseFile(of, language)),
    ...(names.includes(lockName) ? [lockName] : []),
  ]
  const texts = await Promise.all(
    files.map(async (file) => [file, await readText(join(folder, file))] as const),
  )
  const misnamed = promises.diagnostics.map((one) => ({ ...one, file: `${promiseFolder}/${one.file}` }))
  return {
    ids,
    translations,
    scenarios,
    promises,
    diagnostics: [...diagnostics, ...misnamed],
    texts: new Map(texts),
  }
}

/**
 * Name the file of a promise, or of its translation.
 *
 * @example promiseFile('one-contact', 'de') // 'promises/one-contact.de.md'
 */
export function promiseFile(id: string, language?: string): string {
  return `${promiseFolder}/${id}${language === undefined ? '' : `.${language}`}.md`
}

/** List the files of a folder below; none where there is no such folder. */
async function namesBelow(folder: string, name: string): Promise<string[]> {
  const path = join(folder, name)
  const isFolder = (await lstat(path).catch(() => undefined))?.isDirectory() === true
  return isFolder ? namesIn(path) : []
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    throw new Error(`there is no folder «${folder}» that can be read`, { cause: error })
  })
  for (const entry of entries) {
    const needed = entry.name === lockName || (entry.name.endsWith('.md') && !entry.isDirectory())
    if (needed && !entry.isFile())
      throw new Error(
        `${join(folder, printable(entry.name))} is no file but a link or a folder; put the file itself there`,
      )
  }
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

/** Take out of a name what would steer a terminal. */
function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd')
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const need = path.endsWith('programme.md') ? '; every folder of surveys needs it' : ''
    throw new Error(`${path} cannot be read${need}`, { cause: error })
  }
}
