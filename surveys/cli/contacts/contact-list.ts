/** A contact list as it lies on the disk: which table it is, and what its columns are taken for; sends none of it anywhere. */
import { domainToASCII } from 'node:url'
import { type ContactColumns, readContactColumns } from '#engine/contacts/columns.ts'
import type { ContactTerms } from '#engine/contacts/contact.ts'
import { contactReader } from '#engine/contacts/read-contact.ts'
import type { FoundSurvey } from '../find-survey.ts'
import { openTable, type Table } from '../table/read-records.ts'

export interface ContactList {
  readonly path: string
  readonly table: Table
  readonly columns: ContactColumns
  /** What somebody reads whose row names no language. */
  readonly language: string
  readonly read: ReturnType<typeof contactReader>
}

/**
 * Open a list of people who may be invited.
 *
 * @param said what the owner says about its columns
 * @throws with one line for each reason why nobody can be read from it
 */
export async function openContactList(path: string, found: FoundSurvey, said: unknown): Promise<ContactList> {
  const table = await openTable(path)
  const { header } = table
  const terms = termsOf(found)
  const columns = readContactColumns(terms, header, said)
  // Where columns are named wrongly, what is missing may only follow from that.
  const mistakes =
    columns.mistakes.length > 0 ? columns.mistakes : columns.missing.map((field) => missing(field, header))
  if (mistakes.length > 0)
    throw new Error(mistakes.map((one) => `${path}: ${one}${one.endsWith('?') ? '' : '.'}`).join('\n'))
  const read = contactReader(terms, header, columns.targets, toAscii)
  return { path, table, columns, language: terms.languages[0] ?? 'en', read }
}

/** Give what a list is read against: the survey's terms, and its roles in every language that it speaks. */
function termsOf({ survey, words }: FoundSurvey): ContactTerms {
  const { roles, languages, attributes } = survey
  const called = roles.map((role) => [role, Object.values(words).map((its) => its.roles[role] ?? role)])
  return { roles, languages, attributes, roleWords: Object.fromEntries(called) }
}

/** Turn the name of a domain into ASCII; an empty text where the platform knows no such name. */
export function toAscii(domain: string): string {
  return domainToASCII(domain)
}

function missing(field: 'email' | 'role', header: readonly string[]): string {
  const what = field === 'email' ? 'the address' : 'the role'
  return `no column is known to hold ${what} (there are ${header.map((one) => `«${one}»`).join(', ')}); say which one by «--columns», as { "${header[0] ?? ''}": "${field}" }`
}
