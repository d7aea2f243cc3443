/** The site that links of mails lead to, by one rule for requests and for the clock; asks no database. */
import type { Context } from 'hono'
import type { AppEnv, Settings } from '../env.ts'
import { RequestProblem } from '../problem.ts'

type Setting = Pick<Settings, 'SITE_URL'>

/**
 * Give the site's origin: the one that is set, however it is written, else the one that is known.
 *
 * @param known an address of the site, such as where the owner called when the wave was invited
 * @returns `undefined` where neither is there
 * @throws RequestProblem where what is set leads nowhere, so that no mail does
 */
export function siteFrom(settings: Setting, known: string): string
export function siteFrom(settings: Setting, known: string | null): string | undefined
export function siteFrom({ SITE_URL }: Setting, known: string | null): string | undefined {
  const address = SITE_URL || known
  if (!address) return undefined
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url && /^https?:$/.test(url.protocol)) return url.origin
  throw new RequestProblem('not-set-up', {
    detail: `SITE_URL is no address of a site, but «${address}»; write it like «https://surveys.example».`,
  })
}

/** Give the site's origin for a request: without a setting it is the one that is called. */
export function siteOf(c: Context<AppEnv>): string {
  return siteFrom(c.env, c.req.url)
}
