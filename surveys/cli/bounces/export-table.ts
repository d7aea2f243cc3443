/** Tables of mails that came back, as providers export them: which column holds the address, and which say what became of it. */
import type { Outcome } from '#engine/bounces/judge-status.ts'
import { readOutcome } from '#engine/bounces/read-outcome.ts'
import { fieldNamed } from '#engine/contacts/header-words.ts'
import { openTable } from '../table/read-records.ts'

export interface ExportColumns {
  readonly address?: string | undefined
  readonly status?: string | undefined
}

export interface ExportedRow {
  readonly address: string
  readonly outcome: Outcome
}

const addressNames =
  /^(?:recipient|recipient ?(?:e-?mail|address)|rcpt(?: ?to)?|destination|bounced ?address|address)$/i
const statusNames =
  /^(?:status|state|event|(?:bounce|message|event)? ?(?:sub)?type|category|classification|(?:smtp|error|enhanced|dsn|status)? ?codes?|reason|diagnostics?|error|description|details?)$/i

/**
 * Read the rows of a table. Addresses alone are those that came back; among other columns one has to say so.
 *
 * @param said the columns that hold address and status, where their names are others than usual
 * @throws with one plain line where no column holds an address, or others stand beside it and none says what became of it
 */
export async function* rowsIn(path: string, said: ExportColumns): AsyncGenerator<ExportedRow> {
  const table = await openTable(path)
  const names = table.header.map((name) => name.trim().replaceAll('_', ' '))
  const place = (asked: string | undefined) => {
    if (asked === undefined) return []
    const found = table.header.indexOf(asked)
    if (found < 0) throw new Error(`${path}: there is no column «${asked}» (${table.header.join(', ')}).`)
    return [found]
  }
  const usual = names.findIndex((name) => fieldNamed(name) === 'email' || addressNames.test(name))
  const [address = usual] = place(said.address)
  if (address < 0)
    throw new Error(
      `${path}: no column is known to hold the address; say which one by «--address» (${table.header.join(', ')}).`,
    )
  const status =
    said.status === undefined
      ? names.flatMap((name, at) => (statusNames.test(name) ? at : []))
      : place(said.status)
  // A list of contacts, given by mistake, must not silence everybody who is in it.
  if (status.length === 0 && names.some((name, at) => at !== address && name !== ''))
    throw new Error(
      `${path}: no column is known to say what became of the mails; say which one by «--status» (${table.header.join(', ')}), or leave the addresses alone in the table if all of them came back.`,
    )
  for await (const records of table.records())
    for (const { cells } of records) {
      const words = status.map((at) => cells[at] ?? '').join(' ')
      const silent = status.length > 0 && words.trim() === ''
      yield { address: cells[address] ?? '', outcome: silent ? 'ignored' : readOutcome(words) }
    }
}
