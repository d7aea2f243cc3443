/** Recognising a list of contacts by its columns and by what stands in them; reads tables only as far as that needs. */
import type { Report } from '../../parse/source.ts'
import { mayStand } from './allowed-addresses.ts'

/** Names of columns that hold how a person is reached, in the languages that are spoken here. */
const reached =
  /^(?:e-?mail(?:[\s_-]?(?:address|adresse))?|mail|correo(?: electr[oó]nico)?|courriel|adresse (?:e-?)?mail|البريد(?: الإلكتروني)?|メール(?:アドレス)?|(?:tele)?phone(?:[\s_-]?(?:number|no))?|tel\.?|mobile?|cell|telefon(?:nummer)?|handy(?:nummer)?|t[eé]l[eé](?:fono|phone)|m[oó]vil|portable|الهاتف|電話(?:番号)?)$/i
const phoneForm = /^\+?[\d][\d\s()/.-]{6,18}\d$/
const addressForm = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/
/** RFC 5321, 4.5.3.1. */
const longestAddress = 320
const tableFile = /\.(?:csv|tsv|tab|xlsx|xlsm)$/i
const card = /^BEGIN:VCARD[ \t]*\r?$/im
const fewestRows = 2
/** Numbers in international form that no text needs so many of. */
const mostPhones = 10
const international = /(?<![\w+])\+[1-9]\d{0,2}[\s()/.-]{0,2}\d(?:[\s()/.-]{0,2}\d){6,12}(?!\d)/g

const remedy = (path: string) =>
  `keep contacts outside the repository, and take the file out of its history as well (git filter-repo --invert-paths --path "${path}"), for what was pushed has been read`

/**
 * Report a file that lists people with how they are reached; tell whether it is one.
 *
 * A table is one when a column named after mail or telephone holds at least two of either, or when its cells do under
 * no name at all. Tables whose addresses are all made up (`example.com` and the like) are none, nor are tables of
 * figures. A file of business cards is one when a card holds mail or telephone. Any other text is one when it holds
 * more telephone numbers than a text needs.
 */
export function reportContactList(path: string, text: string, report: Report): boolean {
  const cards = cardsIn(path, text)
  if (cards > 0) {
    const message = `this holds ${cards} business ${cards === 1 ? 'card' : 'cards'} of people with how they are reached`
    report(text.search(card), 'BEGIN:VCARD'.length, 'address-in-file', `${message}; ${remedy(path)}`)
    return true
  }
  if (!tableFile.test(path)) {
    const phones = new Set([...text.matchAll(international)].map(([number]) => number.replace(/\D/g, '')))
    if (phones.size < mostPhones) return false
    report(0, 1, 'address-in-file', `${phones.size} telephone numbers stand in this file; ${remedy(path)}`)
    return true
  }
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const rows = lines.map(cellsOf)
  const [head = [], ...body] = rows
  const columns = head.flatMap((name, column) => (reached.test(name) ? [{ name, column }] : []))
  const people = (columns.length > 0 ? body : rows).filter((cells) => isPerson(path, cells, columns))
  if (people.length < fewestRows) return false
  const named = columns.length > 0 ? ` (${columns.map(({ name }) => `«${name}»`).join(', ')})` : ''
  const message = `this is a list of ${people.length} people with how they are reached${named}; ${remedy(path)}`
  report(0, lines[0]?.length ?? 1, 'address-in-file', message)
  return true
}

/** Count the business cards (RFC 6350) that say how somebody is reached, made-up addresses apart. */
function cardsIn(path: string, text: string): number {
  if (!card.test(text)) return 0
  const [, ...cards] = text.split(card)
  return cards.filter((each) => {
    const lines = [...each.matchAll(/^(?:[\w-]+\.)?(EMAIL|TEL)\b[^:\r\n]*:(.+)$/gim)]
    const addresses = lines.flatMap(([, kind, value = '']) =>
      kind?.toUpperCase() === 'EMAIL' ? value.trim().replace(/^mailto:/i, '') : [],
    )
    return addresses.length > 0 ? addresses.some((one) => !mayStand(path, '', one)) : lines.length > 0
  }).length
}

function isPerson(path: string, cells: readonly string[], columns: readonly { column: number }[]): boolean {
  const told = columns.length > 0 ? columns.map(({ column }) => cells[column] ?? '') : cells
  const addresses = cells.filter((cell) => cell.length <= longestAddress && addressForm.test(cell))
  if (addresses.length > 0) return addresses.some((address) => !mayStand(path, '', address))
  // Without a name above it, a number may be anything unless it is written as telephones are.
  return told.some((cell) => phoneForm.test(cell) && (columns.length > 0 || cell.startsWith('+')))
}

/** Cut a line at whatever parts its cells; what quotes hold together is rare enough where contacts stand. */
function cellsOf(line: string): string[] {
  const marks = ['\t', ';', ',', '|']
  const mark = marks.reduce((best, each) => (count(line, each) > count(line, best) ? each : best))
  return line.split(mark).map((cell) => cell.trim().replace(/^["']|["']$/g, ''))
}

function count(line: string, mark: string): number {
  return line.split(mark).length - 1
}
