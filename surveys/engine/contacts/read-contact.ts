/** Turning one row of a contact list into somebody who can be invited, or telling what is wrong with it, cell by cell. */
import { type MailAddress, type NoAddress, readAddress } from './address.ts'
import type { DomainToAscii } from './address-domain.ts'
import {
  type Contact,
  type ContactField,
  type ContactTarget,
  type ContactTerms,
  longestAttribute,
  longestName,
} from './contact.ts'
import { oneLine } from './one-line.ts'
import { languageReader } from './read-language.ts'
import { roleReader } from './read-role.ts'
import { zoneReader } from './read-zone.ts'

/** What is wrong with one cell. */
export interface ContactMistake {
  /** Name of the column, or of what no column gives. */
  readonly column: string
  /** In one sentence without its full stop. */
  readonly detail: string
  /** What the cell should say, where that is certain. */
  readonly mend?: string
}

type Row = { readonly contact: Contact } | { readonly mistakes: readonly ContactMistake[] }

const japanese = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\s]+$/u

/**
 * Make a reader of rows. A text of several lines becomes one, so that no cell reaches a mail as a header of its own.
 *
 * @param targets what the columns answer, by their places
 * @example contactReader(terms, ['E-Mail', 'Role'], new Map([[0, 'email'], [1, 'role']]), toAscii)(['anna@firm.example', 'buyer'])
 */
export function contactReader(
  terms: ContactTerms,
  header: readonly string[],
  targets: ReadonlyMap<number, ContactTarget>,
  toAscii: DomainToAscii,
): (cells: readonly string[]) => Row {
  const [readRole, readLanguage, readZone] = [
    roleReader(terms),
    languageReader(terms.languages),
    zoneReader(),
  ]
  const places = new Map([...targets].map(([place, target]) => [target, place]))
  const columnOf = (target: ContactTarget) => header[places.get(target) ?? -1] ?? target
  const attributes = terms.attributes.filter((id) => places.has(`attribute.${id}`))

  return (cells) => {
    const mistakes: ContactMistake[] = []
    const raw = (target: ContactTarget) => cells[places.get(target) ?? -1] ?? ''
    const cell = (target: ContactTarget) => oneLine(raw(target))
    const address = readAddress(raw('email'), toAscii)
    if (!address.ok) mistakes.push(addressMistake(columnOf('email'), cell('email'), address))
    const name = nameOf(cell) || nameBeside(address)
    if (name.length > longestName) mistakes.push(tooLong(columnOf('name'), longestName))
    const said = <T extends object>(field: ContactField, found: T | { problem: string }): Partial<T> => {
      if (!('problem' in found)) return found
      mistakes.push({ column: columnOf(field), detail: found.problem })
      return {}
    }
    const { role } = said('role', readRole(cell('role')))
    const language = said('language', readLanguage(cell('language')))
    const zone = said('zone', readZone(cell('zone')))
    const values = attributes.flatMap((id) => {
      const value = cell(`attribute.${id}`)
      if (value.length > longestAttribute)
        mistakes.push(tooLong(columnOf(`attribute.${id}`), longestAttribute))
      return value === '' ? [] : [[id, value]]
    })
    if (!address.ok || role === undefined || mistakes.length > 0) return { mistakes }
    const { to, normal } = address
    const named = name === '' ? {} : { name }
    return {
      contact: { to, normal, ...named, role, ...language, ...zone, attributes: Object.fromEntries(values) },
    }
  }
}

/** In Japanese the family name goes first. */
function nameOf(cell: (field: ContactField) => string): string {
  const [first, last] = [cell('first-name'), cell('last-name')]
  const parts = japanese.test(first) && japanese.test(last) ? [last, first] : [first, last]
  return cell('name') || parts.filter((part) => part !== '').join(' ')
}

function nameBeside(address: MailAddress | NoAddress): string {
  return address.ok ? (address.name ?? '') : ''
}

function addressMistake(column: string, cell: string, { problem, mend }: NoAddress): ContactMistake {
  const detail = cell === '' ? 'the cell is blank; everybody needs an address' : `«${cell}»: ${problem}`
  if (mend === undefined) return { column, detail }
  return { column, detail: `${detail}; did you mean «${mend}»?`, mend }
}

function tooLong(column: string, longest: number): ContactMistake {
  return { column, detail: `the text is longer than ${longest} characters` }
}
