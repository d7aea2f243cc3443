/** Signing in by a one-time link, and out again. A GET changes nothing: mail scanners open links, too. */
import type { Context } from 'hono'
import { closeSession, newSignIn, openSession } from '../access/leader.ts'
import type { AppEnv } from '../env.ts'
import { type Route, refuseForeign } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { ownerLimit } from './body-limits.ts'
import { builtPage } from './built-page.ts'
import { readJson } from './read-body.ts'

export const signInRoutes: readonly Route[] = [
  { method: 'GET', path: '/sign-in/', policy: 'open', handle: builtPage },
  { method: 'POST', path: '/sign-in/', policy: 'open', handle: confirmForm },
  { method: 'POST', path: '/api/sign-in/confirm', policy: 'open', handle: confirm },
  { method: 'POST', path: '/api/sign-in/links', policy: 'owner', door: 'manage', handle: makeSignIn },
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

/** Made by an owner, for whoever they give it to; bound to no browser. */
async function makeSignIn(c: Context<AppEnv>): Promise<Response> {
  const { email } = await readJson(c, ownerLimit)
  const leader = c.var.definitions.leaders.find((known) => known.email === String(email).toLowerCase())
  if (!leader)
    throw new RequestProblem('not-found', { detail: `The programme file names no leader «${email}».` })
  return c.json({ path: `/sign-in/?t=${await newSignIn(c, leader)}` }, 201)
}
