/** Who may use a route. Every route names one of these, and the app does not start with a route that names none. */
import type { Context, MiddlewareHandler } from 'hono'
import { leaderOf, mayRead } from './access/leader.ts'
import { sameSecret } from './access/secrets.ts'
import type { AppEnv } from './env.ts'
import { RequestProblem } from './problem.ts'

/**
 * - `open`: anybody; nothing is told that is not public
 * - `respondent`: whoever holds a personal link, or anybody where the survey is open; the handler asks who it is
 * - `leader`: signed in, and with `:survey` in the path only in scope; what is out of scope is not found
 * - `owner`: holds the owner's key
 */
export type Policy = 'open' | 'respondent' | 'leader' | 'owner'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly policy: Policy
  readonly handle: (c: Context<AppEnv>) => Response | Promise<Response>
}

/** Make the guard of a policy. */
export function guard(policy: Policy): MiddlewareHandler<AppEnv> {
  return async function checkPolicy(c, next) {
    switch (policy) {
      case 'open':
      case 'respondent':
        break
      case 'leader':
        await admitLeader(c)
        break
      case 'owner':
        await admitOwner(c)
        break
      default:
        policy satisfies never
    }
    await next()
  }
}

async function admitLeader(c: Context<AppEnv>): Promise<void> {
  if (c.req.method !== 'GET') refuseForeign(c)
  const leader = await leaderOf(c)
  if (!leader) throw new RequestProblem('not-signed-in')
  const survey = c.req.param('survey')
  if (survey !== undefined && !(c.var.definitions.surveys.has(survey) && mayRead(leader, survey)))
    throw new RequestProblem('not-found')
  c.set('leader', leader)
}

async function admitOwner(c: Context<AppEnv>): Promise<void> {
  const key = c.env.OWNER_KEY
  const given = /^Bearer (.+)$/.exec(c.req.header('Authorization') ?? '')?.[1]
  if (!given)
    throw new RequestProblem('not-signed-in', {
      detail: 'Send the owner’s key as «Authorization: Bearer …».',
    })
  if (!key || !(await sameSecret(key, given)))
    throw new RequestProblem('not-allowed', { detail: 'This is not the owner’s key.' })
}

/** Refuse what another site makes a signed-in browser send. */
export function refuseForeign(c: Context<AppEnv>): void {
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  const own = new URL(c.req.url).origin
  if (
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && origin !== own)
  )
    throw new RequestProblem('not-allowed', { detail: 'This was sent from another site.' })
}
