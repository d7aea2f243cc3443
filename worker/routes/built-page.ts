/** Passing a request through to the built site; changes nothing on the way. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'

/** Answer with the page as it was built. */
export function builtPage(c: Context<AppEnv>): Promise<Response> {
  return c.env.ASSETS.fetch(c.req.raw)
}
