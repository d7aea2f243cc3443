/** Reading `links.csv`, also where another program has saved it; takes no link that is not one of the folder's key and of the wave. */
import { existsSync } from 'node:fs'
import { readAddress } from '#engine/contacts/address.ts'
import { type LinkRow, linkColumns } from '#engine/links/links-table.ts'
import { personIn, readUnsubscribeToken } from '#engine/links/unsubscribe-token.ts'
import type { Survey } from '#engine/model.ts'
import { readCell } from '#engine/table/csv-line.ts'
import { toAscii } from '../contacts/contact-list.ts'
import { openTable } from '../table/read-records.ts'
import { tokenOf } from './person-of.ts'

/** What the links of a file must be of. */
export interface LinksOf {
  readonly survey: Survey
  readonly wave: string
  readonly key: Buffer
}

/**
 * Read a file of links, in lots.
 *
 * @throws where it is none, or holds links of another survey, wave or key
 */
export async function* readLinks(path: string, of: LinksOf): AsyncGenerator<readonly LinkRow[]> {
  const { attributes } = of.survey
  const table = await openTable(path)
  const places = new Map(table.header.map((name, place) => [name.trim().toLowerCase(), place]))
  for (const name of linkColumns)
    if (name !== 'zone' && !places.has(name))
      throw new Error(`${path} has no column «${name}»; it is no file that «npm run invite» has written.`)
  const cell = (cells: readonly string[], name: string) =>
    readCell(cells[places.get(name) ?? -1] ?? '').trim()
  for await (const records of table.records())
    yield records.map(({ number, cells, broken }) => {
      if (broken !== undefined) throw new Error(`${path}: row ${number}: ${broken}.`)
      const own = Object.fromEntries(linkColumns.map((name) => [name, cell(cells, name)])) as Record<
        (typeof linkColumns)[number],
        string
      >
      const person = personOfRow(own, of, `${path}: row ${number}`)
      const given = attributes.map((id) => [id, cell(cells, id.toLowerCase())] as const)
      const written = readAddress(own.email, toAscii)
      if (!written.ok) throw new Error(`${path}: row ${number}: «${own.email}»: ${written.problem}.`)
      const said = Object.fromEntries(given.filter(([, value]) => value !== ''))
      return { ...own, email: written.to, person, attributes: said }
    })
}

/** Tell whose row it is, which the unsubscribe link says, and hold their link against the key. */
function personOfRow(
  { unsubscribe, link }: Pick<LinkRow, 'unsubscribe' | 'link'>,
  { survey, wave, key }: LinksOf,
  where: string,
): string {
  const token = readUnsubscribeToken(unsubscribe.slice(unsubscribe.lastIndexOf('/') + 1))
  if (token === undefined)
    throw new Error(`${where}: «unsubscribe» holds no address that «npm run invite» has written.`)
  const other = token.slice(0, token.indexOf('.'))
  if (other !== survey.id) throw new Error(`${where} is a link of «${other}», not of «${survey.id}».`)
  const person = personIn(token)
  if (!link.endsWith(`?t=${tokenOf(key, survey.id, wave, person)}`))
    throw new Error(
      `${where} is no link of the wave ${wave} under the links.key beside it; say by «--wave» which wave the file is of.`,
    )
  return person
}

/** Read who stands in a file; nobody where there is none. */
export async function personsIn(path: string, of: LinksOf): Promise<Set<string>> {
  const persons = new Set<string>()
  if (!existsSync(path)) return persons
  for await (const rows of readLinks(path, of)) for (const { person } of rows) persons.add(person)
  return persons
}
