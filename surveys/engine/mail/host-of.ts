/** The host of a site's origin, as headers of mails name it; resolves nothing. */

/**
 * Give the name of a host without its port; what has no name, as an address in brackets, is `localhost`.
 *
 * @param site an origin, such as `https://surveys.example`, or a host
 * @example hostOf('http://localhost:8787') // 'localhost'
 */
export function hostOf(site: string): string {
  const host = site
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^\[.*\]|:\d+$/g, '')
    .replace(/[^\w.-]/g, '')
    .toLowerCase()
  return host === '' ? 'localhost' : host
}
