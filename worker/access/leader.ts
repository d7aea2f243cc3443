/** Sessions of leaders: opened by a one-time link, held by a cookie, ended when the programme file names them no more. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Leader } from '#engine/programme.ts'
import { tokenForm } from '#engine/wire.ts'
import type { AppEnv } from '../env.ts'
import { newToken, sha256 } from './secrets.ts'

const minute = 60_000
const linkLife = 60 * minute
const sessionLife = 7 * 24 * 60 * minute

/** Make a one-time sign-in link's token for a leader. */
export async function newSignIn(c: Context<AppEnv>, leader: Leader): Promise<string> {
  const token = newToken()
  const expiresAt = c.var.now.getTime() + linkLife
  await c.var.store.addSession({
    hash: await sha256(`sign-in ${token}`),
    kind: 'link',
    email: leader.email,
    expiresAt,
  })
  return token
}

/**
 * Use up a sign-in link and open a session.
 *
 * @returns whether the link was good
 */
export async function openSession(c: Context<AppEnv>, token: string): Promise<boolean> {
  const now = c.var.now.getTime()
  const link = tokenForm.test(token)
    ? await c.var.store.takeSession(await sha256(`sign-in ${token}`), now)
    : null
  const leader = link?.kind === 'link' ? findLeader(c, link.email) : undefined
  if (!leader) return false
  const secret = newToken()
  const expiresAt = now + sessionLife
  await c.var.store.addSession({
    hash: await sha256(`session ${secret}`),
    kind: 'session',
    email: leader.email,
    expiresAt,
  })
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: sessionLife / 1000 } as const
  setCookie(c, cookieName(c), secret, { ...options, secure: isSecure(c) })
  return true
}

/** Find the leader whose session a request carries. */
export async function leaderOf(c: Context<AppEnv>): Promise<Leader | undefined> {
  const secret = getCookie(c, cookieName(c))
  if (!secret || !tokenForm.test(secret)) return undefined
  const session = await c.var.store.findSession(await sha256(`session ${secret}`), c.var.now.getTime())
  return session ? findLeader(c, session.email) : undefined
}

/** End the session that a request carries. */
export async function closeSession(c: Context<AppEnv>): Promise<void> {
  const secret = getCookie(c, cookieName(c))
  if (secret) await c.var.store.takeSession(await sha256(`session ${secret}`), c.var.now.getTime())
  deleteCookie(c, cookieName(c), { path: '/', secure: isSecure(c) })
}

/** Tell whether a leader may read a survey's results. */
export function mayRead(leader: Leader, survey: string): boolean {
  return leader.surveys === 'all' || leader.surveys.includes(survey)
}

function findLeader(c: Context<AppEnv>, email: string): Leader | undefined {
  return c.var.definitions.leaders.find((leader) => leader.email === email)
}

/** The `__Host-` prefix needs https; only a local server speaks without it. */
function cookieName(c: Context<AppEnv>): string {
  return isSecure(c) ? '__Host-session' : 'session'
}

function isSecure(c: Context<AppEnv>): boolean {
  return new URL(c.req.url).protocol === 'https:'
}
