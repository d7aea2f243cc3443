/** Printing diagnostics for a person at a terminal; counts errors and fixes nothing. */
import { codeFrame, type Diagnostic, formatDiagnostic } from '#engine/parse/diagnostic.ts'

/**
 * Print every diagnostic to standard error, with its code frame where the file was read.
 *
 * @returns how many of them are errors
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  folder: string,
): number {
  for (const diagnostic of diagnostics) {
    console.error(`${folder}/${formatDiagnostic(diagnostic)}`)
    const text = texts.get(diagnostic.file)
    console.error(text === undefined ? '' : `${codeFrame(diagnostic, text)}\n`)
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  if (diagnostics.length > 0)
    console.error(`${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')}`)
  return errors
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
