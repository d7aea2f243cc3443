/** Who of a contact list would be invited, and who not and why; writes nothing, and is told no address. */
import type { Context } from 'hono'
import { addDays, dayIn } from '#engine/logic/wave.ts'
import { responseIdForm } from '#engine/wire.ts'
import { type CheckResult, type ContactsSalt, contactBatch } from '#engine/wire-owner.ts'
import { saltOf } from '../access/derived.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { askedWave } from './asked-wave.ts'
import { ownerLimit } from './body-limits.ts'
import { judgePerson } from './judge-person.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson } from './read-body.ts'

const owners = { policy: 'owner', door: 'recipients' } as const

export const contactsRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/contacts/salt', ...owners, handle: tellSalt },
  { method: 'POST', path: '/api/contacts/:survey/check', ...owners, changes: 'nothing', handle: check },
]

async function tellSalt(c: Context<AppEnv>): Promise<Response> {
  const body: ContactsSalt = { salt: await saltOf(c.env) }
  c.header('Cache-Control', 'no-store')
  return c.json(body)
}

async function check(c: Context<AppEnv>): Promise<Response> {
  const { survey } = definitionOf(c)
  const { store, definitions, now } = c.var
  const body = await readJson(c, ownerLimit)
  const today = dayIn(definitions.timeZone, now)
  const persons = readPersons(body.persons)
  const { wave, closesOn, closed } = await askedWave(store, survey, body.wave, today)
  const askedSince = addDays(today, 1 - definitions.mail.everyDays)
  const standings = await store.personStandings(survey.id, wave, persons, askedSince)
  const result: CheckResult = { wave, closesOn, closed, verdicts: standings.map(judgePerson) }
  return c.json(result)
}

/**
 * Read a list of persons.
 *
 * @throws RequestProblem where it is none, or too long
 */
export function readPersons(given: unknown): string[] {
  if (!Array.isArray(given) || given.length > contactBatch)
    throw new RequestProblem('bad-request', {
      detail: `«persons» must be a list of at most ${contactBatch}.`,
    })
  const wrong = given.findIndex((person) => typeof person !== 'string' || !responseIdForm.test(person))
  if (wrong >= 0)
    throw new RequestProblem('bad-request', {
      detail: `«persons» names at ${wrong} something that is no person: 26 letters of Crockford base32.`,
    })
  return given
}
