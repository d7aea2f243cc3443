/** Knowing who answers: by a personal link, or as anybody on an open page. Takes wave and attributes from no body. */
import type { Response } from '#engine/answers/answer.ts'
import { waveOf } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { tokenForm } from '#engine/wire.ts'
import type { Definitions } from '../definitions.ts'
import { isSealed } from '../jobs/publish.ts'
import { RequestProblem } from '../problem.ts'
import type { Draft } from '../store/draft.ts'
import type { Incoming, IncomingByLink, Store, Wave } from '../store/store.ts'
import { sha256 } from './secrets.ts'
import { todayIn } from './today.ts'

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
  /** The link is for trying out: whatever is sent by it is stored nowhere. */
  readonly test?: boolean
  readonly receivedAt: string
}

/** A respondent without what only a link can tell; judging needs no more. */
export type Presumed = Omit<Respondent, 'wave' | 'attributes' | 'listedRole' | 'test'>

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
  const asked = knownOf(definitions, now, arrival.survey)
  if (!asked) throw new RequestProblem('not-found', { detail: `There is no survey «${arrival.survey}».` })
  const today = todayIn(definitions.timeZone, now)
  if (arrival.token !== undefined) {
    const { link, wave } = await findLink(store, asked.survey, arrival.token)
    refuseClosed(wave, today)
    const known = asBegun(asked, wave, today)
    const { survey } = known
    const role = roleOf(survey, arrival.role, link.role)
    const linked = { ...known, role, wave: link.wave, ...(link.test ? { test: true } : {}) }
    if (survey.promise === 'anonymous') return { ...linked, attributes: {}, spend: link.hash }
    const listed = role === link.role ? {} : { listedRole: link.role }
    return { ...linked, ...listed, attributes: link.attributes, linkHash: link.hash }
  }
  const { survey } = asked
  if (survey.links === 'required')
    throw new RequestProblem('not-allowed', {
      detail: 'This survey is answered by the personal link that was sent to you.',
    })
  if (!isOpenTo(survey, arrival.role))
    throw new RequestProblem('not-found', { detail: `«${arrival.survey}» knows no role «${arrival.role}».` })
  const wave = waveOf(survey.cadence, today)
  const begun = await store.findWave(survey.id, wave)
  refuseClosed(begun, today)
  return { ...asBegun(asked, begun, today), role: arrival.role, wave, attributes: {} }
}

type Known = Pick<Respondent, 'survey' | 'version' | 'receivedAt'>

/** Tell what a request makes known of its survey, whoever it comes from; `undefined` where there is no such survey. */
export function knownOf(definitions: Definitions, now: Date, id: string): Known | undefined {
  const definition = definitions.surveys.get(id)
  if (!definition) return undefined
  const { survey, version } = definition
  const anonymous = survey.promise === 'anonymous'
  const receivedAt = anonymous ? todayIn(definitions.timeZone, now) : now.toISOString()
  return { survey, version, receivedAt }
}

/** What a wave that was begun anonymous keeps of anybody stays as little, whatever the file says by now. */
function asBegun(known: Known, wave: Wave | null, today: string): Known {
  if (wave?.promise !== 'anonymous') return known
  return { ...known, survey: { ...known.survey, promise: wave.promise }, receivedAt: today }
}

/** Tell whether anybody may answer in a role, or might when the page was opened. */
export function isOpenTo({ roles, retiredRoles }: Survey, role: string): boolean {
  return roles.includes(role) || retiredRoles?.includes(role) === true
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
export function isReachable({ linkHash }: Presumed): boolean {
  return linkHash !== undefined
}

/** Give the language where the survey speaks it, else the survey's own: a page may be older than a deployment. */
export function spokenBy({ languages }: Survey, language: string): string {
  return languages.includes(language) ? language : (languages[0] ?? 'en')
}

/** What a request says besides who it is from. */
type Given = Pick<Response, 'id' | 'version' | 'language' | 'answers' | 'withhold' | 'seconds'>

/** What is sent for good: maybe a first answer alone, maybe in the place of other answers. */
export type Sent = Given & { readonly replaces?: string | undefined; readonly part?: boolean | undefined }

/** Put together what goes into the log. */
export function incomingOf(respondent: Respondent, sent: Sent): Incoming {
  const { chain, response } = sentBy(respondent, sent)
  const { spend } = respondent
  const incoming = { chain, response: { ...response, ...listOf(respondent) } }
  return spend === undefined ? incoming : { ...incoming, spend }
}

/** Put together what goes into the log unless the link speaks against it. */
export function incomingByLink(presumed: Presumed & { readonly link: string }, sent: Sent): IncomingByLink {
  const { link, linkHash } = presumed
  return { ...sentBy(presumed, sent), link, anonymous: linkHash === undefined }
}

/** Put together what is kept until it is sent. */
export function draftOf(respondent: Respondent, given: Given): Draft {
  const { linkHash: chain = given.id } = respondent
  return { ...ownOf(respondent, given), ...listOf(respondent), chain }
}

function sentBy(respondent: Presumed, { replaces, part = false, ...given }: Sent) {
  const isPart = part && respondent.survey.promise !== 'anonymous'
  const state: Response['state'] = isPart ? 'partial' : 'complete'
  return {
    chain: respondent.linkHash ?? replaces ?? given.id,
    response: { ...ownOf(respondent, given), state },
  }
}

function ownOf({ survey, role, receivedAt }: Presumed, given: Given) {
  // How long somebody took, to the second, can tell who it was.
  const seconds = survey.promise === 'anonymous' ? Math.ceil(given.seconds / 60) * 60 : given.seconds
  return { ...given, survey: survey.id, role, seconds, receivedAt }
}

function listOf({ wave, attributes, listedRole }: Respondent) {
  return { wave, attributes, ...(listedRole === undefined ? {} : { listedRole }) }
}
