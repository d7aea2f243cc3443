/** Turning rows of the database into what the port speaks of, and back; asks no question of the database. */
import { getTableColumns } from 'drizzle-orm'
import { type drafts, type links, responses, type waves } from '#drizzle/schema.ts'
import type { SavedDraft } from './draft.ts'
import type { FoundLink, KeyedTally, Logged, Wave } from './store.ts'

/** A row of the log, as Drizzle reads it. */
export type LogRow = Omit<typeof responses.$inferSelect, 'withhold'> & { readonly withhold: boolean | 0 | 1 }

/** Name the columns of the log for SQL of our own, so that its rows come like Drizzle's. */
export const logColumns = (of: string) =>
  Object.entries(getTableColumns(responses))
    .map(([name, column]) => `${of}.${column.name} as ${name}`)
    .join(', ')

/** Read a row of the log. */
export function loggedOf({ withhold, ...row }: LogRow): Logged {
  return read({ ...row, withhold: Boolean(withhold) })
}

/** Read a row of the drafts. */
export function draftOfRow(row: typeof drafts.$inferSelect): SavedDraft {
  return read(row)
}

/** Whoever answered in the role of the list has no other. */
function read<T extends { listedRole: string | null; attributes: string; answers: string }>(row: T) {
  const { listedRole, ...rest } = row
  const parsed = { ...rest, attributes: JSON.parse(row.attributes), answers: JSON.parse(row.answers) }
  return listedRole === null ? parsed : { ...parsed, listedRole }
}

/** Read a row of the tallies. */
export function tallyOfRow(row: { wave: string; cut: string; withheld: boolean; tally: string }): KeyedTally {
  const { wave, cut, withheld, tally } = row
  return { key: { wave, cut, withheld }, tally: JSON.parse(tally) }
}

/** Read a row of the waves. */
export function waveOfRow({ wave, openedOn, closesOn, invited, promise }: typeof waves.$inferSelect): Wave {
  return { wave, openedOn, closesOn, invited, promise }
}

/** Read a row of the links. */
export function linkOfRow({ test, ...row }: typeof links.$inferSelect): FoundLink['link'] {
  return { ...row, attributes: JSON.parse(row.attributes), ...(test ? { test } : {}) }
}

/** A bound value may hold 2 MB; stay well below it. */
const longestText = 900_000

/**
 * Cut rows into JSON lists that each fit into one bound value.
 *
 * @throws where a single row is too long by itself
 */
export function jsonChunks(rows: readonly object[]): string[] {
  const chunks: string[] = []
  let lines: string[] = []
  let length = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    if (text.length > longestText)
      throw new Error(`a row of ${text.length} characters is too long to be stored`)
    if (length + text.length > longestText) {
      chunks.push(`[${lines.join(',')}]`)
      lines = []
      length = 0
    }
    lines.push(text)
    length += text.length + 1
  }
  if (lines.length > 0) chunks.push(`[${lines.join(',')}]`)
  return chunks
}
