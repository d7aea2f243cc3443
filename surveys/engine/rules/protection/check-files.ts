/** Holding the files of a repository against data protection; opens none, and knows nothing of git. */
import type { Diagnostic } from '../../parse/diagnostic.ts'
import { openSource } from '../../parse/source.ts'
import { reportAddresses } from './addresses.ts'
import { reportContactList } from './contact-list.ts'
import { reportSecrets } from './secrets.ts'

/** A file that is shared, by its path from the root of the repository, with `/` between its parts. */
export interface SharedFile {
  readonly path: string
  readonly text: string
}

/**
 * Find addresses of people, lists of contacts and secrets in files.
 *
 * Every file is looked at, tests as well; what is made up is known by its form: addresses at domains that belong to
 * nobody, secrets that repeat themselves.
 *
 * @example checkFiles([{ path: 'a.md', text: 'anna.berg@firm.com' }]).map(({ rule }) => rule) // ['address-in-file']
 */
export function checkFiles(files: readonly SharedFile[]): readonly Diagnostic[] {
  return files.flatMap(({ path, text }) => {
    const { report, diagnostics } = openSource(path, text)
    if (!reportContactList(path, text, report)) reportAddresses(path, text, report)
    reportSecrets(path, text, report)
    return diagnostics
  })
}
