/** Reading the log in its order, as many rows at a time as fit into a worker's memory; looks for nobody's row. */
import { type LogRow, logColumns, loggedOf } from './rows.ts'
import type { Logged } from './store.ts'

/** Characters of answers that are read at a time; what is made of them takes several times as much memory. */
const longestPage = 8_000_000

/** Select rows of a survey: at most ?2, and after the first no more than are ?3 characters long together. */
const rowsWhere = (condition: string) => `
  select ${logColumns('r')} from responses r
  where r.survey = ?1 and ${condition} and r.seq <= (
    select max(seq) from (
      select seq, sum(length(answers)) over (order by seq) - length(answers) as before from (
        select r.seq, r.answers from responses r where r.survey = ?1 and ${condition} order by r.seq limit ?2))
    where before < ?3)
  order by r.seq`

const pastWatermark = rowsWhere(`
  r.seq > coalesce((select watermark from folds where survey = ?1 order by number desc limit 1), 0)`)

const between = rowsWhere('r.seq > ?4 and r.seq <= ?5')

/** Prepare the reading of rows past the watermark, so that it can join a batch. */
export function pendingRows(database: D1Database, survey: string, limit: number): D1PreparedStatement {
  return database.prepare(pastWatermark).bind(survey, limit, longestPage)
}

/** Read rows up to the watermark, as the port says. */
export async function folded(
  database: D1Database,
  survey: string,
  after: number,
  watermark: number,
  limit: number,
): Promise<Logged[]> {
  const { results } = await database
    .prepare(between)
    .bind(survey, limit, longestPage, after, watermark)
    .all<LogRow>()
  return results.map(loggedOf)
}
