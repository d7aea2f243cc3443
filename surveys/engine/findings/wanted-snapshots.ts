/** Which published snapshots it takes to set a cut beside others, so that they can be read at once; reads none. */
import { cutName, wholeCut } from '../tally/cuts.ts'
import type { ReadFrom } from '../wire-compared.ts'
import type { ComparedAsked } from './compared-asked.ts'
import { sidesOf } from './other-side.ts'
import { rolePairs } from './reasons-by-role.ts'
import { targetCuts } from './targets-held.ts'

/**
 * List them, each once; whatever is not published is not found.
 *
 * Of the groups by attributes, which may be many, only headlines are needed, so that they are not among these.
 */
export function wantedSnapshots(asked: ComparedAsked): ReadFrom[] {
  const { survey, wave, cut, chosen, waves } = asked
  const own = (name: string, of = wave): ReadFrom => ({ survey: survey.id, wave: of, cut: name })
  const wanted = [
    ...waves.map((one) => own(cut, one.wave)),
    own(wholeCut),
    ...(chosen?.kind === 'cut' ? [own(chosen.name)] : []),
    ...(cut === wholeCut ? roleCuts(asked).map((each) => own(each)) : []),
    ...rolePairs(asked).flatMap(({ one, other }) => [one.from, other.from]),
    ...sidesOf(asked).flatMap(({ outside, inside }) => [outside.from, inside.from]),
    ...targetCuts(asked),
  ]
  return [...new Map(wanted.map((from) => [nameOf(from), from])).values()]
}

/** List the cuts by role and by role group. */
export function roleCuts({ survey }: Pick<ComparedAsked, 'survey'>): string[] {
  return [
    ...survey.roles.map((role) => cutName({ role })),
    ...survey.groups.map(({ id }) => cutName({ group: id })),
  ]
}

/** Name a snapshot, so that it can be looked up. */
export function nameOf({ survey, wave, cut }: ReadFrom): string {
  return `${survey} ${wave} ${cut}`
}
