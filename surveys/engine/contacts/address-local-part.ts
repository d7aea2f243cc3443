/** What stands before the «@» of a mail address, plain or in quotation marks; takes no comment. */
import { octets } from './octets.ts'

/** Octets at most (RFC 5321 §4.5.3.1.1). */
const longest = 64

/** Dots between words of the characters that need no quotation marks (RFC 5322 §3.2.3), or beyond ASCII (RFC 6531). */
const dotAtom = /^[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+)*$/u
/** Controls, characters that nobody sees, and blanks beyond the plain one. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u

/** A local part as it was given, and as it is compared. */
export interface LocalPart {
  readonly written: string
  readonly normal: string
}

/**
 * Read a local part. Quotation marks that are not needed make no other person.
 *
 * @returns what is wrong, in one sentence without its full stop, where it cannot be read
 * @example readLocalPart('"Anna.Berg"') // { written: 'Anna.Berg', normal: 'anna.berg' }
 */
export function readLocalPart(text: string): LocalPart | { readonly problem: string } {
  if (text === '') return { problem: 'nothing stands before the «@»' }
  if (unseen.test(text)) return { problem: 'it holds a character that nobody sees before the «@»' }
  const content = text.startsWith('"') ? unquoted(text) : text
  if (content === undefined) return { problem: 'the quotation marks before the «@» are not closed' }
  if (content === text && !dotAtom.test(text)) return { problem: plainProblem(text) }
  const written = quotedIfNeeded(content)
  if (octets(written) > longest) return { problem: `it has more than ${longest} bytes before the «@»` }
  return { written, normal: quotedIfNeeded(content.normalize('NFC').toLowerCase().normalize('NFC')) }
}

/** Take the quotation marks off; `undefined` where they do not stand around the whole. */
function unquoted(text: string): string | undefined {
  const [, inner] = /^"((?:[^"\\]|\\.)*)"$/s.exec(text) ?? []
  return inner?.replace(/\\(.)/gs, '$1')
}

function quotedIfNeeded(content: string): string {
  return dotAtom.test(content) ? content : `"${content.replace(/["\\]/g, '\\$&')}"`
}

function plainProblem(text: string): string {
  if (/[()]/.test(text)) return 'comments in brackets are not taken'
  if (/[,;]/.test(text)) return 'it holds more than one address, or a comma where a dot belongs'
  if (/\s/.test(text)) return 'a space stands before the «@»'
  if (/^\.|\.$|\.\./.test(text)) return 'a dot before the «@» stands at the edge or beside another'
  const [odd = ''] = /[^\w!#$%&'*+/=?^`{|}~.\u{80}-\u{10ffff}-]/u.exec(text) ?? []
  return `«${odd}» cannot stand before the «@»`
}
