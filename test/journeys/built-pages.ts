/** The pages that a build has made: every survey, role and language is among them, because none is left out. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Tell the addresses of all pages of a built folder, and which of them are forms. */
export function builtPages(project = '.') {
  const files = globSync('**/*.html', { cwd: join(project, 'dist') }).toSorted()
  const addressOf = (file: string) => `/${file.replaceAll('\\', '/').replace(/(index)?\.html$/, '')}`
  return {
    files: files.map((file) => join(project, 'dist', file)),
    addresses: files.map(addressOf),
    forms: files
      .filter((file) => readFileSync(join(project, 'dist', file), 'utf8').includes('id="answers"'))
      .map(addressOf),
  }
}
