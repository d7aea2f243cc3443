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
    keepCallback: ({ survey, response, question }, { owner, due, doneOn, note }, now) =>
      retrying(async () => {
        const { meta } = await database
          .prepare(keepCallback)
          .bind(survey, response, question, pathOf(question), owner, due, doneOn, note, now)
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

const keepCallback = `
  insert into callbacks (survey, wave, chain, question, owner, due, done_on, note, changed_at)
  select ?1, r.wave, r.chain, ?3, ?5, ?6, ?7, ?8, ?9 from responses r
  where r.survey = ?1 and r.id = ?2 and json_extract(r.answers, ?4 || '.consent') = 1 and ${standing}
  on conflict do update set owner = excluded.owner, due = excluded.due, done_on = excluded.done_on,
    note = excluded.note, changed_at = excluded.changed_at`
