/** `GET /api/fieldwork/:survey`: how a wave stands in the field, in counts and rates; names nobody, and knows of no mail whether it was opened. */
import type { Context } from 'hono'
import { daysOf } from '#engine/fieldwork/days.ts'
import {
  definitionSource,
  dispositionsInWords,
  ratesInWords,
  unjoinedInWords,
} from '#engine/fieldwork/definition.ts'
import { dayIn } from '#engine/logic/wave.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { FieldworkBody } from '#engine/wire-fieldwork.ts'
import type { AppEnv } from '../env.ts'
import { isClosed } from '../jobs/publish.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { definitionOf } from './owned-survey.ts'
import { gone, partsOfWave } from './read-fieldwork.ts'

export const fieldworkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/fieldwork/:survey',
    policy: 'owner',
    door: 'fieldwork',
    handle: tellFieldwork,
  },
]

async function tellFieldwork(c: Context<AppEnv>): Promise<Response> {
  const { survey } = definitionOf(c)
  const { definitions, store, now } = c.var
  const waves = await store.begunWaves(survey.id)
  const asked = c.req.query('wave') ?? waves[0]
  const wave = asked !== undefined && waves.includes(asked) ? await store.findWave(survey.id, asked) : null
  if (!wave) {
    const detail =
      waves.length === 0
        ? `No wave of «${survey.id}» has begun yet.`
        : `«${asked}» is no wave of «${survey.id}» that has begun (${waves.join(', ')}).`
    throw new RequestProblem('not-found', { detail })
  }
  const promise = stricterPromise(survey.promise, wave.promise)
  const closed = isClosed(wave, dayIn(definitions.timeZone, now))
  const mails = await store.mailCounts(survey.id, wave.wave)
  const { answered, ...parts } = await partsOfWave(c.var.store, { ...survey, promise }, wave, closed)
  const body: FieldworkBody = {
    survey: survey.id,
    promise,
    waves,
    wave: wave.wave,
    openedOn: wave.openedOn,
    closesOn: wave.closesOn,
    closed,
    ...parts,
    days: daysOf(gone(mails, /^invitation$/), answered, definitions.timeZone),
    reminders: gone(mails, /^reminder/).reduce((sum, { count }) => sum + count, 0),
    definition: {
      dispositions: [...dispositionsInWords, ...(promise === 'anonymous' ? unjoinedInWords : [])],
      rates: ratesInWords,
      source: definitionSource,
    },
  }
  c.header('Cache-Control', 'private, no-store')
  return c.json(body)
}
