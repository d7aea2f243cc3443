/** Counting what was answered in a wave, a stretch of the log at a time, so that nobody who answers meanwhile waits long. */
import type { AnswerCount } from './fieldwork-store.ts'

/** Places of the log that one statement looks at. */
const stretch = 100_000

/** Count it, as the port says; a count may come in several parts. */
export async function countAnswers(
  database: D1Database,
  survey: string,
  wave: string,
  only: 'all' | 'folded',
): Promise<AnswerCount[]> {
  const span = await database
    .prepare(ends)
    .bind(survey)
    .first<{ first: number; last: number; folded: number }>()
  const { first = 1, last = 0, folded = 0 } = span ?? {}
  const end = only === 'folded' ? Math.min(last, folded) : last
  const query = database.prepare(only === 'all' ? answers : foldedAnswers)
  const found: AnswerCount[] = []
  for (let after = first - 1; after < end; after += stretch) {
    const bound = query.bind(survey, wave, after, Math.min(end, after + stretch))
    const { results } = await bound.all<Omit<AnswerCount, 'linked'> & { linked: 0 | 1 }>()
    for (const row of results) found.push({ ...row, linked: row.linked === 1 })
  }
  return found
}

const ends = `
  select coalesce((select min(seq) from responses where survey = ?1), 1) as first,
    coalesce((select max(seq) from responses where survey = ?1), 0) as last,
    coalesce((select watermark from folds where survey = ?1 order by number desc limit 1), 0) as folded`

/** A row counts unless a later one has taken its place. */
const standing = `
  r.survey = ?1 and r.wave = ?2 and r.seq > ?3 and r.seq <= ?4 and not exists (select 1 from responses n
    where n.survey = ?1 and n.chain = r.chain and n.chain <> n.id and n.wave = r.wave and n.seq > r.seq)`

/** The limit, which limits nothing, keeps SQLite from looking everything up twice. */
const answers = `
  select '' as role, "when", linked, count(*) as count from (
    select iif(length(received_at) = 10, received_at, unixepoch(received_at) / 900) as "when",
      exists (select 1 from links l where l.hash = r.chain) as linked
    from responses r where ${standing} limit -1)
  group by 2, 3`

const foldedAnswers = `
  select coalesce(listed_role, role) as role, substr(received_at, 1, 10) as "when", 0 as linked, count(*) as count
  from responses r where ${standing} group by 1, 2`
