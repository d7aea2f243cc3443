/** Who may use a route. Every route names one of these, and the app does not start with a route that names none. */
import type { Context, MiddlewareHandler } from 'hono'
import type { Right } from '#engine/programme.ts'
import type { Door } from '#engine/wire-owner.ts'
import { admitLeader, admitOwner } from './access/admit.ts'
import { allDoors } from './access/owner.ts'
import { renewSession } from './access/session.ts'
import type { AppEnv } from './env.ts'
import { RequestProblem } from './problem.ts'

/**
 * - `open`: anybody; nothing is told that is not public
 * - `respondent`: whoever holds a personal link, or anybody where the survey is open; the handler asks who it is
 * - `mail`: whoever holds a link of a mail's foot; the handler asks whose
 * - `local`: on this machine only, while mails stay on it
 * - `leader`: signed in, and with `:survey` in the path only in scope; what is out of scope is not found, and neither is
 *   what takes a right that they lack
 * - `owner`: acts as an owner, may open the route's door, and with `:survey` in the path has it in scope
 */
const policies = ['open', 'respondent', 'mail', 'local', 'leader', 'owner'] as const

export type Policy = (typeof policies)[number]

interface Handled {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly handle: (c: Context<AppEnv>) => Response | Promise<Response>
}

interface Led {
  readonly policy: 'leader'
  /** One of these is needed. */
  readonly rights?: readonly Right[]
  /** Rows of single people leave by it: who took them goes into the audit, although nothing changes. */
  readonly noted?: true
}

interface Owned {
  readonly policy: 'owner'
  readonly door: Door
  /** Only where a POST or PUT changes nothing; every other one goes into the audit. */
  readonly changes?: 'nothing'
}

export type Route = Handled & ({ readonly policy: Exclude<Policy, 'owner' | 'leader'> } | Led | Owned)

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
        await admitLeader(c, route.rights)
        break
      case 'owner':
        await admitOwner(c, route.door)
        break
      default:
        policy satisfies never
    }
    await next()
    if (isNoted(route) && c.res.status < 400) await noteDeed(c, `${method} ${path}`)
    await renewSession(c)
  }
}

/** Tell whether what was done goes into the audit: whatever owners and leaders change, and taking rows of single people. */
function isNoted(route: Route): boolean {
  if (route.policy === 'leader')
    return route.noted === true || (route.method !== 'GET' && route.rights !== undefined)
  return route.policy === 'owner' && route.method !== 'GET' && route.changes !== 'nothing'
}

/** Write down who did what; where that fails, nobody is told that it was done. */
async function noteDeed(c: Context<AppEnv>, what: string): Promise<void> {
  const { store, now, owner, leader, detail = null } = c.var
  await store.note({
    at: now.getTime(),
    who: owner?.name ?? leader.email,
    what,
    survey: c.req.param('survey') ?? null,
    detail,
  })
}

/** Tell whether mails stay on this machine, and the request comes from it. */
function isLocal(c: Context<AppEnv>): boolean {
  return (
    c.env.MAILER === 'mailbox' && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(c.req.url).hostname)
  )
}
