/** Telling a wave's recipients in parts, each with its rates; asks nobody for more than sums. */
import type { FieldworkPart } from '../wire-fieldwork.ts'
import { countsOf, type FieldworkCounts, type StandingGroup } from './counts.ts'
import { rates } from './rates.ts'

/** Put the rates beside the counts they follow from. */
export function withRates(counts: FieldworkCounts): FieldworkPart {
  return { ...counts, rates: rates(counts.dispositions) }
}

/** Tell parts of the recipients, one for each value that there is, in the order in which the values are given. */
export function partsBy<Key extends string>(
  groups: readonly StandingGroup[],
  valueIn: (group: StandingGroup) => Key,
  values: readonly Key[],
): [Key, FieldworkPart][] {
  const found = Map.groupBy(groups, valueIn)
  return [...new Set([...values, ...found.keys()])].flatMap((value): [Key, FieldworkPart][] => {
    const own = found.get(value)
    return own ? [[value, withRates(countsOf(own))]] : []
  })
}
