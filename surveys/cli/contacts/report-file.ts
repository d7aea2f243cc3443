/** The report of a run: a row of a table for each row of the list, with what becomes of it and why; safe to open in a spreadsheet. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { byteOrderMark, csvLine } from '#engine/table/csv-line.ts'
import { type JudgedRow, verdictWords } from './judgement.ts'

export interface Report {
  add(rows: readonly JudgedRow[]): Promise<void>
  /** Put it where it belongs; until then an older one stands there. */
  finish(): Promise<void>
  /** Take away what was begun. */
  drop(): Promise<void>
}

/** Begin a report, which nobody but its owner may read. */
export async function openReport(path: string): Promise<Report> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.${process.pid}.new`
  const stream = createWriteStream(beside, { mode: 0o600 })
  await once(stream, 'open')
  const write = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain')
  }
  const end = async () => {
    stream.end()
    if (!stream.closed) await once(stream, 'close')
  }
  await write(byteOrderMark + csvLine(['row', 'address', 'role', 'language', 'verdict', 'reason']))
  return {
    add: (rows) => write(rows.map(lineOf).join('')),
    async finish() {
      await end()
      await rename(beside, path)
    },
    async drop() {
      await end()
      await rm(beside, { force: true })
    },
  }
}

function lineOf({ row, address, contact, verdict, reason }: JudgedRow): string {
  const words = verdict === 'unreadable' ? reason : [verdictWords[verdict], reason].filter(Boolean).join(', ')
  return csvLine([
    String(row),
    contact?.to ?? address,
    contact?.role ?? '',
    contact?.language ?? '',
    verdict,
    verdict === 'invite' ? '' : (words ?? ''),
  ])
}
