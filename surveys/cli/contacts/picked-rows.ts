/** The picked people of a list, read a second time in lots; judges nobody anew, and refuses a list that has changed. */
import { stat } from 'node:fs/promises'
import type { TableRecord } from '#engine/table/read-records.ts'
import { contactBatch } from '#engine/wire-owner.ts'
import type { ContactList } from './contact-list.ts'
import type { ReadRow } from './judgement.ts'
import type { Picks } from './picks.ts'

/** Rows that may be invited, and rows that were by an earlier run. */
export interface Picked {
  readonly invite: Picks
  readonly invited: Picks
}

/** What tells whether a file is still the same. */
export interface FileMark {
  readonly size: number
  readonly changed: number
}

/** Note what a file is like now. */
export async function markOf(path: string): Promise<FileMark> {
  const { size, mtimeMs: changed } = await stat(path)
  return { size, changed }
}

/**
 * Read the people in the picked rows.
 *
 * @throws where the file is not the one that was judged
 */
export async function* pickedRows(
  list: ContactList,
  mark: FileMark,
  picked: Picked,
  personOf: (normal: string) => string,
): AsyncGenerator<readonly ReadRow[]> {
  let lot: ReadRow[] = []
  for await (const records of list.table.records()) {
    const now = await markOf(list.path)
    if (now.size !== mark.size || now.changed !== mark.changed)
      throw new Error(`${list.path} was changed in the meantime; run the command again.`)
    for (const record of records) {
      const row = pick(list, record, picked, personOf)
      if (row) lot.push(row)
      if (lot.length < contactBatch) continue
      yield lot
      lot = []
    }
  }
  if (lot.length > 0) yield lot
}

function pick(
  list: ContactList,
  { number: row, cells }: TableRecord,
  { invite, invited }: Picked,
  personOf: (normal: string) => string,
): ReadRow | undefined {
  if (!invite.has(row) && !invited.has(row)) return undefined
  const read = list.read(cells)
  if (!('contact' in read)) return undefined
  const { contact } = read
  const verdict = invite.has(row) ? 'invite' : 'invited'
  return { row, verdict, address: contact.to, contact, person: personOf(contact.normal) }
}
