/** Passing a request through to the built site; changes nothing on the way but addresses that lead nowhere. */
import type { Context } from 'hono'
import { mendAddress } from '#engine/links/mend-address.ts'
import type { AppEnv } from '../env.ts'

/** Answer with the page as it was built; where there is none, with the page that says so and its own headers. */
export async function builtPage(c: Context<AppEnv>): Promise<Response> {
  const page = await c.env.ASSETS.fetch(c.req.raw)
  if (page.status !== 404) return page
  const missing = await c.env.ASSETS.fetch(new Request(new URL('/404', c.req.url)))
  return new Response(missing.body, { status: 404, headers: missing.headers })
}

/**
 * Fetch a page of the site to rewrite it: whole, whatever the browser has of it, and whatever method asked for it.
 *
 * @param path without a query
 */
export function wholePage(c: Context<AppEnv>, path: string): Promise<Response> {
  return c.env.ASSETS.fetch(new Request(new URL(path, c.req.url)))
}

/** Lead a damaged address to where it was meant to lead; nothing where it is as it should be, or past mending. */
export function mended(c: Context<AppEnv>): Response | undefined {
  const surveys = Array.from(c.var.definitions.surveys.values(), ({ survey }) => survey)
  const address = mendAddress(new URL(c.req.url), surveys)
  if (address === undefined) return undefined
  c.header('Cache-Control', 'no-store')
  return c.redirect(address, 302)
}
