/** Sorting the cuts that a reader may choose into groups with names; offers nothing that is not there. */
import { cutName, cutParts, wholeCut } from '#engine/tally/cuts.ts'
import { type Naming, nameOfCut, nameOfFamily } from './names.ts'

interface CutGroup {
  readonly name: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
}

/**
 * Group cuts by what they differ in: roles in the survey's order first, crossings of two things last.
 *
 * @param roles ids in the survey's order
 */
export function cutGroups(cuts: readonly string[], roles: readonly string[], naming: Naming): CutGroup[] {
  const inOrder = roles.map((role) => cutName({ role })).filter((cut) => cuts.includes(cut))
  const others = cuts
    .filter((cut) => cut !== wholeCut && !inOrder.includes(cut))
    .map((value) => ({ value, name: nameOfCut(value, naming), depth: Object.keys(cutParts(value)).length }))
    .toSorted((a, b) => a.depth - b.depth || a.name.localeCompare(b.name, naming.language))
  const options = [...inOrder.map((value) => ({ value, name: nameOfCut(value, naming) })), ...others]
  return [...Map.groupBy(options, ({ value }) => nameOfFamily(value, naming))].map(([name, members]) => ({
    name,
    options: members.map(({ value, name: own }) => ({ value, name: own })),
  }))
}
