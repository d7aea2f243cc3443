/** The findings as one JSON document for machines; its form changes only with its `schema` number. */
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import type { Edit } from '#engine/parse/source.ts'
import { ruleOf } from '#engine/rulebook/rulebook.ts'
import { helpFor, pathOf } from './print-diagnostics.ts'

/** One finding; lines and columns begin at 1 and count UTF-16 units, offsets begin at 0. */
export interface JsonDiagnostic {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length: number
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly message: string
  readonly suggestion?: string
  /** Changes that mend it for certain, by offset in the file. */
  readonly fix?: readonly Edit[]
  readonly waivable: boolean
  /** Where the rule is explained. */
  readonly help: string
}

export interface JsonReport {
  readonly schema: 1
  readonly surveys: number
  readonly errors: number
  readonly warnings: number
  readonly diagnostics: readonly JsonDiagnostic[]
  /** What `--fix` did; there only with it. */
  readonly mended?: readonly MendedFile[]
}

/** A file that `--fix` touched, or left alone for a reason. */
export interface MendedFile {
  readonly file: string
  readonly fixes: number
  /** How many fixes of each rule. */
  readonly rules?: Readonly<Record<string, number>>
  /** How many changes only make it easier to read on GitHub. */
  readonly tidied?: number
  readonly leftAlone?: string
}

/**
 * Write a report as JSON in which no mark steers a terminal; what was escaped is the same mark again when read.
 *
 * @example reportText(report) // '{\n  "schema": 1, …'
 */
export function reportText(report: JsonReport): string {
  return JSON.stringify(report, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Put findings into the form that `--json` prints. */
export function jsonReport(
  diagnostics: readonly Diagnostic[],
  folder: string,
  surveys: number,
  mended?: readonly MendedFile[],
): JsonReport {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return {
    schema: 1,
    surveys,
    errors,
    warnings: diagnostics.length - errors,
    diagnostics: diagnostics.map(
      ({ file, line, column, length, severity, rule, message, suggestion, fix }) => ({
        file: pathOf(folder, file),
        line,
        column,
        length,
        severity,
        rule,
        message,
        ...(suggestion === undefined ? {} : { suggestion }),
        ...(fix ? { fix } : {}),
        waivable: ruleOf(rule).waivable === true,
        help: helpFor(rule),
      }),
    ),
    ...(mended ? { mended } : {}),
  }
}
