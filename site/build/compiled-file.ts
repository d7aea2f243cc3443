/** Reading what was compiled for the site from within its build; compiles nothing. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { SiteFile } from '#engine/model.ts'

const compiled = 'generated/site.json'

/** Read it, and let the build watch it. */
export async function compiledFile(build: { addWatchFile(path: string): void }): Promise<SiteFile> {
  build.addWatchFile(resolve(compiled))
  return JSON.parse(await readFile(compiled, 'utf8'))
}
