/** Where a form's button `_to` may lead: to pages of the same survey and to what one can do about a link; nowhere else. */
import { RequestProblem } from '../problem.ts'

/** Addresses of our own pages, and of nothing else: no host, no query, no mark that a browser would read as another. */
const ownAddress = /^(?:\/[a-z0-9-]+)+\/$/

/**
 * Read where somebody wants to go.
 *
 * @param to what the button says
 * @param survey id of the survey on whose page the button stands; without one only `/mine/` is left
 * @throws RequestProblem for any other address
 */
export function wayElsewhere(to: string, survey?: string): string {
  const [, area, place] = to.split('/')
  const allowed = area === 'mine' || (area === 's' && survey !== undefined && place === survey)
  if (allowed && ownAddress.test(to)) return to
  throw new RequestProblem('bad-request', {
    detail: '«_to» must be an address of this survey or of «/mine/».',
  })
}
