/** Refusing what another site makes a browser send; asked wherever a cookie decides or is set. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { RequestProblem } from '../problem.ts'

/**
 * Refuse what another site makes a signed-in browser send.
 *
 * @throws RequestProblem where the browser says that it comes from elsewhere
 */
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
