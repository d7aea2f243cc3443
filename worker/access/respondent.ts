/** Knowing who answers: by a personal link, or as anybody on an open page. Takes role and wave from no body. */
import type { Response } from '#engine/answers/answer.ts'
import { addDays, dayIn, graceDays, waveOf } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { tokenForm } from '#engine/wire.ts'
import type { Definitions } from '../definitions.ts'
import { RequestProblem } from '../problem.ts'
import type { Incoming, Store, Wave } from '../store/store.ts'
import { sha256 } from './secrets.ts'

/** Whose answers they are, as far as the survey's promise lets anybody know. */
export interface Respondent {
  readonly survey: Survey
  readonly version: string
  readonly role: string
  readonly wave: string
  readonly attributes: Readonly<Record<string, string>>
  /** Hash of the link, in surveys that keep it with the response. */
  readonly linkHash?: string
  /** Hash of the link, in surveys that only note it as used. */
  readonly spend?: string
  readonly receivedAt: string
}

/** What the request says about where it comes from. */
export interface Arrival {
  readonly survey: string
  /** The role of the page; a link's role goes before it. */
  readonly role: string
  readonly token?: string | undefined
}

/**
 * Find out who answers.
 *
 * @throws RequestProblem for a survey or role that does not exist, a token that is none, a missing link, a closed wave
 */
export async function respondentOf(
  store: Store,
  definitions: Definitions,
  now: Date,
  arrival: Arrival,
): Promise<Respondent> {
  const definition = definitions.surveys.get(arrival.survey)
  if (!definition)
    throw new RequestProblem('not-found', { detail: `There is no survey «${arrival.survey}».` })
  const { survey, version } = definition
  const today = dayIn(definitions.timeZone, now)
  const receivedAt = survey.promise === 'anonymous' ? today : now.toISOString()
  const known = { survey, version, receivedAt }
  if (arrival.token !== undefined) {
    const { link, wave } = await findLink(store, survey, arrival.token)
    refuseClosed(wave, today)
    if (survey.promise === 'anonymous')
      return { ...known, role: link.role, wave: link.wave, attributes: {}, spend: link.hash }
    return { ...known, role: link.role, wave: link.wave, attributes: link.attributes, linkHash: link.hash }
  }
  if (survey.links === 'required')
    throw new RequestProblem('not-allowed', {
      detail: 'This survey is answered by the personal link that was sent to you.',
    })
  if (!survey.roles.includes(arrival.role))
    throw new RequestProblem('not-found', { detail: `«${arrival.survey}» knows no role «${arrival.role}».` })
  const wave = waveOf(survey.cadence, today)
  refuseClosed(await store.findWave(survey.id, wave), today)
  return { ...known, role: arrival.role, wave, attributes: {} }
}

async function findLink(store: Store, survey: Survey, token: string) {
  const found = tokenForm.test(token) ? await store.findLink(survey.id, await sha256(token)) : null
  if (!found)
    throw new RequestProblem('not-allowed', {
      detail: 'This link is not known. Please open it again from the mail, whole.',
    })
  return found
}

/** What was begun before the close is taken some days longer. */
function refuseClosed(wave: Wave | null, today: string): void {
  if (wave?.closesOn && today >= addDays(wave.closesOn, graceDays))
    throw new RequestProblem('closed', { detail: `The time for answers ended on ${wave.closesOn}.` })
}

/** Put together what goes into the log. */
export function incomingOf(
  { survey, role, wave, attributes, linkHash, spend, receivedAt }: Respondent,
  given: Pick<Response, 'id' | 'version' | 'language' | 'answers' | 'withhold' | 'seconds'> & {
    replaces?: string | undefined
  },
): Incoming {
  const { replaces, seconds, ...rest } = given
  const response: Response = {
    ...rest,
    survey: survey.id,
    role,
    wave,
    attributes,
    state: 'complete',
    // How long somebody took, to the second, can tell who it was.
    seconds: survey.promise === 'anonymous' ? Math.ceil(seconds / 60) * 60 : seconds,
    receivedAt,
  }
  const chain = linkHash ?? replaces ?? response.id
  return spend === undefined ? { response, chain } : { response, chain, spend }
}
