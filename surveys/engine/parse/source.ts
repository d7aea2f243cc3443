/** A file's text, its lines, and the diagnostics found in it; knows no syntax. */
import type { Nodes } from 'mdast'
import type { Diagnostic } from './diagnostic.ts'

/** Reports a diagnostic about the characters from `offset` on. */
export type Report = (
  offset: number,
  length: number,
  rule: string,
  message: string,
  more?: { suggestion?: string | undefined; severity?: 'error' | 'warning' },
) => void

export interface Source {
  readonly text: string
  readonly report: Report
  readonly diagnostics: Diagnostic[]
}

/** Open a text for reading, with an empty list of diagnostics. */
export function openSource(file: string, text: string): Source {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  const diagnostics: Diagnostic[] = []
  const report: Report = (offset, length, rule, message, more = {}) => {
    const at = Math.min(Math.max(offset, 0), text.length)
    const line = lineAt(starts, at)
    const { suggestion, severity = 'error' } = more
    const column = at - (starts[line] ?? 0) + 1
    const said = { file, line: line + 1, column, length, severity, rule, message }
    diagnostics.push(suggestion === undefined ? said : { ...said, suggestion })
  }
  return { text, report, diagnostics }
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Give the raw text of a node of the tree. */
export function textOf(source: Source, node: Nodes): string {
  return source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}
