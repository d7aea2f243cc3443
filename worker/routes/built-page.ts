/** Passing a request through to the built site; changes nothing on the way. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'

/** Answer with the page as it was built; where there is none, with the page that says so and its own headers. */
export async function builtPage(c: Context<AppEnv>): Promise<Response> {
  const page = await c.env.ASSETS.fetch(c.req.raw)
  if (page.status !== 404) return page
  const missing = await c.env.ASSETS.fetch(new Request(new URL('/404', c.req.url)))
  return new Response(missing.body, { status: 404, headers: missing.headers })
}
