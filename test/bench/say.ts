/** How measurements print: lines, tables that can be pasted into markdown, and what machine it was. */
import { cpus, loadavg } from 'node:os'

/** Print one line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Tell the machine and how busy it is before anything was measured. */
export function machine(): string {
  const processors = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`
  return `Node ${process.version}, ${processors}, load ${loadavg()[0]?.toFixed(1)}`
}

/**
 * Print a table; its first columns hold words, the others figures.
 *
 * @param words how many columns of words there are
 */
export function sayTable(head: readonly string[], rows: readonly (readonly string[])[], words = 1): void {
  const pad = (text: string, width: number, column: number) =>
    column < words ? text.padEnd(width) : text.padStart(width)
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width, column)).join(' | ')} |`
  say(line(head))
  say(`| ${widths.map((width, column) => (column < words ? '-' : '-:').padStart(width, '-')).join(' | ')} |`)
  for (const row of rows) say(line(row))
}

/** Write a whole number with its thousands apart. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}

/** Give the middle of some figures; of two middle ones their mean. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low = Number.NaN, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}
