/** Judging every row of a contact list, in order and in little memory; the worker is told hashes of addresses and nothing else. */
import { openSeen, type Seen } from '#engine/contacts/seen.ts'
import type { TableRecord } from '#engine/table/read-records.ts'
import { contactBatch, type Judged } from '#engine/wire-owner.ts'
import { inOrder } from '../in-order.ts'
import type { ContactList } from './contact-list.ts'
import type { JudgedRow, ReadRow } from './judgement.ts'

/** Batches that are asked about at a time. */
const atOnce = 4

export interface Judging {
  /** Name the person whom a normalised address belongs to. */
  readonly personOf: (normal: string) => string
  /** Ask the worker about persons; one verdict for each, in their order. */
  readonly check: (persons: readonly string[]) => Promise<readonly Judged[]>
  /** Only people of this role or language. */
  readonly role?: string | undefined
  readonly language?: string | undefined
  /** How many are invited at most. */
  readonly limit?: number | undefined
  /** Is told how many bytes of the list have been read. */
  readonly onBytes?: (read: number) => void
}

/** Judge a list; the rows come in lots. */
export async function* judgeList(list: ContactList, judging: Judging): AsyncGenerator<readonly JudgedRow[]> {
  const seen = openSeen()
  let left = judging.limit ?? Number.POSITIVE_INFINITY
  const read = readLots(list, judging, seen)
  for await (const rows of inOrder(read, atOnce, (lot) => ask(lot, judging)))
    yield rows.map((row) => (row.verdict === 'invite' && left-- <= 0 ? { ...row, verdict: 'later' } : row))
}

/** Read a list in lots of which the worker can be asked at once. */
async function* readLots(
  list: ContactList,
  judging: Judging,
  seen: Seen,
): AsyncGenerator<readonly JudgedRow[]> {
  let lot: JudgedRow[] = []
  for await (const records of list.table.records(judging.onBytes))
    for (const record of records) {
      lot.push(readRow(list, record, judging, seen))
      if (lot.length < contactBatch) continue
      yield lot
      lot = []
    }
  if (lot.length > 0) yield lot
}

function readRow(list: ContactList, record: TableRecord, judging: Judging, seen: Seen): JudgedRow {
  const { number: row, cells, broken } = record
  const address = addressCell(list, cells)
  if (broken !== undefined) return { row, verdict: 'unreadable', reason: broken, address }
  const read = list.read(cells)
  if ('mistakes' in read) {
    const reason = read.mistakes.map(({ column, detail }) => `${column}: ${detail}`).join('; ')
    const column = read.mistakes[0]?.column
    return { row, verdict: 'unreadable', reason, address, ...(column === undefined ? {} : { column }) }
  }
  const { contact } = read
  const before = seen.note(contact.normal, row)
  if (before !== undefined)
    return { row, verdict: 'duplicate', reason: `stands in row ${before} already`, address, contact }
  const { role, language } = judging
  // A row without a language is one in the survey's own.
  const spoken = contact.language ?? list.language
  if ((role !== undefined && contact.role !== role) || (language !== undefined && spoken !== language))
    return { row, verdict: 'left-out', address, contact }
  return { row, verdict: 'invite', address, contact, person: judging.personOf(contact.normal) }
}

function addressCell({ columns: { targets } }: ContactList, cells: readonly string[]): string {
  const [place] = [...targets].find(([, target]) => target === 'email') ?? []
  return place === undefined ? '' : (cells[place] ?? '').trim()
}

async function ask(lot: readonly JudgedRow[], { check }: Judging): Promise<readonly JudgedRow[]> {
  const asked = lot.filter(isRead)
  if (asked.length === 0) return lot
  const verdicts = await check(asked.map(({ person }) => person))
  const found = new Map(asked.map((row, index) => [row.row, verdicts[index]]))
  return lot.map((row) => withVerdict(row, found.get(row.row)))
}

/** Tell whether a row names somebody whom the worker may be asked about. */
function isRead(row: JudgedRow): row is ReadRow {
  return row.contact !== undefined && row.person !== undefined
}

/** Give a row the worker's verdict. */
export function withVerdict(row: JudgedRow, judged: Judged | undefined): JudgedRow {
  if (!judged) return row
  const { verdict, since } = judged
  if (since === undefined) return { ...row, verdict }
  return { ...row, verdict, reason: verdict === 'recent' ? `on ${since}` : `since ${since}` }
}
