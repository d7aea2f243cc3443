/** What stands after the «@» of a mail address: a name of a domain, in any script; never the address of a machine. */

/** Turns the name of a domain into ASCII (UTS 46), as the platform's `URL` does; throws or gives anything where it is none. */
export type DomainToAscii = (domain: string) => string

/** Characters at most (RFC 5321 §4.5.3.1.2). */
const longest = 253
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** What would lead a parser of addresses astray, and stands in no name of a domain. */
const foreign = /[\p{Cc}\p{Cs}!-,/:-@[-`{-~]/u

/**
 * Read the name of a domain.
 *
 * @returns it in lower-case ASCII, or what is wrong in one sentence without its full stop
 * @example readDomain('Bücher.example', toAscii) // { ascii: 'xn--bcher-kva.example' }
 */
export function readDomain(
  text: string,
  toAscii: DomainToAscii,
): { readonly ascii: string } | { readonly problem: string } {
  if (text === '') return { problem: 'nothing stands after the «@»' }
  if (text.startsWith('[')) return { problem: 'the address of a machine is not written to; name a domain' }
  if (/[()]/.test(text)) return { problem: 'comments in brackets are not taken' }
  if (/[,;]/.test(text)) return { problem: 'it holds more than one address, or a comma where a dot belongs' }
  if (/\s/.test(text)) return { problem: 'a space stands after the «@»' }
  const [odd] = foreign.exec(text) ?? []
  if (odd !== undefined)
    return {
      problem: /\p{C}/u.test(odd)
        ? 'it holds a character that nobody sees after the «@»'
        : `«${odd}» cannot stand after the «@»`,
    }
  if (text.endsWith('.')) return { problem: 'it ends with a dot' }
  if (text.startsWith('.') || text.includes('..'))
    return { problem: 'a dot after the «@» stands at the edge or beside another' }
  const ascii = converted(text, toAscii)
  const labels = ascii?.split('.') ?? []
  if (ascii === undefined || ascii.length > longest || !labels.every((part) => label.test(part)))
    return { problem: `«${text}» is no name of a domain` }
  if (labels.length < 2) return { problem: `«${text}» has no ending, such as «.com»` }
  if (/^\d+$/.test(labels.at(-1) ?? ''))
    return { problem: 'the address of a machine is not written to; name a domain' }
  return { ascii }
}

/** A name in ASCII needs no conversion, and no platform's opinion of it. */
function converted(text: string, toAscii: DomainToAscii): string | undefined {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase()
  try {
    return toAscii(text).toLowerCase()
  } catch {
    return undefined
  }
}
