/** Mails that an owner's act makes due, or hands to their own mailer. */
import type { Context } from 'hono'
import { dayIn, isWave } from '#engine/logic/wave.ts'
import { promisesOf } from '#engine/mail/letter-of.ts'
import type { FeedbackResult } from '#engine/wire-owner.ts'
import type { AppEnv } from '../env.ts'
import { isClosed } from '../jobs/publish.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { plainLimit } from './body-limits.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson } from './read-body.ts'

export const mailsRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/mails/:survey/feedback',
    policy: 'owner',
    door: 'recipients',
    handle: queueFeedback,
  },
]

/** What people said and what came of it is told once the wave is over, and only where something came of it. */
async function queueFeedback(c: Context<AppEnv>): Promise<Response> {
  const { definitions, store, now } = c.var
  const { survey, sending } = definitionOf(c)
  const { wave, dry = false } = await readJson(c, plainLimit)
  if (typeof wave !== 'string' || !isWave(survey, wave))
    throw new RequestProblem('bad-request', { detail: `«${wave}» is no wave of this survey.` })
  if (typeof dry !== 'boolean')
    throw new RequestProblem('bad-request', { detail: '«dry» must be a boolean.' })
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
  const promises = promisesOf(definitions.promises, survey.id, wave).length
  if (promises === 0 && !dry)
    throw new RequestProblem('not-allowed', {
      detail: `No promise names the survey «${survey.id}» yet; write down in surveys/promises/ what comes of what people said, and deploy it.`,
    })
  const queued = await store.queueFeedback(survey.id, wave, now.getTime(), dry)
  c.set('detail', dry ? `${wave}, counted only` : `${wave}, ${queued.due} mails`)
  const result: FeedbackResult = { ...queued, promises }
  return c.json(result, dry ? 200 : 201)
}
