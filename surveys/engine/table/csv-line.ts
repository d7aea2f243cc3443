/** Writing rows of a table that spreadsheets open as text: every cell quoted, no formula, no line break. */

/**
 * What a spreadsheet takes for the beginning of a formula, also in the wide forms that Japanese keyboards write;
 * apostrophes before it are counted in, so that the one we put there can be told from others.
 */
const formula = /^'*[=+\-@\t＝＋－＠]/u

/** The mark by which spreadsheets know UTF-8. */
export const byteOrderMark = '\ufeff'

/**
 * Write one row.
 *
 * A cell that a spreadsheet would compute gets an apostrophe before it; line breaks become blanks.
 *
 * @returns the line with its end
 * @example csvLine(['=1+1', 'Say "hi"']) // `"'=1+1","Say ""hi"""\r\n`
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
}

/**
 * Give a cell as it was before it was written by `csvLine`.
 *
 * @example readCell("'=1+1") // '=1+1'
 */
export function readCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}

function inert(cell: string): string {
  const line = cell.replace(/[\r\n\u2028\u2029\0]+/g, ' ')
  return formula.test(line) ? `'${line}` : line
}
