/** Names of domains in ASCII, by the platform. */
export function toAscii(domain: string): string {
  return new URL(`http://${domain}/`).hostname
}
