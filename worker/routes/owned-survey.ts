/** The survey that an owner's route is about; the route's policy has asked already who may. */
import type { Context } from 'hono'
import type { Definition } from '../definitions.ts'
import type { AppEnv } from '../env.ts'
import { RequestProblem } from '../problem.ts'

/**
 * Find the survey of the path.
 *
 * @throws RequestProblem where there is none
 */
export function definitionOf(c: Context<AppEnv>): Definition {
  const definition = c.var.definitions.surveys.get(c.req.param('survey') ?? '')
  if (!definition)
    throw new RequestProblem('not-found', { detail: `There is no survey «${c.req.param('survey')}».` })
  return definition
}
