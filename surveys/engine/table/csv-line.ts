/** Writing rows of a table that spreadsheets open as text: every cell quoted, no formula, no line break. */

/**
 * What a spreadsheet takes for the beginning of a formula, also in the wide and small forms that Japanese keyboards write;
 * what nobody sees and apostrophes before it are counted in, so that the one we put there can be told from others.
 */
const formula = /^['\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u

/**
 * Where a spreadsheet that parts cells at semicolons, as in much of Europe, would begin a cell with a formula; what people
 * wink with is none.
 */
const formulaWithin = /;(?=[\s\p{Cf}"']*(?:[=+@＝＋＠﹦﹢﹫]|[-－﹣](?!\))))/gu
const formulaWithinWritten = /;'(?=[\s\p{Cf}"']*(?:[=+@＝＋＠﹦﹢﹫]|[-－﹣](?!\))))/gu

/** Ends of lines for some program or other, tabs, at which others part cells, and what no text needs. */
const control = /[\p{Cc}\u2028\u2029]+/gu

/** What is looked at more closely; most cells hold none of it, and are written as they are. */
const suspect = /^['\s\p{Cf}=+\-@＝＋－＠﹦﹢﹣﹫]|["\p{Cc}\u2028\u2029;]/u

/** The mark by which spreadsheets know UTF-8. */
export const byteOrderMark = '\ufeff'

/**
 * Write one row.
 *
 * A text that a spreadsheet would compute gets an apostrophe before it; line breaks and tabs become blanks. Numbers are no texts and
 * stay as they are, negative ones too; `undefined` is an empty cell.
 *
 * @returns the line with its end
 * @throws RangeError for a number that is none, or without end
 * @example csvLine(['=1+1', 'Say "hi"']) // `"'=1+1","Say ""hi"""\r\n`
 */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return `"${cells.map(written).join('","')}"\r\n`
}

function written(cell: string | number | undefined): string | number {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return suspect.test(cell) ? inert(cell).replaceAll('"', '""') : cell
  if (!Number.isFinite(cell)) throw new RangeError('csvLine requires finite numbers')
  return cell
}

/**
 * Tell how many characters a text of so many may have once it is written, quotation marks not counted twice.
 *
 * @example longestWritten(4) // 7
 */
export function longestWritten(characters: number): number {
  return characters + Math.floor(characters / 2) + 1
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
  const line = cell.replace(control, ' ')
  const within = line.replace(formulaWithin, ";'")
  return formula.test(within) ? `'${within}` : within
}
