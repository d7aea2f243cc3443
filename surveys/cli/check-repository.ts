/** Checking the files that are shared with a folder of surveys for people’s addresses and secrets; prints nothing. */
import { realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import { checkFiles } from '#engine/rules/protection/check-files.ts'
import { readSharedFiles } from './shared-files.ts'

/**
 * Check the repository that a folder of surveys is in.
 *
 * @returns diagnostics whose files are named as seen from the folder, like those of the surveys: `../README.md`
 */
export async function checkRepository(folder: string): Promise<readonly Diagnostic[]> {
  const { root, files } = await readSharedFiles(folder)
  const from = await realpath(folder)
  const top = await realpath(root)
  return checkFiles(files).map((diagnostic) => ({
    ...diagnostic,
    file: relative(from, join(top, diagnostic.file)).split(sep).join('/'),
  }))
}
