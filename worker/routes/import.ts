/** `/api/import/:survey`: answers that exist already, by the same rules as everybody's; and under what their rows are named. */
import type { Context } from 'hono'
import { checkResponse } from '#engine/answers/check-response.ts'
import { dayIn } from '#engine/logic/wave.ts'
import {
  type ImportBody,
  type ImportIssue,
  type ImportResult,
  type ImportRow,
  type ImportSalt,
  importBatch,
  responseIdForm,
} from '#engine/wire.ts'
import { rowSaltOf } from '../access/derived.ts'
import { incomingOf } from '../access/respondent.ts'
import type { Definition } from '../definitions.ts'
import type { AppEnv } from '../env.ts'
import { fold } from '../jobs/fold.ts'
import { publish } from '../jobs/publish.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { Incoming } from '../store/store.ts'
import { ownerLimit } from './body-limits.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson } from './read-body.ts'
import { readPerson } from './read-person.ts'

export const importRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/import/:survey', policy: 'owner', door: 'import', handle: importRows },
  { method: 'GET', path: '/api/import/:survey/salt', policy: 'owner', door: 'import', handle: tellSalt },
]

/** Names of rows must not hang on which key somebody imports by: the same table comes again when that is another. */
async function tellSalt(c: Context<AppEnv>): Promise<Response> {
  const salt = await rowSaltOf(c.env, definitionOf(c).survey.id)
  c.header('Cache-Control', 'private, no-store')
  return c.json({ salt } satisfies ImportSalt)
}

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
