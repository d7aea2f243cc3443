/** Reading a folder of survey files from disk, as texts by name; understands none of them. */
import { lstat, readdir, readFile } from 'node:fs/promises'
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
 * Links are not followed: what is printed and published is what stands in the folder itself.
 *
 * @throws Error with one plain line, where the folder or a file that it needs is missing or is no real file
 */
export async function readFolder(folder: string): Promise<FolderTexts> {
  const names = await namesIn(folder)
  const { ids, translations, diagnostics } = readFileNames(names)
  const walks = join(folder, scenarioFolder)
  const isFolder = (await lstat(walks).catch(() => undefined))?.isDirectory() === true
  const scenarios = (isFolder ? await namesIn(walks) : [])
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
