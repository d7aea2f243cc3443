/** Reading tallies as they are written, a page after the other, to hold them against others; understands none of them. */
import type { WrittenTally } from '#engine/tally/ledger.ts'
import type { TallyKey } from '#engine/tally/tally-key.ts'

/** Read a page, as the port says. */
export async function readWritten(
  database: D1Database,
  survey: string,
  after: TallyKey | null,
  limit: number,
): Promise<WrittenTally[]> {
  const { wave, cut, withheld } = after ?? { wave: '', cut: '', withheld: false }
  const { results } = await database
    .prepare(page)
    .bind(survey, wave, cut, withheld ? 1 : 0, limit)
    .all<{ wave: string; cut: string; withheld: 0 | 1; tally: string }>()
  return results.map((row) => {
    return { key: { wave: row.wave, cut: row.cut, withheld: row.withheld === 1 }, text: row.tally }
  })
}

const page = `
  select wave, cut, withheld, tally from tallies
  where survey = ?1 and (wave, cut, withheld) > (?2, ?3, ?4) order by wave, cut, withheld limit ?5`
