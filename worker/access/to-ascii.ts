/** Names of domains in ASCII, by the platform's own parser of addresses; judges none. */

/**
 * Turn the name of a domain into ASCII.
 *
 * @throws where the platform knows no such name
 */
export function toAscii(domain: string): string {
  return new URL(`http://${domain}/`).hostname
}
