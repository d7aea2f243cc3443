/** The groups of the whole, each beside all others; looks at no crossing of two. */
import { thresholdsOf } from '../privacy/thresholds.ts'
import { cutFamily, wholeCut } from '../tally/cuts.ts'
import type { Breakdown } from './compared.ts'
import type { ComparedAsked, Lookup } from './compared-asked.ts'
import type { Snapshot } from './finding.ts'
import { headlineItems } from './headlines.ts'
import { itemsInFamilies } from './items-in-families.ts'
import { roleCuts } from './wanted-snapshots.ts'
import { worthALook } from './worth-a-look.ts'

/**
 * Look at every figure by role, and at headlines by role group and each attribute. Where groups of roles are shown in the
 * place of roles, every figure is looked at by these.
 *
 * @param attributeCuts of the same wave, with their headlines at least
 * @returns nothing but of the whole
 */
export function breakdownsOf(
  asked: ComparedAsked,
  lookup: Lookup,
  attributeCuts: readonly Snapshot[],
): Breakdown[] {
  const { survey, wave, cut } = asked
  const whole = lookup({ survey: survey.id, wave, cut })
  if (cut !== wholeCut || !whole) return []
  const united = roleCuts(asked).flatMap((each) => lookup({ survey: survey.id, wave, cut: each }) ?? [])
  const groups = united.filter(isGroup)
  const roles = united.filter((one) => !isGroup(one))
  const [everything, headlines] = [itemsInFamilies(survey).flat(), headlineItems(survey)]
  const fewest = survey.promise === 'named' ? 1 : thresholdsOf(survey).figures
  return [
    ...worthALook(whole, roles, everything, fewest),
    ...worthALook(whole, groups, roles.length > 0 ? headlines : everything, fewest),
    ...worthALook(whole, attributeCuts, headlines, fewest),
  ]
}

function isGroup({ cut }: Snapshot): boolean {
  return cutFamily(cut) === 'group'
}
