/** Blanking out lines that no one writes and a parser chokes on: very deep ones, and paragraphs that are all marks. */
import type { Source } from './source.ts'

/** Marks of lists and quotations at the start of one line, at most. */
const mostMarks = 20
/** Columns that a list may be indented by, at most. */
const mostIndent = 60
/** Marks of emphasis, links, code and the like in one paragraph, at most. */
const mostInline = 500

const containers = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t]|$|>))+/
const indented = /^[ \t]*/
const inline = /[*_`[\]<!&\\]/g
/** A heading or an item, with which a paragraph ends. */
const begins = /^[ \t]*(?:#{1,6}|[-*+])(?=[ \t])/

/**
 * Replace lines that stand too deep or hold too many marks by blanks, so that offsets stay true, and report the first.
 *
 * The time that markdown takes grows with the square of the depth, and of the marks in a paragraph; everything an
 * owner writes lies far below the limits.
 */
export function flattened(source: Source, body: string): string {
  let reported = false
  let inParagraph = 0
  return body.replace(/([^\r\n]*)(\r\n|\n|\r|$)/g, (whole, line: string, lineEnd: string, at: number) => {
    if (line.trim() === '') {
      inParagraph = 0
      return whole
    }
    const marks = containers.exec(line)?.[0].match(/[-*+>]|\d{1,9}[.)]/g)?.length ?? 0
    const indent = indented.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
    inParagraph = (begins.test(line) ? 0 : inParagraph) + (line.match(inline)?.length ?? 0)
    const deep = marks > mostMarks || indent > mostIndent
    if (!deep && inParagraph <= mostInline) return whole
    const what = deep ? 'so much within each other has' : 'so many marks in one paragraph have'
    if (!reported) source.report(at, line.length, 'too-deep', `${what} no place here`)
    reported = true
    return ' '.repeat(line.length) + lineEnd
  })
}
