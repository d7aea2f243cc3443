/** `POST /api/bounces`: mails that came back, read here or by the owner's command; whoever they are about is written to no more. */
import type { Context } from 'hono'
import { readReturned } from '#engine/bounces/read-returned.ts'
import { responseIdForm } from '#engine/wire.ts'
import {
  type BouncesBody,
  type BouncesResult,
  bounceBatch,
  contactBatch,
  type ReturnedPerson,
} from '#engine/wire-owner.ts'
import { todayIn } from '../access/today.ts'
import type { AppEnv } from '../env.ts'
import { endMails } from '../mailer/end-mails.ts'
import { whoseReturned } from '../mailer/whose-returned.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { ownerLimit } from './body-limits.ts'
import { readJson, type Unjudged } from './read-body.ts'

export const bouncesRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/bounces', policy: 'owner', door: 'recipients', handle: takeBounces },
]

/** Persons that one report may be about. */
const mostPersons = 10

async function takeBounces(c: Context<AppEnv>): Promise<Response> {
  const body: Unjudged<BouncesBody> = await readJson(c, ownerLimit)
  const { messages = [], people = [] } = body
  if (!isList(messages, bounceBatch) || !messages.every((message) => typeof message === 'string'))
    throw new RequestProblem('bad-request', {
      detail: `«messages» must be a list of at most ${bounceBatch} texts, each a mail that came back.`,
    })
  if (!isList(people, contactBatch) || !people.every(isReturnedPerson))
    throw new RequestProblem('bad-request', {
      detail: `«people» must be a list of at most ${contactBatch}, each with «persons», and «outcome» as «bounced» or «complained».`,
    })
  const { definitions, store, now, owner } = c.var
  const all: ReturnedPerson[] = [...people]
  let ignored = 0
  for (const message of messages) {
    const told = await whoseReturned({ store, settings: c.env }, await readReturned(message), true)
    if (told.length === 0) ignored++
    all.push(...told)
  }
  const ended = await endMails(store, all, owner.surveys, todayIn(definitions.timeZone, now))
  const result: BouncesResult = { ...ended, ignored }
  c.set('detail', `${result.bounced} bounced, ${result.complained} complained`)
  return c.json(result)
}

function isList(value: unknown, most: number): value is unknown[] {
  return Array.isArray(value) && value.length <= most
}

function isReturnedPerson(value: unknown): value is ReturnedPerson {
  const { persons, outcome } = Object(value)
  return (
    (outcome === 'bounced' || outcome === 'complained') &&
    isList(persons, mostPersons) &&
    persons.every((person) => typeof person === 'string' && responseIdForm.test(person))
  )
}
