/** The site that links of mails lead to; asks no database. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'

/** Give the site's origin: the one that is set, else the one that the owner calls. */
export function siteOf(c: Context<AppEnv>): string {
  return new URL(c.env.SITE_URL || c.req.url).origin
}
