/** A file's text, its lines, and the diagnostics found in it; knows no syntax. */
import type { Nodes } from 'mdast'
import { type RuleId, ruleOf } from '../rulebook/rulebook.ts'
import { clipped, type Diagnostic } from './diagnostic.ts'

/** Characters of a file. */
export interface Place {
  readonly at: number
  readonly length: number
}

/** One text that people read, as its author wrote it, with where it stands. */
export interface Text extends Place {
  /** Unique in the file: `title`, `intro`, `role buyer`, `name region`, `page short`, `refer`, `refer help`, `care.listen as buyer`. */
  readonly key: string
  readonly kind:
    | 'title'
    | 'intro'
    | 'role'
    | 'name'
    | 'page'
    | 'page help'
    | 'question'
    | 'help'
    | 'end'
    | 'row'
    | 'option'
    | 'point'
    | 'notice'
    | 'subject'
    | 'notice body'
  /** The question that it belongs to, and its row, option or point. */
  readonly question?: string
  readonly item?: string
  /** The role that reads it instead of the others’ words. */
  readonly role?: string
  /** Without markdown’s marks in prose; placeholders stand as they were written. */
  readonly text: string
}

/** A change of the file’s characters. */
export interface Edit extends Place {
  readonly text: string
}

/** Reports a diagnostic about the characters from `offset` on. */
export type Report = (
  offset: number,
  length: number,
  rule: RuleId,
  message: string,
  more?: {
    suggestion?: string | undefined
    /** Changes that mend it for certain; `true` puts the suggestion in place of what stands there. */
    fix?: readonly Edit[] | boolean | undefined
  },
) => void

export interface Source {
  readonly file: string
  readonly text: string
  readonly report: Report
  readonly diagnostics: Diagnostic[]
  /** Every text that people read, in the order of reading. */
  readonly texts: Text[]
  /** Where settings stand, as `minutes`, `roles buyer` or `refer type`, and ids of questions and pages. */
  readonly places: Map<string, Place>
  /** Changes that mend nothing and only make the file easier to read. */
  readonly tidy: Edit[]
}

/** A message longer than this repeats so much of the file that nobody would read it. */
const longestMessage = 700

/** Open a text for reading, with an empty list of diagnostics. */
export function openSource(file: string, text: string): Source {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  const diagnostics: Diagnostic[] = []
  const report: Report = (offset, length, rule, message, { suggestion, fix } = {}) => {
    const at = Math.min(Math.max(offset, 0), text.length)
    // What is missing at the end of a file stands nowhere in it.
    const inside = Math.min(Math.max(length, 0), text.length - at)
    const line = lineAt(starts, at)
    const column = at - (starts[line] ?? 0) + 1
    const edits = fix === true ? [{ at, length: inside, text: suggestion ?? '' }] : fix || undefined
    diagnostics.push({
      file,
      line: line + 1,
      column,
      length: inside,
      severity: ruleOf(rule).severity,
      rule,
      message: clipped(message, longestMessage),
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(edits ? { fix: edits } : {}),
    })
  }
  return { file, text, report, diagnostics, texts: [], places: new Map(), tidy: [] }
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
