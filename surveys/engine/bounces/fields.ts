/** Reading fields of the form `Name: value`, as headers of mails and reports of their delivery have them; understands none. */

/** No address is longer, nor what stands before it. */
const longest = 400

/** One block of fields by their names in lower case; of a name that comes twice, the first. */
export type Fields = ReadonlyMap<string, string>

/**
 * Read blocks of fields, one from the next by an empty line; folded lines belong to the field before them.
 *
 * @param text with any line ends
 * @returns only blocks that hold a field
 * @example fieldBlocks('Action: failed\n\nStatus: 5.1.1')[1]?.get('status') // '5.1.1'
 */
export function fieldBlocks(text: string): Fields[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter(({ size }) => size > 0)
}

function fieldsOf(block: string): Fields {
  const fields = new Map<string, string>()
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? []
    const key = name.toLowerCase()
    if (key !== '' && !fields.has(key)) fields.set(key, value.trim())
  }
  return fields
}

/**
 * Take the address out of a field such as `rfc822;anna@firm.example` (RFC 3464 §2.3), or of one that holds it alone.
 *
 * @returns nothing where there is none, as where a type other than that of mail addresses stands before it
 * @example addressIn('rfc822; <anna@firm.example>') // 'anna@firm.example'
 */
export function addressIn(value: string | undefined): string | undefined {
  const [, type = 'rfc822', rest = ''] =
    /^(?:([\w-]+)[ \t]*;)?(.*)$/.exec((value ?? '').slice(0, longest)) ?? []
  if (!/^(?:rfc822|utf-8)$/i.test(type)) return undefined
  const [found] = /[^\s<>()"',;:]+@[^\s<>()"',;:]+/.exec(rest) ?? []
  return found?.replace(/\.$/, '').replace(/\+([0-9A-F]{2})(?=.*@)/g, plain)
}

/** What was written as xtext (RFC 3461 §4), as only `+` and `=` in an address ever are. */
function plain(written: string, hex: string): string {
  return hex === '2B' ? '+' : hex === '3D' ? '=' : written
}
