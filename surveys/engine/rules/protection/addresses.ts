/** Finding mail addresses of people in a file's text; leaves lists of contacts to those who look for them. */
import type { Report } from '../../parse/source.ts'
import { mayStand } from './allowed-addresses.ts'

/** A mail address as people write them; paths and who signs in at an address of the web are none. */
const addressForm =
  /(?<![\p{L}\p{N}._%+/@-])(?<!:\/\/[^\s/@]{0,80})[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}@-])/gu

/** After so many, one file has been told enough. */
const mostTold = 5

/** Characters on either side of an address that are looked at. */
const longestLine = 300

/** What to do about it; said with every finding. */
const takeOut =
  'take it out, and out of the history of the repository as well (git filter-repo), for what was pushed has been read'

/** List the addresses of people in a text, each once, with where it first stands. */
function addressesIn(path: string, text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  if (!text.includes('@')) return found
  for (const match of text.matchAll(addressForm)) {
    const address = match[0].toLowerCase()
    if (found.has(address)) continue
    if (!mayStand(path, lineAround(text, match.index), match[0])) found.set(address, match.index)
  }
  return found
}

/** Give the line that something stands on, as far as a person would look; files made by programs have very long ones. */
function lineAround(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - longestLine), at + longestLine]
  const before = text.slice(from, at)
  const after = text.slice(at, to)
  return before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '')
}

/** Report addresses of people; they are named so that only who knows them recognises them, for reports are public. */
export function reportAddresses(path: string, text: string, report: Report): void {
  const found = [...addressesIn(path, text)]
  for (const [address, at] of found.slice(0, mostTold))
    report(
      at,
      address.length,
      'address-in-file',
      `«${masked(address)}» is an address of a person; ${takeOut}`,
    )
  const next = found[mostTold]
  if (next)
    report(
      next[1],
      next[0].length,
      'address-in-file',
      `${found.length - mostTold} more addresses of people stand from here on; ${takeOut}`,
    )
}

/**
 * Show an address without saying whose it is.
 *
 * @example masked('anna.berg@firm.com') // 'a…@f….com'
 */
function masked(address: string): string {
  const [name = '', host = ''] = address.split('@')
  return `${name.slice(0, 1)}…@${host.slice(0, 1)}…${host.slice(host.lastIndexOf('.'))}`
}
