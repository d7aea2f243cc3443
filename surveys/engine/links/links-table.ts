/** The table of personal links that a mailer takes: a line for each person who was invited; makes no token. */
import type { Contact } from '../contacts/contact.ts'
import type { Survey } from '../model.ts'
import { byteOrderMark, csvLine } from '../table/csv-line.ts'
import type { Addressed } from './address-of.ts'
import { personalLink } from './personal-link.ts'

/** One person who was invited, and where their links lead. */
export interface LinkRow {
  readonly person: string
  readonly email: string
  readonly name: string
  readonly role: string
  readonly language: string
  /** IANA name; empty where none is known. */
  readonly zone: string
  /** The personal link, whole. */
  readonly link: string
  /** Where they are written to no more, whole. */
  readonly unsubscribe: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Where somebody's links lead. */
export interface TheirLinks {
  readonly person: string
  /** Of their personal link. */
  readonly token: string
  /** Of the link by which they are written to no more. */
  readonly unsubscribe: string
}

/**
 * Put the line of somebody together, out of what the list said and the links that were made.
 *
 * @param site origin of the site
 */
export function linkRow(
  site: string,
  survey: Addressed,
  { to: email, name = '', role, language, zone = '', attributes }: Contact,
  { person, token, unsubscribe }: TheirLinks,
): LinkRow {
  const spoken = language ?? survey.languages[0] ?? 'en'
  const link = personalLink(site, survey, role, spoken, token)
  const leaving = `${site}/u/${unsubscribe}`
  return { person, email, name, role, language: spoken, zone, link, unsubscribe: leaving, attributes }
}

/** Columns that every such table has; the survey's attributes follow. */
export const linkColumns = ['email', 'name', 'role', 'language', 'zone', 'link', 'unsubscribe'] as const

type Attributed = Pick<Survey, 'attributes'>

/** Name the columns of a survey's table. */
function linksHeader({ attributes }: Attributed): string[] {
  return [...linkColumns, ...attributes]
}

/** Write the first line of a table of links. */
export function linksStart(survey: Attributed): string {
  return byteOrderMark + csvLine(linksHeader(survey))
}

/** Write a line for each person. */
export function linksLines(rows: readonly LinkRow[], { attributes }: Attributed): string {
  const cellsOf = (row: LinkRow) =>
    linkColumns.map((name) => (name === 'email' ? cellAddress(row.email) : row[name]))
  return rows
    .map((row) => csvLine([...cellsOf(row), ...attributes.map((id) => row.attributes[id] ?? '')]))
    .join('')
}

/**
 * Write an address so that it needs no apostrophe before it, which would make it another one: a local part that begins
 * like a formula goes in quotation marks, which changes nothing of what it means (RFC 5321, 4.1.2).
 */
function cellAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return /^[=+-]/.test(address) ? `"${address.slice(0, at)}"${address.slice(at)}` : address
}
