/** The host of a site's origin, as headers of mails name it; resolves nothing. */

/**
 * Give the name of a host without its port.
 *
 * @param site an origin, such as `https://surveys.example`, or a host
 * @example hostOf('http://localhost:8787') // 'localhost'
 */
export function hostOf(site: string): string {
  return site
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d+$/, '')
    .replace(/[^\w.-]/g, '')
    .toLowerCase()
}
