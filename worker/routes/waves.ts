/** `POST /api/waves/:survey/close`: closing a wave today, for good. What is published of it follows by the clock. */
import type { Context } from 'hono'
import { isWave } from '#engine/logic/wave.ts'
import type { CloseBody, CloseResult } from '#engine/wire-owner.ts'
import { todayIn } from '../access/today.ts'
import type { AppEnv } from '../env.ts'
import { closedWave } from '../mailer/why-not.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { plainLimit } from './body-limits.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson, type Unjudged } from './read-body.ts'

export const wavesRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/waves/:survey/close', policy: 'owner', door: 'manage', handle: closeWave },
]

async function closeWave(c: Context<AppEnv>): Promise<Response> {
  const { survey } = definitionOf(c)
  const { wave }: Unjudged<CloseBody> = await readJson(c, plainLimit)
  if (typeof wave !== 'string' || !isWave(survey, wave))
    throw new RequestProblem('bad-request', { detail: `«wave» must name a wave of «${survey.id}».` })
  const { definitions, store, now } = c.var
  const closesOn = await store.closeWave(survey.id, wave, todayIn(definitions.timeZone, now), closedWave)
  if (closesOn === null)
    throw new RequestProblem('not-found', {
      detail: `The wave «${wave}» of «${survey.id}» has not begun, so there is nothing to close.`,
    })
  c.set('detail', `${wave}, closes on ${closesOn}`)
  const body: CloseResult = { closesOn }
  return c.json(body)
}
