/** The owner's doors: importing responses, uploading links, and making a sign-in link for a leader. */
import type { Context } from 'hono'
import { checkResponse } from '#engine/answers/check-response.ts'
import { closesOn, dayIn, isWave, waveOf } from '#engine/logic/wave.ts'
import {
  type ImportBody,
  type ImportIssue,
  type ImportResult,
  type ImportRow,
  importBatch,
  type RecipientsBody,
  responseIdForm,
} from '#engine/wire.ts'
import { newSignIn } from '../access/leader.ts'
import { incomingOf } from '../access/respondent.ts'
import type { Definition } from '../definitions.ts'
import type { AppEnv } from '../env.ts'
import { fold } from '../jobs/fold.ts'
import { isClosed, publish } from '../jobs/publish.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { Incoming, Link } from '../store/store.ts'
import { ownerLimit } from './body-limits.ts'
import { readJson } from './read-body.ts'
import { readPerson } from './read-person.ts'

export const ownerRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/import/:survey', policy: 'owner', handle: importRows },
  { method: 'POST', path: '/api/recipients/:survey', policy: 'owner', handle: addRecipients },
  { method: 'POST', path: '/api/sign-in/links', policy: 'owner', handle: makeSignIn },
]

async function importRows(c: Context<AppEnv>): Promise<Response> {
  const definition = definitionOf(c)
  const { rows, more } = (await readJson(c, ownerLimit)) as unknown as ImportBody
  if (!Array.isArray(rows) || rows.length > importBatch)
    throw new RequestProblem('bad-request', { detail: `«rows» must be a list of at most ${importBatch}.` })
  const { timeZone } = c.var.definitions
  const today = dayIn(timeZone, c.var.now)
  const incoming: Incoming[] = []
  const issues: ImportIssue[] = []
  for (const [index, row] of rows.entries()) {
    const read = readRow(definition, row, today, c.var.now)
    if ('detail' in read) issues.push({ row: index, ...read })
    else incoming.push(read)
  }
  if (issues.length > 0)
    throw new RequestProblem('issues', { detail: 'Nothing of this batch was stored.', rows: issues })
  const result: ImportResult = await c.var.store.acceptMany(definition.survey.id, incoming)
  if (!more) {
    await fold(c.var.store, definition, timeZone)
    await publish(c.var.store, definition, today, c.var.now)
  }
  return c.json(result)
}

function readRow(
  { survey, version }: Definition,
  row: ImportRow,
  today: string,
  now: Date,
): Incoming | Omit<ImportIssue, 'row'> {
  const person = readPerson(survey, row, today)
  if (typeof person === 'string') return { detail: person }
  const { id, answers } = row
  if (typeof id !== 'string' || !responseIdForm.test(id))
    return { detail: '«id» must be 26 letters of Crockford base32' }
  if (typeof answers !== 'object' || answers === null)
    return { detail: '«answers» must be an object by question' }
  const { role, language, wave } = person
  const checked = checkResponse(survey, role, answers)
  if (!checked.ok) return { detail: 'some answers do not fit', issues: checked.issues }
  if (Object.keys(checked.answers).length === 0) return { detail: 'nothing was answered' }
  const anonymous = survey.promise === 'anonymous'
  const receivedAt = anonymous ? today : now.toISOString()
  const attributes = anonymous ? {} : person.attributes
  const respondent = { survey, version, role, wave, attributes, receivedAt }
  return incomingOf(respondent, {
    id,
    version,
    language,
    withhold: false,
    seconds: 0,
    answers: checked.answers,
  })
}

async function addRecipients(c: Context<AppEnv>): Promise<Response> {
  const { survey } = definitionOf(c)
  const today = dayIn(c.var.definitions.timeZone, c.var.now)
  const body = (await readJson(c, ownerLimit)) as unknown as RecipientsBody
  const { wave = waveOf(survey.cadence, today) } = body
  if (typeof wave !== 'string' || !isWave(survey, wave))
    throw new RequestProblem('bad-request', { detail: `«${wave}» is no wave of this survey.` })
  const known = await c.var.store.findWave(survey.id, wave)
  // Opening a closed wave again would show by the difference what its latecomers said.
  if (known && isClosed(known, today))
    throw new RequestProblem('closed', {
      detail: `The wave «${wave}» closed on ${known.closesOn}; no more links can be added.`,
    })
  if (!Array.isArray(body.links))
    throw new RequestProblem('bad-request', { detail: '«links» must be a list.' })
  const issues: ImportIssue[] = []
  const links: Link[] = []
  for (const [row, given] of body.links.entries()) {
    const person = readPerson(survey, given === null ? null : { ...given, wave }, today)
    const hash: unknown = given?.hash
    if (typeof person === 'string') issues.push({ row, detail: person })
    else if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
      issues.push({ row, detail: '«hash» must be a SHA-256 in hex' })
    else links.push({ hash, survey: survey.id, ...person })
  }
  if (issues.length > 0) throw new RequestProblem('issues', { detail: 'No link was stored.', rows: issues })
  const closing = closesOn(survey, wave, today, true) ?? null
  const opening = { wave, openedOn: today, closesOn: closing, invited: true, promise: survey.promise }
  const added = await c.var.store.addLinks(survey.id, opening, links)
  return c.json({ added, known: links.length - added }, 201)
}

async function makeSignIn(c: Context<AppEnv>): Promise<Response> {
  const { email } = await readJson(c, ownerLimit)
  const leader = c.var.definitions.leaders.find((known) => known.email === String(email).toLowerCase())
  if (!leader)
    throw new RequestProblem('not-found', { detail: `The programme file names no leader «${email}».` })
  return c.json({ path: `/sign-in/?t=${await newSignIn(c, leader)}` }, 201)
}

function definitionOf(c: Context<AppEnv>): Definition {
  const definition = c.var.definitions.surveys.get(c.req.param('survey') ?? '')
  if (!definition)
    throw new RequestProblem('not-found', { detail: `There is no survey «${c.req.param('survey')}».` })
  return definition
}
