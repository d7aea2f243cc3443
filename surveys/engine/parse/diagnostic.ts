/** An author's mistake and its one-line form; diagnostics are collected, never thrown. */

export interface Diagnostic {
  readonly file: string
  /** 1-based line and column, in UTF-16 units. */
  readonly line: number
  readonly column: number
  /** How many characters are meant, for the code frame. */
  readonly length: number
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly message: string
  /** What would be right, ready to be put in place of what stands there. */
  readonly suggestion?: string
}

/**
 * Write a diagnostic on one line; control characters of the file are made visible.
 *
 * @example formatDiagnostic(d) // 'customers.md:41:7 error unknown-role  «for: buyers» names no role; did you mean «buyer»?'
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, severity, rule, message, suggestion } = diagnostic
  const hint = suggestion === undefined ? '' : `; did you mean «${suggestion}»?`
  return inert(`${file}:${line}:${column} ${severity} ${rule}  ${message}${hint}`)
}

/** Show the line that a diagnostic is about, with the characters that are meant underlined. */
export function codeFrame(diagnostic: Diagnostic, text: string): string {
  const line = text.split(/\r\n|\n|\r/)[diagnostic.line - 1] ?? ''
  const gutter = `${diagnostic.line} | `
  const marks = '^'.repeat(Math.max(1, Math.min(diagnostic.length, line.length - diagnostic.column + 1)))
  return `  ${gutter}${inert(line)}\n  ${' '.repeat(gutter.length - 2)}| ${' '.repeat(diagnostic.column - 1)}${marks}`
}

function inert(text: string): string {
  // A survey file must not be able to steer the terminal it is reported in.
  return text.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, (mark) => (mark === '\t' ? ' ' : '\ufffd'))
}
