/** An author's mistake and its one-line form; diagnostics are collected, never thrown. */
import type { RuleId } from '../rulebook/rulebook.ts'
import type { Edit } from './source.ts'

export interface Diagnostic {
  readonly file: string
  /** 1-based line and column, in UTF-16 units. */
  readonly line: number
  readonly column: number
  /** How many characters are meant, for the code frame. */
  readonly length: number
  readonly severity: 'error' | 'warning'
  readonly rule: RuleId
  readonly message: string
  /** What would be right, ready to be put in place of what stands there. */
  readonly suggestion?: string
  /** Changes of the file that mend it for certain. */
  readonly fix?: readonly Edit[]
}

/** A line longer than this is shown in part, around what is meant; so is a suggestion. */
export const longestShown = 120
const shownBefore = 40

/**
 * Write a diagnostic on one line; control characters of the file are made visible.
 *
 * @example formatDiagnostic(d) // 'customers.md:41:7 error unknown-role  «for: buyers» names no role; did you mean «buyer»?'
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, severity, rule, message, suggestion } = diagnostic
  const hint = suggestion === undefined ? '' : `; did you mean «${clipped(suggestion, longestShown)}»?`
  return inert(`${file}:${line}:${column} ${severity} ${rule}  ${message}${hint}`)
}

/**
 * Cut a text that is longer than it may be.
 *
 * @example clipped('abcdef', 3) // 'ab…'
 */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text
  // Half a character is none.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Part a text into its lines; who looks at many diagnostics of a text does so once. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/)
}

/**
 * Show the line that a diagnostic is about, with the characters that are meant underlined.
 *
 * @param text the file's text, or its lines
 */
export function codeFrame(diagnostic: Diagnostic, text: string | readonly string[]): string {
  const line = (typeof text === 'string' ? linesOf(text) : text)[diagnostic.line - 1] ?? ''
  const start = line.length > longestShown ? Math.max(0, diagnostic.column - 1 - shownBefore) : 0
  const part = line.slice(start, start + longestShown)
  const shown = `${start > 0 ? '…' : ''}${part}${start + part.length < line.length ? '…' : ''}`
  const at = diagnostic.column - 1 - start + (start > 0 ? 1 : 0)
  const gutter = `${diagnostic.line} | `
  const marks = '^'.repeat(
    Math.max(1, Math.min(diagnostic.length, part.length - (diagnostic.column - 1 - start))),
  )
  return `  ${gutter}${inert(shown)}\n  ${' '.repeat(gutter.length - 2)}| ${' '.repeat(at)}${marks}`
}

/**
 * Make text of a file harmless for a terminal: marks that would steer it, or end a line unseen, are made visible.
 *
 * @example inert('\u001b[31m') // '\ufffd[31m'
 */
export function inert(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (mark) =>
    mark === '\t' ? ' ' : '\ufffd',
  )
}
