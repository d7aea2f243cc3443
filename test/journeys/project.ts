/** A project of its own for journeys that need other surveys than the ones that are deployed; the tree is left as it is. */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openSite } from './site.ts'

const copied = [
  'site',
  'worker',
  'drizzle',
  'surveys/engine',
  'surveys/cli',
  'package.json',
  'wrangler.toml',
  'astro.config.mjs',
]

/**
 * Build a site and its worker out of the files of one folder.
 *
 * @param surveys a folder with a programme and surveys
 * @returns the project's folder, and how to take it away
 */
export async function openProject(surveys: string) {
  const folder = await mkdtemp(join(tmpdir(), 'project-'))
  await mkdir(join(folder, 'surveys'))
  for (const path of copied) await cp(path, join(folder, path), { recursive: true })
  await cp(surveys, join(folder, 'surveys'), { recursive: true })
  await writeFile(join(folder, 'tsconfig.json'), '{}')
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  const run = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  run('surveys/cli/compile.ts')
  run('node_modules/astro/bin/astro.mjs', 'build')
  return { folder, remove: () => rm(folder, { recursive: true }) }
}

/**
 * Build a site out of the files of one folder, and open it.
 *
 * @returns the site, whose `stop` takes its project away as well, and that project's folder
 */
export async function openSiteOf(surveys: string) {
  const { folder, remove } = await openProject(surveys)
  const site = await openSite(folder)
  return { ...site, folder, stop: () => site.stop().finally(remove) }
}
