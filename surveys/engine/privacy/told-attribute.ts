/** Which attribute the groups of a guarded survey are told apart by, besides roles: one at most; reads no answer. */
import type { Survey } from '../model.ts'
import { cutFamily, cutParts, wholeCut } from '../tally/cuts.ts'
import type { Tally } from '../tally/tally.ts'
import { namesRespondent, seller } from './one-person.ts'
import { mostValues } from './thresholds.ts'

/**
 * Choose the attribute by which figures may be shown where nobody is named: the first of the survey's that names neither
 * who answers nor who looks after them. A second one beside it would cut groups smaller than either shows.
 *
 * @param tallies of everybody, by cut
 * @returns nothing where there is none, where nobody has a value of it, where it has so many values that each is nearly a
 *   person, and where the wave was tallied without it
 * @example toldAttribute({ attributes: ['account', 'region', 'team'] }, tallies) // 'region'
 */
export function toldAttribute(
  { attributes }: Pick<Survey, 'attributes'>,
  tallies: ReadonlyMap<string, Tally>,
): string | undefined {
  const attribute = firstGroup(attributes)
  if (attribute === undefined) return undefined
  const cuts = [...tallies.keys()]
  const values = cuts.filter((cut) => cutFamily(cut) === attribute)
  if (values.length > mostValues || values.every((cut) => cutParts(cut)[attribute] === '')) return undefined
  const inRoles = cuts
    .filter((cut) => cutFamily(cut) === `role&${attribute}`)
    .reduce((sum, cut) => sum + (tallies.get(cut)?.responses ?? 0), 0)
  return inRoles === tallies.get(wholeCut)?.responses ? attribute : undefined
}

/**
 * Name the first attribute that names neither who answers nor who looks after them.
 *
 * @example firstGroup(['account', 'region', 'team']) // 'region'
 */
export function firstGroup(attributes: readonly string[]): string | undefined {
  return attributes.find((one) => one !== seller && !namesRespondent(one))
}
