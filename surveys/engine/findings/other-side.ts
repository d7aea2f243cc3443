/** Which snapshots of other surveys a cut is set beside: customers outside, employees inside; measures no gap. */
import type { Survey } from '../model.ts'
import { cutName, cutParts, wholeCut } from '../tally/cuts.ts'
import type { BesideSurvey, ReadFrom } from '../wire-compared.ts'
import { calibrationsOf } from './calibration.ts'
import type { Calibration, PerceptionGap } from './compared.ts'
import type { ComparedAsked, Lookup } from './compared-asked.ts'
import { perceptionGaps } from './gap.ts'

/** Two surveys, one of customers and one of employees. */
interface Sides {
  readonly outside: { readonly survey: Survey; readonly from: ReadFrom }
  readonly inside: { readonly survey: Survey; readonly from: ReadFrom }
}

/**
 * Pair what is asked for with every survey of the other side.
 *
 * Roles are those of one survey alone, so that beside a role stands everybody of the other side; an attribute that both
 * surveys have, such as the team, stands on both.
 *
 * @returns nothing where the survey asks prospects, or a cut is by an attribute that the other survey does not have
 */
export function sidesOf({ survey, wave, cut, others, mayRead }: ComparedAsked): Sides[] {
  const { role: _role, group: _group, ...attributes } = cutParts(cut)
  const opposite = Object.keys(attributes).length === 0 ? wholeCut : cutName(attributes)
  return others.flatMap((other) => {
    const knows = Object.keys(attributes).every((name) => other.survey.attributes.includes(name))
    if (!knows || !mayRead(other.survey.id, opposite)) return []
    const own = { survey, from: { survey: survey.id, wave, cut } }
    const theirs = {
      survey: other.survey,
      from: { survey: other.survey.id, wave: other.wave, cut: opposite },
    }
    const audiences = `${survey.audience} ${other.survey.audience}`
    if (audiences === 'customers employees') return [{ outside: own, inside: theirs }]
    return audiences === 'employees customers' ? [{ outside: theirs, inside: own }] : []
  })
}

/** Set what customers see of care beside what employees say they do; a survey that mirrors nothing is left out. */
export function gapsOf(asked: ComparedAsked, lookup: Lookup): BesideSurvey<PerceptionGap>[] {
  return besideEachOther(asked, lookup, perceptionGaps)
}

/** Set what customers answered beside what sellers guessed; a survey that guesses nothing is left out. */
export function guessesBeside(asked: ComparedAsked, lookup: Lookup): BesideSurvey<Calibration>[] {
  return besideEachOther(asked, lookup, (customers, sellers) => calibrationsOf(sellers, customers))
}

function besideEachOther<T>(
  asked: ComparedAsked,
  lookup: Lookup,
  compare: (
    outside: Parameters<typeof perceptionGaps>[0],
    inside: Parameters<typeof perceptionGaps>[1],
  ) => T[],
): BesideSurvey<T>[] {
  return sidesOf(asked).flatMap(({ outside, inside }) => {
    const [theirs, ours] = [lookup(outside.from), lookup(inside.from)]
    if (!theirs || !ours) return []
    const items = compare(
      { survey: outside.survey, snapshot: theirs },
      { survey: inside.survey, snapshot: ours },
    )
    return items.length > 0 ? [{ outside: outside.from, inside: inside.from, items }] : []
  })
}
