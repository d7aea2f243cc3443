import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, longestWritten, readCell } from '#engine/table/csv-line.ts'

/** Cells as a program finds them that parts a line where it likes, and knows of quotation marks only at a cell's beginning. */
function cellsAt(line: string, delimiter: string): string[] {
  const cells: string[] = []
  const form = /(?:^|(?<=D))(?:"((?:[^"]|"")*)"([^D]*)|([^D]*))(?:D|$)/.source.replaceAll('D', delimiter)
  for (const [, quoted, after = '', plain = ''] of line.matchAll(new RegExp(form, 'g')))
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + after)
  return cells
}

/** What a spreadsheet computes, or another takes for a formula that throws away what nobody sees. */
const computed = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u
const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/

/** Texts in which what makes a formula, a cell or a line comes often. */
const begins = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫']
const unseen = [
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\v',
  '\f',
  '\0',
  '\u0085',
  '\u2028',
  ' ',
  '\u00a0',
  '\u200b',
  '\u200f',
  '\ufeff',
]
const text = fc
  .array(fc.constantFrom(...begins, ...unseen, "'", '"', ';', ',', '|', '1', 'a', 'ع', ')'))
  .map((parts) => parts.join(''))

describe('csvLine', () => {
  test('refuses what is no number, or has no end', () => {
    expect(() => csvLine([Number.NaN])).toThrow(RangeError)
    expect(() => csvLine([Number.POSITIVE_INFINITY])).toThrow('finite')
  })

  test('quotes every cell, and ends the line as spreadsheets do', () => {
    expect(csvLine(['a', undefined, 7, 'Say "hi"'])).toBe('"a","","7","Say ""hi"""\r\n')
  })

  test('leaves numbers as they are, and takes the minus of a text for a formula', () => {
    expect(csvLine([-0.12, '-0.12'])).toBe(`"-0.12","'-0.12"\r\n`)
  })

  test.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+49 30 123', `"'+49 30 123"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['＝1+1', `"'＝1+1"`],
    ['fine;=HYPERLINK("x")', `"fine;'=HYPERLINK(""x"")"`],
    ['fine; "=1', `"fine;' ""=1"`],
    ['\t=1', `"' =1"`],
    ['\r=1', `"' =1"`],
    ['fine\t=1', `"fine =1"`],
    ['\u200b=1', `"'\u200b=1"`],
    ['fine;\u200f=1', `"fine;'\u200f=1"`],
    ['﹦1+1', `"'﹦1+1"`],
    ['thank you ;-)', '"thank you ;-)"'],
  ])('defuses %s', (given, written) => {
    expect(csvLine([given])).toBe(`${written}\r\n`)
  })

  test('gives no cell that is computed, wherever commas, semicolons or tabs part them', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
        const line = csvLine(['x', ...cells])
        // No line of another program ends within, and no cell at a tab.
        expect(line.slice(0, -2)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        for (const delimiter of [',', ';', '\t'])
          for (const cell of cellsAt(line.slice(0, -2), delimiter))
            if (!/^[\s\p{Cf}]*[-－﹣]\)/u.test(cell) && !cell.startsWith("'"))
              expect(cell).not.toMatch(computed)
      }),
      { numRuns: 2000 },
    )
  })

  test('writes texts so that they can be read again', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const [written = ''] = cellsAt(csvLine([cell]).slice(0, -2), ',')
        expect(readCell(written)).toBe(cell.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '))
        expect(written.length).toBeLessThanOrEqual(longestWritten(cell.length))
      }),
      { numRuns: 2000 },
    )
  })

  test('writes numbers so that they are read as the same numbers', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [written = ''] = cellsAt(csvLine([value]).slice(0, -2), ',')
        expect(written).toMatch(number)
        expect(Number(written)).toBe(value + 0)
      }),
    )
  })
})
