/** Mails that tell people what came of what they said: who would get one, and making them due. */
import type { Context } from 'hono'
import { dayIn, isWave } from '#engine/logic/wave.ts'
import { promisesOf } from '#engine/mail/letter-of.ts'
import type { FeedbackBody, FeedbackResult } from '#engine/wire-owner.ts'
import type { AppEnv } from '../env.ts'
import { isClosed } from '../jobs/publish.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { plainLimit } from './body-limits.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson, type Unjudged } from './read-body.ts'

const path = '/api/mails/:survey/feedback'

export const mailsRoutes: readonly Route[] = [
  { method: 'GET', path, policy: 'owner', door: 'recipients', handle: countFeedback },
  { method: 'POST', path, policy: 'owner', door: 'recipients', handle: queueFeedback },
]

async function countFeedback(c: Context<AppEnv>): Promise<Response> {
  const { survey, wave, promises } = await closedWave(c, c.req.query('wave'))
  const result: FeedbackResult = { ...(await c.var.store.countFeedback(survey, wave)), promises }
  c.header('Cache-Control', 'no-store')
  return c.json(result)
}

/** What people said and what came of it is told only where something came of it. */
async function queueFeedback(c: Context<AppEnv>): Promise<Response> {
  const body: Unjudged<FeedbackBody> = await readJson(c, plainLimit)
  const { survey, wave, promises } = await closedWave(c, body.wave)
  if (promises === 0)
    throw new RequestProblem('not-allowed', {
      detail: `No promise names the survey «${survey}» yet; write down in surveys/promises/ what comes of what people said, and deploy it.`,
    })
  const queued = await c.var.store.queueFeedback(survey, wave, c.var.now.getTime())
  c.set('detail', `${wave}, ${queued.due} mails`)
  const result: FeedbackResult = { ...queued, promises }
  return c.json(result, 201)
}

/**
 * Find the wave that is over, and how many promises there are to tell of.
 *
 * @throws RequestProblem for what is no wave, for one that is not over, and where the owner keeps the addresses
 */
async function closedWave(
  c: Context<AppEnv>,
  wave: unknown,
): Promise<{ survey: string; wave: string; promises: number }> {
  const { definitions, store, now } = c.var
  const { survey, sending } = definitionOf(c)
  if (typeof wave !== 'string' || !isWave(survey, wave))
    throw new RequestProblem('bad-request', { detail: `«${wave}» is no wave of this survey.` })
  if (sending.keep !== 'here')
    throw new RequestProblem('not-allowed', {
      detail: 'This survey leaves mails to its owner («keep: owner»), so none can be sent from here.',
    })
  const known = await store.findWave(survey.id, wave)
  if (!known || !isClosed(known, dayIn(definitions.timeZone, now)))
    throw new RequestProblem('not-allowed', {
      detail: known?.closesOn
        ? `The wave «${wave}» closes on ${known.closesOn}; feedback is sent after it.`
        : `The wave «${wave}» is not closed; feedback is sent after it.`,
    })
  return { survey: survey.id, wave, promises: promisesOf(definitions.promises, survey.id, wave).length }
}
