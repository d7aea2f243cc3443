/** Reading a folder of survey files from disk, as texts by name; understands none of them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import { readFileNames } from './file-names.ts'

/** Names, in the folder, of files that are no markdown of a survey. */
export const lockName = 'surveys.lock.json'
const scenarioFolder = 'scenarios'

export interface FolderTexts {
  /** Ids of the surveys. */
  readonly ids: readonly string[]
  readonly translations: readonly { readonly of: string; readonly language: string }[]
  /** Names of the scenario files, as `scenarios/customers.md`. */
  readonly scenarios: readonly string[]
  /** The text of every file that was read, by the name that diagnostics use. */
  readonly texts: ReadonlyMap<string, string>
  /** What is wrong with names. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Read a folder of surveys.
 *
 * @throws with one plain line, where the folder or its programme file cannot be read
 */
export async function readFolder(folder: string): Promise<FolderTexts> {
  const names = await namesIn(folder)
  const { ids, translations, diagnostics } = readFileNames(names)
  const scenarios = (await namesIn(join(folder, scenarioFolder)).catch(() => []))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${scenarioFolder}/${name}`)
  const files = [
    'programme.md',
    ...ids.map((id) => `${id}.md`),
    ...translations.map(({ of, language }) => `${of}.${language}.md`),
    ...scenarios,
    ...(names.includes(lockName) ? [lockName] : []),
  ]
  const texts = await Promise.all(
    files.map(async (file) => [file, await readText(join(folder, file))] as const),
  )
  return { ids, translations, scenarios, diagnostics, texts: new Map(texts) }
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new Error(`${path} cannot be read; every folder of surveys needs it`, { cause: error })
  }
}
