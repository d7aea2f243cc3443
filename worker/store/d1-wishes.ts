/** What persons wish about their mails, in D1: each by one look into an index, and what follows from it in one batch. */
import { retrying } from './retry.ts'
import type { Wish, WishStore } from './wish-store.ts'

/** Open it over a D1 database. */
export function openWishes(database: D1Database): WishStore {
  const on = (sql: string, ...values: unknown[]) => database.prepare(sql).bind(...values)
  return {
    readWish: (survey, person) =>
      retrying(async () => (await on(wish, survey, person).first<Wish>()) ?? { language: null, ended: null }),
    stopMails: (persons, scope, why) =>
      retrying(async () => (await on(stop, JSON.stringify(persons), scope, why).run()).meta.changes),
    writeAgain: (survey, person, today, reasons) =>
      retrying(async () => {
        await database.batch([on(lift, survey, person), on(letGo, person, today, JSON.stringify(reasons))])
      }),
    knownPersons: (persons, surveys) =>
      retrying(async () => {
        const among = surveys === 'all' ? null : JSON.stringify(surveys)
        const { results } = await on(known, JSON.stringify(persons), among).all<{ person: string }>()
        return results.map(({ person }) => person)
      }),
    listsOf: (person) =>
      retrying(async () => (await on(lists, person).all<{ survey: string; wave: string }>()).results),
  }
}

/** By their own word: a bounce says nothing of what somebody wishes. */
const byWord = "reason in ('unsubscribed', 'complained')"

const wish = `
  select
    (select language from recipients where person = ?2 and survey = ?1 order by wave desc limit 1) as language,
    (select iif(scope = '*', 'all', 'survey') from suppressions
      where person = ?2 and scope in (?1, '*') and ${byWord} order by scope = '*' desc limit 1) as ended`

/** What people are sent; leaders' mails follow the programme file alone. */
const toPeople = "kind in ('invitation', 'reminder', 'reminder-2', 'feedback')"

const stop = `
  update mails set state = 'stopped', error = ?3
  where state = 'due' and ${toPeople} and (survey, wave, person) in (
    select r.survey, r.wave, r.person from json_each(?1) p cross join recipients r on r.person = p.value
    where ?2 in ('*', r.survey))`

const lift = `delete from suppressions where person = ?2 and scope in (?1, '*') and ${byWord}`

const letGo = `
  update mails set state = 'due', error = null
  where state = 'stopped' and error in (select value from json_each(?3)) and ${toPeople}
    and (survey, wave, person) in (
      select r.survey, r.wave, r.person from recipients r
      left join waves w on w.survey = r.survey and w.wave = r.wave
      where r.person = ?1 and (w.closes_on is null or w.closes_on > ?2)
        and not exists (select 1 from suppressions s where s.person = ?1 and s.scope in ('*', r.survey)))`

const lists = 'select survey, wave from recipients where person = ?1 order by invited_on desc limit 50'

const known = `
  select p.value as person from json_each(?1) p
  where exists (select 1 from recipients r
    where r.person = p.value and (?2 is null or r.survey in (select value from json_each(?2))))`
