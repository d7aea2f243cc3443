/**
 * What the cookie of a session holds: its secret, the second of its last use, and a seal over both. So a GET tells how
 * long somebody was idle and writes nothing. The seal is keyed by the session's row and by its secret together: neither
 * the browser nor whoever reads the database can move the moment.
 */
import { responseIdFrom } from '#engine/answers/response-id.ts'
import { tokenForm } from '#engine/wire.ts'
import { hmac, sameSecret } from './secrets.ts'

/** A session's cookie as it came, believed in nothing yet. */
export interface SessionCookie {
  readonly secret: string
  /** Whole seconds since 1970. */
  readonly lastUsed: number
  readonly mac: string
}

/** Take a cookie's value apart; `undefined` where it is none of ours. */
export function readSessionCookie(value: string | undefined): SessionCookie | undefined {
  const [secret = '', lastUsed = '', mac = '', more] = value?.split('.') ?? []
  if (!tokenForm.test(secret) || !/^\d{1,12}$/.test(lastUsed) || !tokenForm.test(mac)) return undefined
  return more === undefined ? { secret, lastUsed: Number(lastUsed), mac } : undefined
}

/** Write the value of a cookie for a session that is used now. */
export async function writeSessionCookie(secret: string, seal: string, now: Date): Promise<string> {
  const lastUsed = Math.floor(now.getTime() / 1000)
  return `${secret}.${lastUsed}.${await macOf(secret, seal, lastUsed)}`
}

/** Tell whether the moment in a cookie is the one that was written there. */
export async function isSealed({ secret, lastUsed, mac }: SessionCookie, seal: string): Promise<boolean> {
  return sameSecret(await macOf(secret, seal, lastUsed), mac)
}

async function macOf(secret: string, seal: string, lastUsed: number): Promise<string> {
  return responseIdFrom(await hmac(JSON.stringify([secret, seal]), `last used ${lastUsed}`))
}
