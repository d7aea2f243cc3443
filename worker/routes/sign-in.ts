/** Signing in by a link that works once, and out again. A GET changes nothing: mail scanners open links, too. */
import type { Context } from 'hono'
import { askedText, type SignedIn, type SignInBody, type SignInResult } from '#engine/wire.ts'
import { refuseForeign } from '../access/foreign.ts'
import { findLeader } from '../access/leader.ts'
import { nextPath } from '../access/next-path.ts'
import { keyHolder } from '../access/owner.ts'
import { closeSession } from '../access/session.ts'
import { askSignIn, newSignIn, pathOf, standingOf, useSignIn } from '../access/sign-in-link.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { StoreUnavailable } from '../store/retry.ts'
import { ownerLimit, plainLimit } from './body-limits.ts'
import { wholePage } from './built-page.ts'
import { readForm, readJson } from './read-body.ts'
import { signInPage } from './sign-in-page.ts'

export const signInRoutes: readonly Route[] = [
  { method: 'GET', path: '/sign-in/', policy: 'open', handle: showPage },
  { method: 'POST', path: '/sign-in/', policy: 'open', handle: postForm },
  { method: 'GET', path: '/sign-in/:language/', policy: 'open', handle: showPage },
  { method: 'POST', path: '/sign-in/:language/', policy: 'open', handle: postForm },
  { method: 'POST', path: '/api/sign-in', policy: 'open', handle: ask },
  { method: 'POST', path: '/api/sign-in/confirm', policy: 'open', handle: confirm },
  { method: 'POST', path: '/api/sign-in/links', policy: 'owner', door: 'manage', handle: makeSignIn },
  { method: 'POST', path: '/api/sign-out', policy: 'open', handle: signOut },
  { method: 'POST', path: '/api/sign-out/everywhere', policy: 'leader', handle: signOutEverywhere },
]

/** Says at once what a link can do here, so that nobody presses a button in vain. */
async function showPage(c: Context<AppEnv>): Promise<Response> {
  if (!(await isBuilt(c))) {
    c.header('Cache-Control', 'no-store')
    return c.redirect(`/sign-in/${new URL(c.req.url).search}`, 302)
  }
  const token = c.req.query('t')
  if (token === undefined) return signInPage(c, c.req.query('asked') === undefined ? 'ask' : 'asked')
  try {
    return await signInPage(c, await standingOf(c, token))
  } catch (error) {
    // The button asks again, and by then the database may be back.
    if (error instanceof StoreUnavailable) return signInPage(c, 'good')
    throw error
  }
}

/** With a token, the button that uses it up; without, the form that asks for a mail. */
async function postForm(c: Context<AppEnv>): Promise<Response> {
  refuseForeign(c)
  c.header('Cache-Control', 'no-store')
  const token = c.req.query('t')
  if (token !== undefined) {
    const next = nextPath(c.req.query('next'), c.req.param('language'))
    // What was wrong with the link is said by its own page.
    return c.redirect((await useSignIn(c, token)) === 'good' ? next : pathOf(c.req.path, token, next), 303)
  }
  const form = await readForm(c, plainLimit)
  const next = nextPath(form.get('next'), c.req.param('language'))
  if (!(await isBuilt(c))) throw new RequestProblem('not-found')
  askSignIn(c, String(form.get('email') ?? ''), next, { path: c.req.path, language: c.req.param('language') })
  return c.redirect(`${c.req.path}?asked&next=${encodeURIComponent(next)}`, 303)
}

/** Tell whether the page is there in the language of its address. */
async function isBuilt(c: Context<AppEnv>): Promise<boolean> {
  return c.req.param('language') === undefined || (await wholePage(c, c.req.path)).ok
}

async function ask(c: Context<AppEnv>): Promise<Response> {
  refuseForeign(c)
  const { email, next }: Partial<Record<keyof SignInBody, unknown>> = await readJson(c, plainLimit)
  if (typeof email !== 'string')
    throw new RequestProblem('bad-request', { detail: '«email» must be a mail address.' })
  askSignIn(c, email, nextPath(next), { path: '/sign-in/' })
  c.header('Cache-Control', 'no-store')
  return c.json({ text: askedText } satisfies SignInResult, 202)
}

async function confirm(c: Context<AppEnv>): Promise<Response> {
  refuseForeign(c)
  c.header('Cache-Control', 'no-store')
  const state = await useSignIn(c, c.req.query('t') ?? '')
  if (state === 'good') return c.json({ next: nextPath(c.req.query('next')) } satisfies SignedIn)
  throw new RequestProblem('not-allowed', {
    detail:
      state === 'elsewhere'
        ? 'This sign-in link works only in the browser that asked for it. It has not been used up.'
        : 'This sign-in link has been used or has run out. Ask for a new one.',
  })
}

async function signOut(c: Context<AppEnv>): Promise<Response> {
  refuseForeign(c)
  await closeSession(c)
  return c.redirect('/sign-in/', 303)
}

async function signOutEverywhere(c: Context<AppEnv>): Promise<Response> {
  await c.var.store.endAllSessions(c.var.leader.email)
  await closeSession(c)
  return c.redirect('/sign-in/', 303)
}

/** For whoever the owner gives it to; bound to no browser. It opens all that its leader may, so no lesser key makes one. */
async function makeSignIn(c: Context<AppEnv>): Promise<Response> {
  const { email } = await readJson(c, ownerLimit)
  if (c.var.owner !== keyHolder)
    throw new RequestProblem('not-allowed', {
      detail: 'Only the owner’s own key makes sign-in links; anybody else asks for one by mail.',
    })
  const leader = findLeader(c, String(email))
  if (!leader)
    throw new RequestProblem('not-found', { detail: `The programme file names no leader «${email}».` })
  c.set('detail', `for ${leader.name}`)
  return c.json({ path: `/sign-in/?t=${await newSignIn(c, leader)}` }, 201)
}
