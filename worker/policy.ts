/** Who may use a route. Every route names one of these, and the app does not start with a route that names none. */
import type { Context, MiddlewareHandler } from 'hono'
import type { Door } from '#engine/wire-owner.ts'
import { leaderOf, mayRead } from './access/leader.ts'
import { allDoors } from './access/owner.ts'
import { sameSecret } from './access/secrets.ts'
import type { AppEnv } from './env.ts'
import { RequestProblem } from './problem.ts'

/**
 * - `open`: anybody; nothing is told that is not public
 * - `respondent`: whoever holds a personal link, or anybody where the survey is open; the handler asks who it is
 * - `mail`: whoever holds a link of a mail's foot; the handler asks whose
 * - `local`: on this machine only, while mails stay on it
 * - `leader`: signed in, and with `:survey` in the path only in scope; what is out of scope is not found
 * - `owner`: acts as an owner, may open the route's door, and with `:survey` in the path has it in scope
 */
const policies = ['open', 'respondent', 'mail', 'local', 'leader', 'owner'] as const

export type Policy = (typeof policies)[number]

interface Handled {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly handle: (c: Context<AppEnv>) => Response | Promise<Response>
}

export type Route = Handled &
  ({ readonly policy: Exclude<Policy, 'owner'> } | { readonly policy: 'owner'; readonly door: Door })

/**
 * Make the guard of a route.
 *
 * @throws where it names no policy, or an owner's route no door
 */
export function guard(route: Route): MiddlewareHandler<AppEnv> {
  const { method, path, policy } = route
  if (!policies.includes(policy)) throw new Error(`${method} ${path} names no policy`)
  if (policy === 'owner' && !allDoors.includes(route.door)) throw new Error(`${method} ${path} names no door`)
  return async function checkPolicy(c, next) {
    switch (policy) {
      case 'open':
      case 'respondent':
      case 'mail':
        break
      case 'local':
        if (!isLocal(c)) throw new RequestProblem('not-found')
        break
      case 'leader':
        await admitLeader(c)
        break
      case 'owner':
        await admitOwner(c, route.door)
        break
      default:
        policy satisfies never
    }
    await next()
  }
}

/** Tell whether mails stay on this machine, and the request comes from it. */
function isLocal(c: Context<AppEnv>): boolean {
  return (
    c.env.MAILER === 'mailbox' && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(c.req.url).hostname)
  )
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

async function admitOwner(c: Context<AppEnv>, _door: Door): Promise<void> {
  const key = c.env.OWNER_KEY
  const given = /^Bearer (.+)$/.exec(c.req.header('Authorization') ?? '')?.[1]
  if (!given)
    throw new RequestProblem('not-signed-in', {
      detail: 'Send the owner’s key as «Authorization: Bearer …».',
    })
  if (!key || !(await sameSecret(key, given)))
    throw new RequestProblem('not-allowed', { detail: 'This is not the owner’s key.' })
  c.set('owner', { name: 'the owner’s key', surveys: 'all', doors: allDoors })
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
