/** Wishes to be called, in D1: read out of the log, with what was noted beside it; judges nobody's right to read them. */
import type { CallbackStore, LoggedCallback } from './callback-store.ts'
import { pathOf, standing } from './logged-words.ts'
import { boundOnly, ofOnly } from './of-only.ts'
import { retrying } from './retry.ts'

type Row = Omit<LoggedCallback, 'withhold' | 'attributes'> & { withhold: number; attributes: string }

/** Open it over a D1 database. */
export function openCallbacks(database: D1Database): CallbackStore {
  return {
    callbacks: (survey, wave, question, limit, only) =>
      retrying(async () => {
        const { results } = await database
          .prepare(readCallbacks)
          .bind(survey, wave, pathOf(question), question, limit, ...boundOnly(only))
          .all<Row>()
        return results.map((row) => ({
          ...row,
          withhold: row.withhold === 1,
          attributes: JSON.parse(row.attributes) as Record<string, string>,
        }))
      }),
    keepCallback: ({ survey, response, question }, { owner, due, doneOn, note }, before, now) =>
      retrying(async () => {
        const { meta } = await database
          .prepare(keepCallback)
          .bind(
            ...[survey, response, question, pathOf(question), owner, due, doneOn, note, now],
            ...[
              owner !== before.owner,
              due !== before.due,
              doneOn !== before.doneOn,
              note !== before.note,
            ].map(Number),
            ...[before.owner, before.due, before.doneOn, before.note],
          )
          .run()
        return meta.changes > 0
      }),
  }
}

const readCallbacks = `
  select r.id as response, r.role, r.withhold, r.attributes, r.received_at as receivedAt,
    coalesce(json_extract(r.answers, ?3 || '.text'), '') as text,
    c.owner, c.due, c.done_on as doneOn, c.note
  from responses r
  left join callbacks c on c.survey = r.survey and c.wave = r.wave and c.chain = r.chain and c.question = ?4
  where r.survey = ?1 and r.wave = ?2 and json_extract(r.answers, ?3 || '.consent') = 1 and ${standing}
    and ${ofOnly('?6', '?7')}
  order by r.seq desc limit ?5`

/** Of two who note at the same moment each keeps the own field; over the same one the second changes nothing. */
const keepCallback = `
  insert into callbacks (survey, wave, chain, question, owner, due, done_on, note, changed_at)
  select ?1, r.wave, r.chain, ?3, ?5, ?6, ?7, ?8, ?9 from responses r
  where r.survey = ?1 and r.id = ?2 and json_extract(r.answers, ?4 || '.consent') = 1 and ${standing}
  on conflict do update set owner = iif(?10, excluded.owner, owner), due = iif(?11, excluded.due, due),
    done_on = iif(?12, excluded.done_on, done_on), note = iif(?13, excluded.note, note),
    changed_at = excluded.changed_at
  where (not ?10 or owner is ?14) and (not ?11 or due is ?15) and (not ?12 or done_on is ?16)
    and (not ?13 or note is ?17)`
