/** Writing rows of a table that spreadsheets open as text: every cell quoted, no formula, no line break. */

/**
 * What a spreadsheet takes for the beginning of a formula, also in the wide forms that Japanese keyboards write;
 * blanks and apostrophes before it are counted in, so that the one we put there can be told from others.
 */
const formula = /^['\s]*[=+\-@\t＝＋－＠]/u

/**
 * Where a spreadsheet that parts cells at semicolons, as in much of Europe, would begin a cell with a formula; what people
 * wink with is none.
 */
const formulaWithin = /;(?=[\s"']*(?:[=+@\t＝＋＠]|[-－](?!\))))/gu
const formulaWithinWritten = /;'(?=[\s"']*(?:[=+@\t＝＋＠]|[-－](?!\))))/gu

/** The mark by which spreadsheets know UTF-8. */
export const byteOrderMark = '\ufeff'

/**
 * Write one row.
 *
 * A text that a spreadsheet would compute gets an apostrophe before it; line breaks become blanks. Numbers are no texts and
 * stay as they are, negative ones too; `undefined` is an empty cell.
 *
 * @returns the line with its end
 * @throws RangeError for a number that is none, or without end
 * @example csvLine(['=1+1', 'Say "hi"']) // `"'=1+1","Say ""hi"""\r\n`
 */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map((cell) => `"${written(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
}

function written(cell: string | number | undefined): string {
  if (typeof cell !== 'number') return inert(cell ?? '')
  if (!Number.isFinite(cell)) throw new RangeError('csvLine requires finite numbers')
  return String(cell)
}

/**
 * Give a cell as it was before it was written by `csvLine`.
 *
 * @example readCell("'=1+1") // '=1+1'
 */
export function readCell(cell: string): string {
  const whole = cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
  return whole.replace(formulaWithinWritten, ';')
}

function inert(cell: string): string {
  const line = cell.replace(/[\r\n\u2028\u2029\0]+/g, ' ')
  const within = line.replace(formulaWithin, ";'")
  return formula.test(within) ? `'${within}` : within
}
