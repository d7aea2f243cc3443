/** Reading the rows of a list: whom each names, what is wrong with it, and who stands there twice; asks nobody. */
import { contactReader } from '#engine/contacts/read-contact.ts'
import { openSeen } from '#engine/contacts/seen.ts'
import type { TableRecord } from '#engine/table/read-records.ts'
import type { Asking } from './judge-list.ts'
import type { Line } from './line.ts'
import { toAscii } from './persons.ts'

/** Read all rows; those with nothing against them are taken for people to invite. */
export async function readLines(
  asking: Asking,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<Line[]> {
  const lineOf = lineReader(asking)
  const lines: Line[] = []
  for await (const records of asking.list.records(onShare)) {
    if (signal.aborted) break
    lines.push(...records.map(lineOf))
  }
  return lines
}

function lineReader({ list, targets, terms, role }: Asking): (record: TableRecord) => Line {
  // Where the list names no role, a column that it has not got names the one that was chosen.
  const chosen = role === undefined ? [] : [[list.header.length, 'role'] as const]
  const all = new Map([...targets, ...chosen])
  const read = contactReader(terms, [...list.header, 'role'], all, toAscii)
  const place = [...all].find(([, target]) => target === 'email')?.[0] ?? -1
  const seen = openSeen()

  return ({ number, cells, broken }) => {
    const given = (cells[place] ?? '').trim()
    if (broken !== undefined) return { number, given, fate: 'unreadable', detail: broken }
    const row = read(role === undefined ? cells : [...cells, role])
    if ('mistakes' in row) {
      const detail = row.mistakes.map((mistake) => `${mistake.column}: ${mistake.detail}`).join('; ')
      return { number, given, fate: 'unreadable', detail }
    }
    const { contact } = row
    const first = seen.note(contact.normal, number)
    if (first === undefined) return { number, given, contact, fate: 'invite' }
    return { number, given, contact, fate: 'duplicate', detail: String(first) }
  }
}
