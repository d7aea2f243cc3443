/** The token of a personal link, read from an address and put into another; tells nobody whose it is. */
import type { Context } from 'hono'
import { readToken } from '#engine/links/read-token.ts'
import type { AppEnv } from '../env.ts'

/** Read the token of the requested address, mended; an empty text where there is one without a letter. */
export function tokenOf(c: Context<AppEnv>): string | undefined {
  return readToken(c.req.query('t'))
}

/** Put a token, if there is one, into an address of this site that has no query. */
export function withToken(address: string, token: string | undefined): string {
  return token === undefined ? address : `${address}?t=${token}`
}
