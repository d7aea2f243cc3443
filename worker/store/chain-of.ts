/** The chain for which a response's id may speak when somebody takes their answers back; finds nothing by itself. */
import { type SQL, sql } from 'drizzle-orm'
import { idAfterPart } from '../access/response-id.ts'

/**
 * Select the chain of an id, as one value.
 *
 * Of a link's chain only the last response's id names it, since other devices may have sent the later ones. Any id of a
 * sitting names that, its first one even when its row has given way. All that came after a part, under an id that its
 * device has never heard of, is found by the part's.
 */
export async function chainOf(survey: string, id: string): Promise<SQL> {
  return sql`(
    select chain from (
      select r.chain, r.seq from responses r
      where r.survey = ${survey} and r.id in (${id}, ${await idAfterPart(id)})
        and (not exists (select 1 from links where hash = r.chain)
          or not exists (select 1 from responses later where later.survey = ${survey} and later.chain = r.chain
            and later.chain <> later.id and later.seq > r.seq))
      union all
      select ${id}, 0 where not exists (select 1 from responses where survey = ${survey} and id = ${id})
    ) order by seq desc limit 1)`
}
