/** The programme's targets beside the surveys that a reader may read; sets none. */
import type { Target } from '../programme.ts'
import { cutName, wholeCut } from '../tally/cuts.ts'
import type { ReadFrom } from '../wire-compared.ts'
import { attainments } from './attainment.ts'
import type { Attainment } from './compared.ts'
import type { ComparedAsked, Lookup } from './compared-asked.ts'

/**
 * Hold every target against what was answered: in the wave that is shown, and in the wave of each other survey that goes
 * with it.
 *
 * @returns in the file's order; a target about a cut that this reader may read nowhere is not told
 */
export function targetsHeld(asked: ComparedAsked, lookup: Lookup): Attainment[] {
  const { aims, mayRead } = asked
  const surveys = surveysOf(asked)
  const told = aims.targets.filter((target) =>
    surveys.some(({ survey }) => mayRead(survey.id, cutOf(target))),
  )
  const cuts = [...new Set(told.map(cutOf))]
  const results = surveys.map(({ survey, wave }) => ({
    survey,
    wave,
    snapshots: cuts
      .filter((cut) => mayRead(survey.id, cut))
      .flatMap((cut) => lookup({ survey: survey.id, wave, cut }) ?? []),
  }))
  return attainments(told, results)
}

/** List what targets are held against. */
export function targetCuts(asked: ComparedAsked): ReadFrom[] {
  const { aims, mayRead } = asked
  const cuts = [...new Set(aims.targets.map(cutOf))]
  return surveysOf(asked).flatMap(({ survey, wave }) =>
    cuts.filter((cut) => mayRead(survey.id, cut)).map((cut) => ({ survey: survey.id, wave, cut })),
  )
}

function surveysOf({ survey, wave, others }: ComparedAsked) {
  return [{ survey, wave }, ...others]
}

function cutOf({ team }: Target): string {
  return team === undefined ? wholeCut : cutName({ team })
}
