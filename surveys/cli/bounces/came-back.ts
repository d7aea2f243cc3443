/** Whom mails in files are about, as persons whom only the service can tell from others; sends no address anywhere. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readReturned } from '#engine/bounces/read-returned.ts'
import { readAddress } from '#engine/contacts/address.ts'
import { personIn } from '#engine/links/unsubscribe-token.ts'
import type { ReturnedPerson } from '#engine/wire-owner.ts'
import { toAscii } from '../contacts/contact-list.ts'
import { unreadable } from '../read-text.ts'
import { type ExportColumns, rowsIn } from './export-table.ts'
import { messagesIn } from './messages.ts'

/** One that came back, or nothing that is understood. */
export type CameBack = (ReturnedPerson & { readonly address: string }) | 'ignored'

/** List the files of a folder and the folders in it, or the file itself; what begins with a full stop is left out. */
export async function filesAt(path: string): Promise<string[]> {
  const at = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause)
  })
  if (!at.isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true })
  const inner = entries
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  return (await Promise.all(inner.map(({ name }) => filesAt(join(path, name))))).flat()
}

/**
 * Read what came back out of a file: a table, or mails.
 *
 * @param personOf names the person of a normalised address
 */
export async function* cameBackIn(
  path: string,
  columns: ExportColumns,
  personOf: (normal: string) => string,
): AsyncGenerator<CameBack> {
  const nameOf = (address: string) => {
    const read = readAddress(address, toAscii)
    return read.ok ? [personOf(read.normal)] : []
  }
  if (/\.(?:csv|tsv)$/i.test(path)) {
    for await (const { address, outcome } of rowsIn(path, columns)) {
      const persons = nameOf(address)
      yield outcome === 'ignored' || persons.length === 0 ? 'ignored' : { address, outcome, persons }
    }
    return
  }
  for await (const message of messagesIn(path)) yield* inMessage(message, nameOf)
}

async function* inMessage(message: string, nameOf: (address: string) => string[]): AsyncGenerator<CameBack> {
  const { reports, tokens } = await readReturned(message)
  const telling = reports.flatMap((report) =>
    report.outcome === 'ignored' ? [] : { ...report, outcome: report.outcome },
  )
  if (telling.length === 0) yield 'ignored'
  // The link in what came back names whose mail it was, even where it was passed on.
  const holders = telling.length === 1 ? tokens.map(personIn) : []
  for (const { outcome, addresses } of telling) {
    const persons = [...new Set([...holders, ...addresses.flatMap(nameOf)])].slice(0, 10)
    yield persons.length === 0 ? 'ignored' : { address: addresses.join(', '), outcome, persons }
  }
}
