/** Signing in by a one-time link, and out again. A GET changes nothing: mail scanners open links, too. */
import type { Context } from 'hono'
import { closeSession, openSession } from '../access/leader.ts'
import type { AppEnv } from '../env.ts'
import { type Route, refuseForeign } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { builtPage } from './built-page.ts'

export const signInRoutes: readonly Route[] = [
  { method: 'GET', path: '/sign-in/', policy: 'open', handle: builtPage },
  { method: 'POST', path: '/sign-in/', policy: 'open', handle: confirmForm },
  { method: 'POST', path: '/api/sign-in/confirm', policy: 'open', handle: confirm },
  { method: 'POST', path: '/api/sign-out', policy: 'open', handle: signOut },
]

/** A person who came with a used link is told so on the page itself. */
async function confirmForm(c: Context<AppEnv>): Promise<Response> {
  refuseForeign(c)
  return c.redirect((await openSession(c, c.req.query('t') ?? '')) ? '/results/' : '/sign-in/#used', 303)
}

async function confirm(c: Context<AppEnv>): Promise<Response> {
  refuseForeign(c)
  if (!(await openSession(c, c.req.query('t') ?? '')))
    throw new RequestProblem('not-allowed', {
      detail: 'This sign-in link has been used or has run out. Ask for a new one.',
    })
  return c.json({ next: '/results/' })
}

async function signOut(c: Context<AppEnv>): Promise<Response> {
  refuseForeign(c)
  await closeSession(c)
  return c.redirect('/', 303)
}
