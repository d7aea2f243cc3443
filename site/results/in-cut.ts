/** Whether what one person wrote belongs to the group that the reader has chosen; guesses at nobody. */
import { cutParts, wholeCut } from '#engine/tally/cuts.ts'
import type { ResultsView } from './view.ts'

/** Whoever is guarded has neither a role nor attributes. */
export interface Written {
  readonly role: string | null
  readonly attributes: Readonly<Record<string, string>> | null
}

/**
 * Tell why what single people wrote is not parted by a group, where it is not.
 *
 * @param guarded whether people are not named at all
 * @returns `of-everybody` where nobody is named, `no-person` where the group is that of a single seller
 */
export function whole(guarded: boolean, cut: string): 'of-everybody' | 'no-person' | undefined {
  if (cut === wholeCut) return undefined
  const parts = Object.keys(cutParts(cut))
  if (guarded) return 'of-everybody'
  return parts.includes(seller) ? 'no-person' : undefined
}

/** Tell whether somebody who is named belongs to a group. */
export function isInCut(
  { role, attributes }: Written,
  cut: string,
  { groups }: Pick<ResultsView, 'groups'>,
): boolean {
  return Object.entries(cutParts(cut)).every(([key, value]) => {
    if (key === 'role') return role === value
    if (key === 'group')
      return groups.some((group) => group.id === value && role !== null && group.roles.includes(role))
    return attributes !== null && (attributes[key] ?? '') === value
  })
}

/** The attribute that is told of nobody's single words. */
const seller = 'seller'
