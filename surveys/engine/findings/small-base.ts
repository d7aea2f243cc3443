/** Which figures stand on few answers; shows and hides nothing. */
import type { Finding } from './finding.ts'

/** Answers below which a base is called small. */
const smallBase = 10

/** How many said something is told as it is, and estimates nothing. */
const counted: readonly Finding['kind'][] = ['text', 'story', 'callback', 'pairs', 'silent']

/**
 * Tell whether a figure stands on fewer than ten answers.
 *
 * @example isSmall({ kind: 'text', item: 'why', n: 3 }) // false: a count of texts is no figure about anybody
 */
export function isSmall(finding: Finding): boolean {
  return 'n' in finding && !counted.includes(finding.kind) && finding.n < smallBase
}
