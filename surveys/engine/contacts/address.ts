/** Reading a mail address as a table holds it: which person it names, and where a mail to them goes. Writes to nobody. */
import { type DomainToAscii, readDomain } from './address-domain.ts'
import { readLocalPart } from './address-local-part.ts'
import { mendOf } from './address-mend.ts'
import { octets } from './octets.ts'

/** Octets of a whole address at most (RFC 5321 §4.5.3.1.3, without the angle brackets). */
const longest = 254

/** An address that can be written to. */
export interface MailAddress {
  readonly ok: true
  /** As mails are sent to it: the local part as it was given, the domain in ASCII. */
  readonly to: string
  /** The same for every way of writing it: what a person is named by. */
  readonly normal: string
  /** The name beside it, as in `Anna Berg <anna@firm.example>`. */
  readonly name?: string
}

/** A text that is no such address. */
export interface NoAddress {
  readonly ok: false
  /** What is wrong, in one sentence without its full stop. */
  readonly problem: string
  /** What was meant, only where that is certain. */
  readonly mend?: string
}

/** Blanks, and characters that nobody sees, around a text; spreadsheets leave them behind. */
const around = /^[\s\p{Cf}\p{Cc}]+|[\s\p{Cf}\p{Cc}]+$/gu

/**
 * Read an address: by itself, after `mailto:`, or in angle brackets after a name.
 *
 * Upper and lower case of the local part name the same person, although a server may tell them apart: nobody is to be
 * asked twice. Comments and addresses of machines are refused, although RFC 5322 knows them.
 *
 * @param toAscii the platform's conversion of names of domains
 * @example readAddress('Anna Berg <Anna@Firm.example>', toAscii) // { to: 'Anna@firm.example', normal: 'anna@firm.example', name: 'Anna Berg', ok: true }
 */
export function readAddress(given: string, toAscii: DomainToAscii): MailAddress | NoAddress {
  const { name, address } = unwrap(given.replace(around, ''))
  const read = readPlain(address, toAscii)
  if (read.ok) return name === '' ? read : { ...read, name }
  const mended = mendOf(address)
  return mended !== undefined && readPlain(mended, toAscii).ok ? { ...read, mend: mended } : read
}

function readPlain(text: string, toAscii: DomainToAscii): MailAddress | NoAddress {
  if (text === '') return no('there is no address')
  if (!text.isWellFormed()) return no('it holds a broken character')
  const at = text.lastIndexOf('@')
  if (at < 0) return no('it has no «@»')
  const local = readLocalPart(text.slice(0, at))
  if ('problem' in local) return no(local.problem)
  const domain = readDomain(text.slice(at + 1), toAscii)
  if ('problem' in domain) return no(domain.problem)
  const to = `${local.written}@${domain.ascii}`
  if (octets(to) > longest) return no(`it is longer than ${longest} bytes`)
  return { ok: true, to, normal: `${local.normal}@${domain.ascii}` }
}

/** Take an address out of what stands around it. */
function unwrap(text: string): { name: string; address: string } {
  const [, before = '', bracketed] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? []
  const address = (bracketed ?? text).replace(around, '')
  const [, linked] = /^mailto:([^?]*)/i.exec(address) ?? []
  return { name: plainName(before), address: linked === undefined ? address : decoded(linked) }
}

/** Read a name that may stand in quotation marks. */
function plainName(text: string): string {
  const [, quoted] = /^\s*"(.*)"\s*$/s.exec(text) ?? []
  return (quoted?.replace(/\\(.)/gs, '$1') ?? text).replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function no(problem: string): NoAddress {
  return { ok: false, problem }
}
