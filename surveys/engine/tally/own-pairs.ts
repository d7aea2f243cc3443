/** What one person's answers to two waves that follow each other add to the sums of pairs; reads nobody's answers. */
import { waveBefore } from '../logic/wave.ts'
import type { Survey } from '../model.ts'
import { pairsCut } from './cuts.ts'
import { isRated } from './driver-sums.ts'
import type { Amounts, Entry } from './entry.ts'
import type { Item } from './items.ts'
import type { Ledger } from './ledger.ts'
import type { OwnTally } from './own-tally.ts'
import { indexWorth } from './pair-worth.ts'
import type { Paired, Standing } from './pairs.ts'
import { slotOf } from './places.ts'

/** In the order of an entry; see `PairSums`. */
const fields = ['n', 'before', 'after', 'product'] as const

/**
 * Make a summer of pairs.
 *
 * A pair stands in the later wave, in the cut named after the earlier one; where one of the two answers was withheld,
 * so is the pair. What an answer counts as is told by `pairWorth`.
 */
export function openPairs(
  { cadence }: Survey,
  pairs: Ledger,
  read: (response: Paired) => OwnTally,
): (waves: ReadonlyMap<string, Standing>) => void {
  const earlierOf = new Map<string, string | null>()
  /** By what the item was worth before and is now, of which there are nine pairs. */
  const known = new Map<Item, Amounts[]>()
  return (waves) => {
    for (const [wave, own] of waves) {
      const earlier = slotOf(earlierOf, wave, () => waveBefore(cadence, wave) ?? null)
      const other = earlier === null ? undefined : waves.get(earlier)
      if (earlier === null || !other) continue
      if (own.before === own.after && other.before === other.after) continue
      move(wave, earlier, other.before, own.before, -1)
      move(wave, earlier, other.after, own.after, 1)
    }
  }

  function move(wave: string, earlier: string, one?: Paired, two?: Paired, sign: 1 | -1 = 1): void {
    if (!one || !two) return
    const withheld = one.withhold || two.withhold
    pairs.add({ wave, cut: pairsCut(earlier), withheld }, pairEntry(read(one), read(two)), sign)
  }

  function pairEntry(earlier: OwnTally, later: OwnTally): Entry {
    const sums: Amounts[] = []
    for (const one of earlier.said) {
      const { item, worth: before } = one
      const after = later.saidTo[item.number]?.worth
      const isAsked = earlier.saidTo[item.number] === one
      if (isAsked && before !== undefined && after !== undefined) sums.push(itemPair(item, before, after))
    }
    for (const [measure, before] of indexWorths(earlier)) {
      const after = indexWorths(later).get(measure)
      if (after !== undefined) sums.push(amountsOfPair(measure, before, after))
    }
    return { responses: 1, sums, blocks: [] }
  }

  function itemPair(item: Item, before: number, after: number): Amounts {
    const ofItem = known.get(item) ?? slotOf(known, item, () => [])
    const nth = 3 * (before + 1) + (after + 1)
    const found = ofItem[nth] ?? amountsOfPair(item.name, before, after)
    ofItem[nth] = found
    return found
  }

  function amountsOfPair(name: string, before: number, after: number): Amounts {
    const places = fields.map((field) => pairs.places.item(name, field))
    return { places, amounts: [1, before, after, before * after] }
  }
}

/** Tell what a person's indexes are worth, by measure. */
function indexWorths({ questions, indexes }: OwnTally): Map<string, number> {
  const worths = new Map<string, number>()
  for (const { measure, given, sum } of indexes) {
    const scale = questions.find((question) => question.measure === measure && isRated(question))
    if (scale && isRated(scale)) worths.set(measure, indexWorth(scale, given.length, sum))
  }
  return worths
}
