/** Sessions of leaders: held by a cookie, over after eight idle hours or seven days, or once the programme names them no more. */
import type { Context } from 'hono'
import type { Leader } from '#engine/programme.ts'
import type { AppEnv } from '../env.ts'
import { findLeader } from './leader.ts'
import { dropOwnCookie, readOwnCookie, setOwnCookie } from './own-cookie.ts'
import { newToken, sha256 } from './secrets.ts'
import { isSealed, readSessionCookie, writeSessionCookie } from './session-cookie.ts'

const minute = 60_000
/** Longest life of a session, in milliseconds, however much it is used. */
const longest = 7 * 24 * 60 * minute
/** A session that was not used for this long is over. */
const idle = 8 * 60 * minute
/** The moment of last use is written anew only once it is this old. */
const renewal = 5 * minute

/** A session that a request has shown to be good. */
export interface OpenSession {
  readonly secret: string
  readonly seal: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  readonly lastUsed: number
}

/**
 * Use up a sign-in link and open a session; one that the browser had before is ended.
 *
 * @param link hash of the link, which the caller has judged
 * @returns whether the link was still there to be used
 */
export async function openSession(c: Context<AppEnv>, link: string, email: string): Promise<boolean> {
  const secret = newToken()
  const seal = newToken()
  const now = c.var.now.getTime()
  const session = { hash: await sessionHash(secret), email, expiresAt: now + longest, seal }
  if (!(await c.var.store.openSession(link, session, now))) return false
  await endCarried(c)
  setOwnCookie(c, 'session', await writeSessionCookie(secret, seal, c.var.now), longest / 1000)
  return true
}

/** Find the leader whose session a request carries, and remember the session for its renewal; writes nothing. */
export async function leaderOf(c: Context<AppEnv>): Promise<Leader | undefined> {
  const cookie = readSessionCookie(readOwnCookie(c, 'session'))
  if (!cookie) return undefined
  const now = c.var.now.getTime()
  const lastUsed = cookie.lastUsed * 1000
  if (now - lastUsed > idle) return undefined
  const { secret } = cookie
  const session = await c.var.store.findSession(await sessionHash(secret), now)
  if (!session || !(await isSealed(cookie, session.seal))) return undefined
  c.set('session', { secret, seal: session.seal, expiresAt: session.expiresAt, lastUsed })
  return findLeader(c, session.email)
}

/** Tell whether a request carries the cookie of a session, good or not. */
export function carriesSession(c: Context<AppEnv>): boolean {
  return readOwnCookie(c, 'session') !== undefined
}

/** Write into the response's cookie that its session was used now, at most every few minutes; nothing is stored. */
export async function renewSession(c: Context<AppEnv>): Promise<void> {
  const { session, now } = c.var
  if (!session || now.getTime() - session.lastUsed < renewal) return
  const { secret, seal, expiresAt } = session
  const left = (expiresAt - now.getTime()) / 1000
  setOwnCookie(c, 'session', await writeSessionCookie(secret, seal, now), left)
}

/** End the session that a request carries; it is renewed no more, and Back shows nobody what was read by it. */
export async function closeSession(c: Context<AppEnv>): Promise<void> {
  await endCarried(c)
  c.header('Clear-Site-Data', '"cache"')
  c.set('session', undefined)
  dropOwnCookie(c, 'session')
}

async function endCarried(c: Context<AppEnv>): Promise<void> {
  const cookie = readSessionCookie(readOwnCookie(c, 'session'))
  if (cookie) await c.var.store.endSession(await sessionHash(cookie.secret))
}

function sessionHash(secret: string): Promise<string> {
  return sha256(`session ${secret}`)
}
