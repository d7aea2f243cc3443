/** Finding characters that nobody sees: those that steer a terminal, and those that turn words round; removes none. */
import type { Source } from './source.ts'

/** Control characters besides tabs and line ends, and overrides of the direction of writing. */
const hidden = /(?![\t\r\n])[\p{Cc}\u202d\u202e]/gu

/** Report the first character that nobody sees, and how many more there are. */
export function reportControls(source: Source): void {
  const found = [...source.text.matchAll(hidden)]
  const [first] = found
  if (!first) return
  const code = (first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const more = found.length === 1 ? '' : ` (and ${found.length - 1} more like it below)`
  const message = `a character stands here that nobody sees, U+${code}${more}; take it out`
  source.report(first.index, 1, 'hidden-character', message)
}
