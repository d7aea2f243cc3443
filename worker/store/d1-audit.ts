/** What owners did, in D1: rows are added and read, and never changed. */
import { drizzle } from 'drizzle-orm/d1'
import { audit } from '#drizzle/schema-access.ts'
import type { AccessStore, Deed } from './access-store.ts'
import { retrying } from './retry.ts'

/** Rows that are looked at to put runs of the same deed together. */
const looked = 20_000

/** A deed's place among all and among its like differ by the same number as long as nothing came in between. */
const runsSql = `with placed as (
  select *, row_number() over (order by seq)
    - row_number() over (partition by who, what, survey, detail order by seq) as run
  from (select * from audit order by seq desc limit ${looked}))
select max(at) as at, who, what, survey, detail, count(*) as times from placed
group by who, what, survey, detail, run order by max(seq) desc limit ?1`

/** Open the audit. */
export function openAudit(database: D1Database): Pick<AccessStore, 'note' | 'audit'> {
  const db = drizzle(database)
  return {
    note: (deed) =>
      retrying(async () => {
        await db.insert(audit).values(deed)
      }),
    audit: (limit) =>
      retrying(
        async () => (await database.prepare(runsSql).bind(limit).all<Deed & { times: number }>()).results,
      ),
  }
}
