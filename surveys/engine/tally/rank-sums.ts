/** What is summed of answers in order: how often an option was placed, on which places together, and how often first. */
import { countOf, type ItemCounts } from './tally.ts'

/** One option over all people; `places` is the sum of its places, the first being 1. */
export interface RankSums {
  readonly placed: number
  readonly places: number
  readonly first: number
}

/**
 * Count one person's order.
 *
 * @param options the best first
 * @example rankCounts(['care', 'price']) // { care: 1, 'places care': 1, 'first care': 1, price: 1, 'places price': 2 }
 */
export function rankCounts(options: readonly string[]): ItemCounts {
  return Object.fromEntries(
    options.flatMap((option, index) => [
      [option, 1],
      [placesKey(option), index + 1],
      ...(index === 0 ? [[firstKey(option), 1]] : []),
    ]),
  )
}

/** Read what was summed of one option. */
export function rankSums(counts: ItemCounts, option: string): RankSums {
  return {
    placed: countOf(counts, option),
    places: countOf(counts, placesKey(option)),
    first: countOf(counts, firstKey(option)),
  }
}

/** Name the counts that are kept of an option. */
export function rankKeys(option: string): string[] {
  return [option, placesKey(option), firstKey(option)]
}

/** Name the count of those who placed an option first; no id holds a blank. */
function firstKey(option: string): string {
  return `first ${option}`
}

function placesKey(option: string): string {
  return `places ${option}`
}
