/** Printing diagnostics for a person at a terminal; counts errors and fixes nothing. */
import { join } from 'node:path'
import { styleText } from 'node:util'
import { codeFrame, type Diagnostic, formatDiagnostic, inert, linesOf } from '#engine/parse/diagnostic.ts'
import { ruleOf } from '#engine/rulebook/rulebook.ts'
import { collapseIdentical } from './collapse-identical.ts'

/** Where every rule is explained, under its id. */
const reference = 'surveys/engine/README.md'

/** What must not be spread must not stand in a report either. */
const unshown: readonly string[] = ['address-in-file', 'secret-in-file']

const colours = { error: 'red', warning: 'yellow' } as const
type Paint = (colour: 'red' | 'yellow' | 'dim', words: string) => string

/**
 * Print every diagnostic to standard error, with colours where it is a terminal and NO_COLOR is not set.
 *
 * @param totals how many texts each translation has, by the name of its file
 * @returns how many of them are errors
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  folder: string,
  totals?: ReadonlyMap<string, number>,
): number {
  const paint: Paint = (colour, words) => styleText(colour, words, { stream: process.stderr })
  const text = diagnosticsText(diagnostics, texts, folder, totals, paint)
  if (text !== '') console.error(text)
  return diagnostics.filter(({ severity }) => severity === 'error').length
}

/** Give every diagnostic with its code frame where the file was read and, once a rule, where to read more. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  folder: string,
  totals: ReadonlyMap<string, number> = new Map(),
  paint: Paint = (_colour, words) => words,
): string {
  if (diagnostics.length === 0) return ''
  const explained = new Set<string>()
  const lines = new Map<string, readonly string[]>()
  const said: string[] = []
  for (const diagnostic of collapseIdentical(diagnostics, totals)) {
    const { severity, rule } = diagnostic
    const line = formatDiagnostic({ ...diagnostic, file: pathOf(folder, diagnostic.file) })
    const text = texts.get(diagnostic.file)
    if (text !== undefined && !lines.has(diagnostic.file)) lines.set(diagnostic.file, linesOf(text))
    const shown = lines.get(diagnostic.file)
    said.push(line.replace(`${severity} ${rule}`, (words) => paint(colours[severity], words)))
    if (shown && !unshown.includes(rule)) said.push(codeFrame(diagnostic, shown))
    if (!explained.has(rule)) said.push(paint('dim', `  help: ${helpFor(rule)}`))
    if (!explained.has(rule) && ruleOf(rule).waivable)
      said.push(paint('dim', `  or let it pass, in the original: waive: { "${rule} <id>": "<why>" }`))
    explained.add(rule)
    said.push('')
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  said.push(`${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')}`)
  return said.join('\n')
}

/** Name a file as seen from where the command was called. */
export function pathOf(folder: string, file: string): string {
  return inert(join(folder, file)).replaceAll('\\', '/')
}

/** Say where a rule is explained. */
export function helpFor(rule: string): string {
  return `${reference}#${rule}`
}

/**
 * Count things in words.
 *
 * @example count(1, 'error') // '1 error'
 */
export function count(number: number, word: string, several = `${word}s`): string {
  return `${number} ${number === 1 ? word : several}`
}
