/** Earlier publications, out of D1; makes none. */
import type { PublicationStore } from './publication-store.ts'
import { retrying } from './retry.ts'
import type { Publication } from './store.ts'

/** Open them over a D1 database. */
export function openPublications(database: D1Database): PublicationStore {
  return {
    findPublication: (survey, wave, number) =>
      retrying(() => database.prepare(find).bind(survey, wave, number).first<Publication>()),
    keepPublication: (survey, wave, number, until) =>
      retrying(async () => {
        const kept = await database.prepare(keep).bind(survey, wave, number, until).run()
        return kept.meta.changes > 0
      }),
    withdrawPublications: (survey, wave) =>
      retrying(async () => {
        await database.batch(withdraw.map((sql) => database.prepare(sql).bind(survey, wave)))
      }),
    forgetPublications: (surveys, before, today) =>
      retrying(async () => {
        const named = JSON.stringify(surveys)
        await database.batch([
          database.prepare(forget).bind(named, before, today),
          database.prepare(forgetKept).bind(today),
        ])
      }),
  }
}

/** Of a wave, as `w`, the publications, as `s`, that may still be read by their numbers. */
const readable = `(w.promise <> 'named' or s.number >= w.taken_back)`

const whole = `
  from waves w cross join snapshots s
  where w.survey = ?1 and w.wave = ?2 and s.survey = w.survey and s.wave = w.wave and s.number = ?3
    and s.cut = 'all' and ${readable}`

const find = `select s.number, s.version, s.published_at as publishedAt ${whole}`

const keep = `
  insert into kept (survey, wave, number, until) select s.survey, s.wave, s.number, ?4 ${whole}
  on conflict do update set until = max(until, excluded.until)`

const withdraw = ['snapshots', 'kept'].map((table) => `delete from ${table} where survey = ?1 and wave = ?2`)

const forget = `
  delete from snapshots where (survey, wave, number) in (
    select s.survey, s.wave, s.number from json_each(?1) j
    cross join waves w on w.survey = j.value and w.promise = 'named'
    cross join snapshots s on s.survey = w.survey and s.wave = w.wave and s.cut = 'all' and s.published_at < ?2
    where s.number < (select max(number) from snapshots n where n.survey = w.survey and n.wave = w.wave)
      and not exists (
        select 1 from kept k
        where k.survey = s.survey and k.wave = s.wave and k.number = s.number and k.until >= ?3))`

const forgetKept = `delete from kept where until < ?1`
