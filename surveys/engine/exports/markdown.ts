/** Writing words into markdown so that they are read as they are; knows the few forms that our documents use. */

/**
 * Write words on one line, with nothing in them that markdown would take for its own.
 *
 * @example inLine('A *good* day | or not') // 'A \\*good\\* day \\| or not'
 */
export function inLine(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}

/** Write a table; cells are written with `inLine`. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inLine).join(' | ')} |`
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

/** Write a list; every point is written as it is. */
export function markdownList(points: readonly string[]): string {
  return points.map((point) => `- ${point}`).join('\n')
}
