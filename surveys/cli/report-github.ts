/** Diagnostics as annotations of a run on GitHub; escapes whatever could be read as a command of its own. */
import { clipped, type Diagnostic, inert, linesOf, longestShown } from '#engine/parse/diagnostic.ts'
import { pathOf } from './print-diagnostics.ts'

/**
 * Write a diagnostic as an annotation.
 *
 * @param text the file's text or its lines, where it was read; they say on which line the diagnostic ends
 * @example annotation(d, 'surveys', text) // '::error file=surveys/customers.md,line=41,col=7,endLine=41,endColumn=13,title=unknown-role::«buyers» …'
 */
export function annotation(
  diagnostic: Diagnostic,
  folder: string,
  text: string | readonly string[] | undefined,
): string {
  const { file, line, column, length, severity, rule, message, suggestion } = diagnostic
  const lines = typeof text === 'string' ? linesOf(text) : text
  const rest = lines?.[line - 1]?.length ?? 0
  // An annotation that would go over the end of its line marks the line's rest.
  const endColumn = Math.max(column, Math.min(column + length, rest + 1))
  const place = { file: pathOf(folder, file), line, col: column, endLine: line, endColumn, title: rule }
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const hint = suggestion === undefined ? '' : `; did you mean «${clipped(suggestion, longestShown)}»?`
  return `::${severity} ${properties.join(',')}::${escapeData(inert(`${message}${hint}`))}`
}

/**
 * Wrap text so that no line of it is taken for a command.
 *
 * @param token ends the quiet; nobody who wrote the text may know it
 */
export function withoutCommands(text: string, token: string): string {
  return `::stop-commands::${token}\n${text}\n::${token}::`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
