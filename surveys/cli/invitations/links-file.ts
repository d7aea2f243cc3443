/** `links.csv`: everybody who was invited with their personal link, for any mailer; it only grows, and knows nobody twice. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type LinkRow, linkColumns, linksHeader, linksLines, linksStart } from '#engine/links/links-table.ts'
import type { Survey } from '#engine/model.ts'
import { readCell } from '#engine/table/csv-line.ts'
import { openTable } from '../table/read-records.ts'
import { openAppendFile } from './append-file.ts'

/** `…/u/<survey>.<person><mac>`: the person is the first of the two. */
const unsubscribeForm = /\/u\/([a-z0-9-]+)\.([0-9a-hjkmnp-tv-z]{26})[0-9a-hjkmnp-tv-z]{26}$/

/** Name the file of a folder. */
export function linksPath(folder: string): string {
  return join(folder, 'links.csv')
}

/**
 * Open the file of a folder for adding people.
 *
 * @throws where it has other columns than the survey's attributes ask for
 */
export async function openLinksFile(folder: string, survey: Survey) {
  const path = linksPath(folder)
  const header = linksHeader(survey)
  const file = await openAppendFile(path)
  if (file.isNew) await file.append(linksStart(survey))
  else {
    const found = (await openTable(path)).header
    if (found.join() !== header.join()) {
      await file.close()
      throw new Error(
        `${path} has the columns ${found.join(', ')}, and the survey asks for ${header.join(', ')}; put the file elsewhere and invite again.`,
      )
    }
  }
  return {
    add: (rows: readonly LinkRow[]) => file.append(linksLines(rows, survey)),
    close: () => file.close(),
  }
}

/**
 * Read a file of links, in lots.
 *
 * @throws where it is none, or holds links of another survey
 */
export async function* readLinks(path: string, survey: Survey): AsyncGenerator<readonly LinkRow[]> {
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
      const unsubscribe = cell(cells, 'unsubscribe')
      const [, of, person] = unsubscribeForm.exec(unsubscribe) ?? []
      if (of !== survey.id || person === undefined)
        throw new Error(
          of === undefined
            ? `${path}: row ${number}: «unsubscribe» holds no address that «npm run invite» has written.`
            : `${path} holds links of «${of}», not of «${survey.id}».`,
        )
      const own = Object.fromEntries(linkColumns.map((name) => [name, cell(cells, name)])) as Record<
        (typeof linkColumns)[number],
        string
      >
      const given = survey.attributes.map((id) => [id, cell(cells, id.toLowerCase())] as const)
      const attributes = Object.fromEntries(given.filter(([, value]) => value !== ''))
      return { ...own, person, attributes }
    })
}

/** Read who stands in the file of a folder. */
export async function personsIn(folder: string, survey: Survey): Promise<Set<string>> {
  const persons = new Set<string>()
  const path = linksPath(folder)
  if (!existsSync(path)) return persons
  for await (const rows of readLinks(path, survey)) for (const { person } of rows) persons.add(person)
  return persons
}
