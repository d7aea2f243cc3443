/** Getting a peer when it is to be measured: into its own folder, at exact versions, without running what it brings. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/**
 * Install what a folder's package.json names, where it is not there already.
 *
 * @returns the version of the first package named
 * @throws where the registry cannot be reached or lacks a version
 */
export function install(folder: string): string {
  const wanted = Object.entries(read(join(folder, 'package.json'))?.dependencies ?? {})
  const isThere = wanted.every(
    ([name, version]) => read(join(folder, 'node_modules', name, 'package.json'))?.version === version,
  )
  if (!isThere) {
    const alone = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--fetch-retries=0']
    execFileSync('npm', ['install', ...alone], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  }
  return wanted[0]?.[1] ?? ''
}

function read(path: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
