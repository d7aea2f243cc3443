/** Writing changed texts back to their files, whole or not at all; never one whose bytes the text does not stand for. */
import { chmod, lstat, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Write a file's text in place of what it holds.
 *
 * A mark at the beginning and the ends of lines are part of the text and stay as they are.
 *
 * @param before the text that was read; a file that has changed since is left alone
 * @returns why the file was left alone, or nothing
 */
export async function writeText(
  folder: string,
  file: string,
  before: string,
  after: string,
): Promise<string | undefined> {
  const named = join(folder, file)
  // A link stays one: what it leads to is written.
  const path = (await lstat(named)).isSymbolicLink() ? await realpath(named) : named
  const bytes = await readFile(path)
  if (!bytes.equals(Buffer.from(before)))
    return bytes.toString('utf8') === before
      ? 'it holds bytes that are no UTF-8'
      : 'it was changed in the meantime'
  const beside = `${path}.${process.pid}.new`
  try {
    await writeFile(beside, after, { flag: 'wx' })
    await chmod(beside, (await stat(path)).mode)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  return undefined
}
