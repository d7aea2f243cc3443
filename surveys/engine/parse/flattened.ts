/** Blanking out lines that stand too deep within lists and quotations, which no one writes and a parser chokes on. */
import type { Source } from './source.ts'

/** Marks of lists and quotations at the start of one line, at most. */
const mostMarks = 20
/** Columns that a list may be indented by, at most. */
const mostIndent = 60

const containers = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t]|$|>))+/
const indented = /^[ \t]*/

/**
 * Replace lines that stand too deep by blanks, so that offsets stay true, and report the first of them.
 *
 * The time that markdown takes grows with the square of the depth; everything an owner writes lies far above the limit.
 */
export function flattened(source: Source, body: string): string {
  let reported = false
  return body.replace(/[^\r\n]+/g, (line, at: number) => {
    const marks = containers.exec(line)?.[0].match(/[-*+>]|\d{1,9}[.)]/g)?.length ?? 0
    const indent = indented.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
    if (marks <= mostMarks && indent <= mostIndent) return line
    if (line.trim() === '') return line
    if (!reported) source.report(at, line.length, 'too-deep', 'so much within each other has no place here')
    reported = true
    return ' '.repeat(line.length)
  })
}
