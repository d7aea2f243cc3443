/**
 * What of a wave's tallies may be shown, by the survey's promise. Works on sums, before any figure is made of them:
 * what is withheld here reaches no later step.
 *
 * Where nobody is named, all that may be shown is chosen in one pass, so that no answer depends on who asks first:
 *
 * 1. `layout.ts`: people in a table. Its rows are roles or, where more people are shown by them, groups of roles
 *    (`role-level.ts`); its columns the values of one attribute (`told-attribute.ts`); what is in no group, or has no
 *    value, is one of the lines. So all that is shown are lines, cells and the whole of one table, item by item.
 * 2. `protect.ts`: what is too small, or said the same, goes by itself; then one cut after the other, as long as
 * 3. `exposed-side.ts`, the audit, finds any sum and difference of what is left that tells of fewer than enough people.
 * 4. `decide.ts`: the same again for how answers are spread, which takes more people; below that only a figure is shown,
 *    with an interval that follows from it and its base (see `findings/item-finding.ts`).
 * 5. `beside-items.ts`: an index only where it goes with its items, since both add up the same answers; where few answered
 *    them in part, it is the mean of all answers instead of that of people's means (`partial-answers.ts`).
 * 6. `hangs-on.ts`: what only some are asked only where the distribution is shown by which that is decided; and of all that
 *    somebody of a group may have been asked (`asked-of.ts`), that nobody answered is told as if few had.
 *
 * A reader may be one of the employees who answered. Since snapshots are the same for everybody, every threshold of
 * theirs is one higher, and nothing is shown of a few of whom all but one said the same (`thresholds.ts`). Over time,
 * `findings/may-replace.ts` holds publications against each other in the same table.
 */
import type { Survey } from '../model.ts'
import { cutFamily, cutParts, isHidden } from '../tally/cuts.ts'
import type { ItemCounts, MeasureSums, Tally } from '../tally/tally.ts'
import { releaseGuarded } from './guarded.ts'
import { isAboutSellers, releaseSellers } from './sellers.ts'
import { mostValues } from './thresholds.ts'
import { type CutTallies, partsOf, withWithheld } from './withheld.ts'

/**
 * Why a figure is not shown: too few people, or because it would tell what a small group said, by itself or beside others.
 * That all of a group answered alike is no reason of its own: where the whole tells how many answered how, to read it
 * would be to know what each of them said.
 */
export type WithheldReason = 'too-few' | 'protects-others'

/** Of a `figure`, only it and its base may be told; of a `histogram`, also how the answers are spread. */
export type ReleasedItem =
  | { readonly shown: 'figure' | 'histogram'; readonly counts: ItemCounts }
  | { readonly shown: 'nothing'; readonly reason: WithheldReason }

export type ReleasedMeasure =
  | { readonly shown: 'figure' | 'histogram'; readonly sums: MeasureSums }
  | { readonly shown: 'nothing'; readonly reason: WithheldReason }

/** What may be shown of one cut. */
export interface Release {
  readonly cut: string
  /** People in the cut; absent where even their number is not told. */
  readonly responses?: number
  readonly items: Readonly<Record<string, ReleasedItem>>
  readonly measures: Readonly<Record<string, ReleasedMeasure>>
}

/** How far a wave has come: it takes answers, is closed, or takes not even late ones any more. */
export type WaveStage = 'open' | 'closed' | 'sealed'

/**
 * Decide what may be shown of a wave.
 *
 * Named surveys show everything at any time, except what was withheld: that enters when no more answers can come, so
 * that no two publications differ by one person; and except figures about single sellers, which stand for as many people
 * as if nobody were named. The others show nothing before the wave has closed, then what stands above.
 *
 * @returns one release per cut that may be spoken of; nothing at all while the wave must stay closed to readers
 */
export function release(survey: Survey, cuts: ReadonlyMap<string, CutTallies>, stage: WaveStage): Release[] {
  if (survey.promise !== 'named') {
    // Where nobody is named, withholding changes nothing: all answers count alike.
    return stage === 'open'
      ? []
      : releaseGuarded(survey, new Map([...cuts].map(([cut, { both }]) => [cut, both])))
  }
  const readable = familiesOf(cuts).map(([name, family]) =>
    stage === 'sealed' && withheldFamilies.includes(name)
      ? withWithheld(survey, family, partsOf(survey, name, cuts))
      : countedOnly(family),
  )
  return [
    ...readable.flatMap((family) => [...family].map(([cut, tally]) => openly(cut, tally))),
    ...releaseSellers(survey, countedOnly(cuts)),
  ]
}

/** The whole and its roles, which add up to it; groups are unions of roles. */
const withheldFamilies: readonly string[] = ['', 'role', 'group']

type Family<T> = ReadonlyMap<string, T>

/** Sort the cuts of a named survey, without those that nobody may see, of sellers, and of what nobody or nearly everybody has. */
function familiesOf(cuts: ReadonlyMap<string, CutTallies>): [string, Family<CutTallies>][] {
  const readable = [...cuts].filter(([cut]) => !isHidden(cut))
  const families = Map.groupBy(readable, ([cut]) => cutFamily(cut))
  return [...families]
    .filter(([name, members]) => {
      if (withheldFamilies.includes(name)) return true
      if (isAboutSellers(name) || members.length > mostValues) return false
      const attribute = name.split('&').at(-1) ?? ''
      return members.some(([cut]) => cutParts(cut)[attribute] !== '')
    })
    .map(([name, members]) => [name, new Map(members)])
}

function countedOnly(family: Family<CutTallies>): Family<Tally> {
  return new Map(
    [...family]
      .filter(([, { counted }]) => counted.responses > 0)
      .map(([cut, { counted }]) => [cut, counted]),
  )
}

function openly(cut: string, tally: Tally): Release {
  const items = Object.entries(tally.items).map(
    ([item, counts]) => [item, { shown: 'histogram', counts }] as const,
  )
  const measures = Object.entries(tally.measures).map(
    ([measure, sums]) => [measure, { shown: 'histogram', sums }] as const,
  )
  return {
    cut,
    responses: tally.responses,
    items: Object.fromEntries(items),
    measures: Object.fromEntries(measures),
  }
}
