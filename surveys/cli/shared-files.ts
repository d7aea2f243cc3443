/** Reading the files that are shared with a folder of surveys, as texts; judges none, and opens nothing that git ignores. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { lstat, open, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import type { SharedFile } from '#engine/rules/protection/check-files.ts'
import { workbookText } from './workbook-text.ts'

/** Bytes beyond which a file is no text that people write; of a table or a list of contacts so much is read. */
const largest = 2_000_000
const atOnce = 64
/** Folders that hold what is fetched or made, where no git says so. */
const made = ['node_modules', '.git', 'dist', 'generated', '.wrangler', '.astro', 'coverage']
const workbook = /\.xls[xm]$/i
const rows = /\.(?:csv|tsv|tab|vcf)$/i

export interface SharedFiles {
  /** Where the paths begin. */
  readonly root: string
  readonly files: readonly SharedFile[]
}

/**
 * Read every text that is, or could be, committed together with a folder.
 *
 * With git these are the files it knows and new ones that it does not ignore. Without it, those below the nearest
 * folder with a `package.json`, or else of the folder itself. Files that hold zero bytes or are very large are no
 * texts, except those in UTF-16 that say so; of workbooks the cells are read, of very large tables the beginning.
 */
export async function readSharedFiles(folder: string): Promise<SharedFiles> {
  const known = await gitFiles(folder)
  const root = known?.root ?? packageRoot(resolve(folder))
  const paths = known?.paths ?? (await walk(root, await ignoredNames(root)))
  const files: SharedFile[] = []
  // A repository may hold more files than may be open at once.
  for (let next = 0; next < paths.length; next += atOnce)
    files.push(
      ...(await Promise.all(paths.slice(next, next + atOnce).map((path) => readShared(root, path)))).flat(),
    )
  return { root, files }
}

async function gitFiles(folder: string): Promise<{ root: string; paths: string[] } | undefined> {
  const git = async (at: string, ...args: string[]) => {
    const options = { maxBuffer: 256 * 1024 * 1024, windowsHide: true }
    return (await promisify(execFile)('git', ['-C', at, ...args], options)).stdout
  }
  try {
    const root = (await git(folder, 'rev-parse', '--show-toplevel')).trim()
    const listed = await git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
    return { root, paths: [...new Set(listed.split('\0'))].filter((path) => path !== '') }
  } catch {
    return undefined
  }
}

function packageRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at
    if (dirname(at) === at) return folder
  }
}

/** Read the plain names of a folder’s `.gitignore`; patterns are left to git. */
async function ignoredNames(root: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(root, '.gitignore'), 'utf8').catch(() => '')
  const names = text.split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, ''))
  return new Set([...made, ...names.filter((name) => /^[^#!*?[\]/]+$/.test(name))])
}

async function walk(root: string, skipped: ReadonlySet<string>, below = root): Promise<string[]> {
  const entries = await readdir(below, { withFileTypes: true }).catch(() => [])
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (skipped.has(entry.name)) return []
      const path = join(below, entry.name)
      if (entry.isDirectory()) return walk(root, skipped, path)
      return entry.isFile() ? [relative(root, path).split(sep).join('/')] : []
    }),
  )
  return found.flat().toSorted()
}

/** Read a file where it is one and a text; links lead to files that are read anyway, or to none of ours. */
async function readShared(root: string, path: string): Promise<SharedFile[]> {
  try {
    const found = await lstat(join(root, path))
    if (!found.isFile() || (found.size > largest && !rows.test(path))) return []
    const bytes = await readBeginning(join(root, path), Math.min(found.size, largest))
    const text = workbook.test(path) ? workbookText(bytes) : textOf(bytes)
    return text === undefined ? [] : [{ path, text }]
  } catch {
    // What cannot be read, or is gone, holds nothing that could be read by others.
    return []
  }
}

async function readBeginning(path: string, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function textOf(bytes: Buffer): string | undefined {
  // Spreadsheets save text in UTF-16 and say so by their first two bytes.
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes)
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes)
  return bytes.subarray(0, 8000).includes(0) ? undefined : bytes.toString('utf8')
}
