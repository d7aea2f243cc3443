/** Which groups differ from everybody else by more than their size explains; an aid to looking, no verdict on a group. */
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts'
import { cutFamily } from '../tally/cuts.ts'
import type { Breakdown, Look } from './compared.ts'
import { differenceOf } from './difference.ts'
import { type Figure, figureOf } from './figure-of.ts'
import type { Snapshot } from './finding.ts'
import { type Measured, measuredOf } from './measured.ts'
import { omnibus } from './omnibus.ts'
import { restOf } from './rest-of.ts'

/** Of the groups that are pointed at, at most this share is pointed at by chance, on average. */
const falseShare = 0.1

/**
 * Look at every group of a wave beside the rest of it: its roles, its regions, its stars and the others.
 *
 * Each item and each breakdown is a family of its own, of the groups whose figure is shown. First all of them are held
 * against each other; only if these differ (p below .10) is a group worth a look, and then where its own difference from
 * the rest is below .10 as corrected by Benjamini and Hochberg. Role groups may share roles, so that they have no such
 * test together. A group whose rest would be too few is left out.
 *
 * @param whole the snapshot of everybody
 * @param cuts of the same wave, of whatever families
 * @param items to look at, settled before looking
 * @param fewest people that the rest must be made of: 1 in named surveys, their threshold in others
 * @example worthALook(whole, cuts, ['refer'], 1)[0]?.looks.filter(({ worth }) => worth) // the buyers
 */
export function worthALook(
  whole: Snapshot,
  cuts: readonly Snapshot[],
  items: readonly string[],
  fewest: number,
): Breakdown[] {
  const families = [...Map.groupBy(cuts, ({ cut }) => cutFamily(cut))].filter(([family]) => family !== '')
  return families.flatMap(([family, members]) =>
    items.flatMap((item) => breakdownOf(family, item, figureOf(whole, item), members, fewest) ?? []),
  )
}

function breakdownOf(
  family: string,
  item: string,
  all: Figure | undefined,
  members: readonly Snapshot[],
  fewest: number,
): Breakdown | undefined {
  if (!all) return undefined
  const figures = members.flatMap((member) => {
    const figure = figureOf(member, item)
    return figure ? [{ cut: member.cut, figure }] : []
  })
  const compared = figures.flatMap(({ cut, figure }) => lookAt(cut, figure, all, fewest) ?? [])
  const [first] = compared
  if (!first) return undefined
  const apart =
    family === 'group'
      ? undefined
      : omnibus(
          partsOf(
            all,
            figures.map(({ figure }) => figure),
          ),
        )
  const differ = apart === undefined || apart.p < falseShare
  const adjusted = benjaminiHochberg(compared.map(({ p }) => p))
  const looks = compared.map((look, index) => {
    const corrected = adjusted[index] ?? 1
    return { ...look, adjusted: corrected, worth: differ && corrected < falseShare }
  })
  return { item, unit: first.unit, family, ...(apart ? { omnibus: apart } : {}), looks }
}

function lookAt(cut: string, figure: Figure, all: Figure, fewest: number) {
  const own = measuredOf(figure)
  const rest = restOf(all, [figure], fewest)
  const difference = own && rest && differenceOf(rest, own)
  return difference && { cut, ...difference, own: sideOf(own), rest: sideOf(rest) }
}

/** The groups that are shown, and all others together. */
function partsOf(all: Figure, figures: readonly Figure[]): Measured[] {
  const others = restOf(all, figures, 1)
  return [...figures.flatMap((figure) => measuredOf(figure) ?? []), ...(others ? [others] : [])]
}

function sideOf({ n, value }: Measured): Look['own'] {
  return { n, value }
}
