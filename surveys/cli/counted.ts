/** Numbers in sentences for a terminal; knows no language but English. */

/**
 * Write a whole number as people read it.
 *
 * @example whole(12000) // '12,000'
 */
export function whole(count: number): string {
  return count.toLocaleString('en')
}

/**
 * Write how many of something there are.
 *
 * @example counted(1, 'person', 'people') // '1 person'
 */
export function counted(count: number, one: string, many: string): string {
  return `${whole(count)} ${count === 1 ? one : many}`
}
