/** Knowing who answers: by a personal link, or as anybody on an open page. Takes wave and attributes from no body. */
import type { Response } from '#engine/answers/answer.ts'
import { dayIn, waveOf } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { tokenForm } from '#engine/wire.ts'
import type { Definitions } from '../definitions.ts'
import { isSealed } from '../jobs/publish.ts'
import { RequestProblem } from '../problem.ts'
import type { Draft, Incoming, Store, Wave } from '../store/store.ts'
import { sha256 } from './secrets.ts'

/** Whose answers they are, as far as the survey's promise lets anybody know. */
export interface Respondent {
  readonly survey: Survey
  readonly version: string
  readonly role: string
  /** The link's role, where its holder answers as another; unknown where the survey is anonymous. */
  readonly listedRole?: string
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
  /** The role whose page it is; its address began with the link's role, so another was chosen. */
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
    const role = roleOf(survey, arrival.role, link.role)
    const linked = { ...known, role, wave: link.wave }
    if (survey.promise === 'anonymous') return { ...linked, attributes: {}, spend: link.hash }
    const listed = role === link.role ? {} : { listedRole: link.role }
    return { ...linked, ...listed, attributes: link.attributes, linkHash: link.hash }
  }
  if (survey.links === 'required')
    throw new RequestProblem('not-allowed', {
      detail: 'This survey is answered by the personal link that was sent to you.',
    })
  if (!survey.roles.includes(arrival.role) && !survey.retiredRoles?.includes(arrival.role))
    throw new RequestProblem('not-found', { detail: `«${arrival.survey}» knows no role «${arrival.role}».` })
  const wave = waveOf(survey.cadence, today)
  refuseClosed(await store.findWave(survey.id, wave), today)
  return { ...known, role: arrival.role, wave, attributes: {} }
}

/**
 * Tell the role that answers: the page's where the survey has it, else the link's. Where it has neither any more, the
 * page's if it once was one; a page may have been open since before a deployment.
 */
function roleOf({ roles, retiredRoles }: Survey, stated: string, listed: string): string {
  if (roles.includes(stated)) return stated
  return !roles.includes(listed) && retiredRoles?.includes(stated) ? stated : listed
}

async function findLink(store: Store, survey: Survey, token: string) {
  const found = tokenForm.test(token) ? await store.findLink(await sha256(token)) : null
  if (found?.link.survey !== survey.id)
    throw new RequestProblem('not-allowed', {
      detail: 'This link is not known. Please open it again from the mail, whole.',
    })
  if (found.link.state === 'passed-on')
    throw new RequestProblem('passed-on', {
      detail: 'Somebody else was given a link in the place of this one.',
    })
  return found
}

/** What was begun before the close is taken some days longer. */
function refuseClosed(wave: Wave | null, today: string): void {
  if (wave && isSealed(wave, today))
    throw new RequestProblem('closed', { detail: `The time for answers ended on ${wave.closesOn}.` })
}

/** Tell whether somebody can be called by what the link says; in anonymous surveys nobody looks. */
export function isReachable({ linkHash }: Respondent): boolean {
  return linkHash !== undefined
}

/** Give the language where the survey speaks it, else the survey's own: a page may be older than a deployment. */
export function spokenBy({ languages }: Survey, language: string): string {
  return languages.includes(language) ? language : (languages[0] ?? 'en')
}

/** What a request says besides who it is from. */
type Given = Pick<Response, 'id' | 'version' | 'language' | 'answers' | 'withhold' | 'seconds'>

/** Put together what goes into the log. */
export function incomingOf(
  respondent: Respondent,
  { replaces, part = false, ...given }: Given & { replaces?: string | undefined; part?: boolean | undefined },
): Incoming {
  const isPart = part && respondent.survey.promise !== 'anonymous'
  const response: Response = { ...ownOf(respondent, given), state: isPart ? 'partial' : 'complete' }
  const chain = respondent.linkHash ?? replaces ?? response.id
  const { spend } = respondent
  return spend === undefined ? { response, chain } : { response, chain, spend }
}

/** Put together what is kept until it is sent. */
export function draftOf(respondent: Respondent, given: Given): Draft {
  return { ...ownOf(respondent, given), chain: respondent.linkHash ?? given.id }
}

function ownOf(respondent: Respondent, given: Given): Omit<Response, 'state'> {
  const { survey, role, listedRole, wave, attributes, receivedAt } = respondent
  return {
    ...given,
    survey: survey.id,
    role,
    ...(listedRole === undefined ? {} : { listedRole }),
    wave,
    attributes,
    // How long somebody took, to the second, can tell who it was.
    seconds: survey.promise === 'anonymous' ? Math.ceil(given.seconds / 60) * 60 : given.seconds,
    receivedAt,
  }
}
