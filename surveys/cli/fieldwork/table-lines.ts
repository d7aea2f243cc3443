/** Tables in lines for a terminal: names to the left, figures to the right; cuts off no figure. */

/** A name takes no more of a line than this. */
const longestName = 30

/**
 * Write a table.
 *
 * @param header what the figures are
 * @param rows each a name and its figures, as many as the header has
 * @example tableLines(['sent'], [['buyer', ['12']]]) // ['       sent', 'buyer    12']
 */
export function tableLines(
  header: readonly string[],
  rows: readonly (readonly [name: string, figures: readonly string[]])[],
): string[] {
  const named = rows.map(([name, figures]) => [cut(name), figures] as const)
  const first = Math.max(0, ...named.map(([name]) => lengthOf(name)))
  const widths = header.map((title, column) =>
    Math.max(lengthOf(title), ...named.map(([, figures]) => lengthOf(figures[column] ?? ''))),
  )
  return [['', header] as const, ...named].map(([name, cells]) =>
    [
      name + ' '.repeat(first - lengthOf(name)),
      ...cells.map((cell, column) => ' '.repeat((widths[column] ?? 0) - lengthOf(cell)) + cell),
    ].join('  '),
  )
}

/**
 * Break a sentence into lines.
 *
 * @param indent before every line but the first
 * @example wrapped('one two', 4) // ['one', 'two']
 */
export function wrapped(text: string, width = 100, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line)
      line = indent + word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function cut(name: string): string {
  const letters = [...name]
  return letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : name
}

function lengthOf(text: string): number {
  return [...text].length
}
