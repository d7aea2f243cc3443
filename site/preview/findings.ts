/** What the owner’s check command finds at this moment; judges nothing itself. */
import { execFile } from 'node:child_process'

/** What the preview shows of the command’s document. */
export interface Finding {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly message: string
  readonly suggestion?: string
}

/** Check the survey files, and give what was found; where the command itself fails, why. */
export function findings(): Promise<readonly Finding[] | string> {
  return new Promise((resolve) => {
    const options = { maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, ['surveys/cli/check.ts', '--json'], options, (_error, out, said) => {
      try {
        resolve((JSON.parse(out) as { diagnostics: readonly Finding[] }).diagnostics)
      } catch {
        resolve(said.trim() || 'The survey files could not be checked.')
      }
    })
  })
}
