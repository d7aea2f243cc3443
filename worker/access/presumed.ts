/** Knowing who answers without asking the store, as far as that goes; says of nobody why they are refused. */
import { addDays, graceDays, waveOf } from '#engine/logic/wave.ts'
import { tokenForm } from '#engine/wire.ts'
import type { Definitions } from '../definitions.ts'
import { type Arrival, isOpenTo, knownOf, type Presumed, type Respondent } from './respondent.ts'
import { sha256 } from './secrets.ts'
import { todayIn } from './today.ts'

/** A respondent by a link at which nobody has looked. */
export interface PresumedByLink extends Presumed {
  /** Hash of the link, whatever the survey keeps of it. */
  readonly link: string
}

/**
 * Presume who answers: anybody on an open page, or the holder of a link in the role of the page.
 *
 * @returns `undefined` where the link must tell the role, and where somebody is to be refused
 */
export async function presumedOf(
  definitions: Definitions,
  now: Date,
  { survey: id, role, token }: Arrival,
): Promise<Respondent | PresumedByLink | undefined> {
  const known = knownOf(definitions, now, id)
  if (!known) return undefined
  const { survey } = known
  if (token === undefined) {
    if (survey.links === 'required' || !isOpenTo(survey, role)) return undefined
    const wave = waveOf(survey.cadence, todayIn(definitions.timeZone, now))
    return { ...known, role, wave, attributes: {} }
  }
  if (!survey.roles.includes(role) || !tokenForm.test(token)) return undefined
  const link = await sha256(token)
  const kept = survey.promise === 'anonymous' ? { spend: link } : { linkHash: link }
  return { ...known, role, link, ...kept }
}

/** Name the last day on which a wave may have closed to take nothing today, not even what was begun before. */
export function lastEnded(timeZone: string, now: Date): string {
  return addDays(todayIn(timeZone, now), -graceDays)
}
