/** Where somebody goes once signed in: pages of leaders and owners on this site, and nowhere else. */

const longest = 500
/** Only the path of what is read matters; the host stands in for whatever this site is called. */
const here = 'https://here.invalid'

/**
 * Read where to go; what leads to another site, or to another kind of page, leads to the list of results.
 *
 * @param language of that list, where it is not the programme's own
 * @returns path and query, such as `/results/customers/?wave=2026-H2`
 */
export function nextPath(given: unknown, language?: string): string {
  const home = language === undefined ? '/results/' : `/results/${language}/`
  if (typeof given !== 'string' || given.length > longest || !given.startsWith('/')) return home
  const address = URL.parse(given, here)
  if (address?.origin !== here) return home
  return /^\/(results|owner)\//.test(address.pathname) ? `${address.pathname}${address.search}` : home
}
