/** Cookies that only this very host sets and reads, and no script; what is in them is no business of this file. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AppEnv } from '../env.ts'

/** What our cookies are called, after the prefix. */
type Name = 'session' | 'sign-in'

/** Read a cookie. */
export function readOwnCookie(c: Context<AppEnv>, name: Name): string | undefined {
  return getCookie(c, fullName(c, name))
}

/**
 * Set a cookie.
 *
 * @param seconds how long the browser keeps it
 */
export function setOwnCookie(c: Context<AppEnv>, name: Name, value: string, seconds: number): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: Math.floor(seconds) } as const
  setCookie(c, fullName(c, name), value, { ...options, secure: isSecure(c) })
}

/** Let the browser forget a cookie. */
export function dropOwnCookie(c: Context<AppEnv>, name: Name): void {
  deleteCookie(c, fullName(c, name), { path: '/', secure: isSecure(c) })
}

/** The `__Host-` prefix needs https; only a local server speaks without it. */
function fullName(c: Context<AppEnv>, name: Name): string {
  return isSecure(c) ? `__Host-${name}` : name
}

function isSecure(c: Context<AppEnv>): boolean {
  return new URL(c.req.url).protocol === 'https:'
}
