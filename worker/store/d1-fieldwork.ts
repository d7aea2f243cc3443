/** Counts of a wave in the field, in D1: statements that bring back sums, however many recipients there are. */
import type { Listed } from '#engine/findings/listed.ts'
import { countAnswers } from './count-answers.ts'
import { countStandings } from './count-standings.ts'
import type { FieldworkStore, LinkCounts, MailCount } from './fieldwork-store.ts'
import { personParts } from './person-parts.ts'
import { retrying } from './retry.ts'

/** Open it over a D1 database. */
export function openFieldwork(database: D1Database): FieldworkStore {
  const on = (sql: string, ...values: unknown[]) => database.prepare(sql).bind(...values)
  return {
    standingGroups: (survey, wave, askedOfAll) =>
      retrying(() => countStandings(database, survey, wave, askedOfAll)),
    hasLongList: (survey, wave) =>
      retrying(async () => (await personParts(database, survey, wave)).length > 1),
    mailCounts: (survey, wave) =>
      retrying(async () => (await on(mails, survey, wave).all<MailCount>()).results),
    answerCounts: (survey, wave, only) => retrying(() => countAnswers(database, survey, wave, only)),
    linkCounts: (survey, wave) =>
      retrying(async () => {
        const found = await on(links, survey, wave).first<LinkCounts>()
        return found ?? { links: 0, declined: 0, passedOn: 0, spent: 0 }
      }),
    listedGroups: (survey, wave, attribute) =>
      retrying(async () => {
        const found: Listed[] = []
        for (const { from, before } of await personParts(database, survey, wave))
          found.push(...(await on(listed, survey, wave, from, before, attribute).all<Listed>()).results)
        return found
      }),
    firstReminder: (survey, wave) =>
      retrying(async () => {
        let first: number | null = null
        for (const { from, before } of await personParts(database, survey, wave)) {
          const at = await on(reminded, survey, wave, from, before).first<number | null>('at')
          if (at !== null && (first === null || at < first)) first = at
        }
        return first
      }),
    begunWaves: (survey) =>
      retrying(async () => {
        const { results } = await on(waves, survey).all<{ wave: string }>()
        return results.map(({ wave }) => wave)
      }),
    closeWave: (survey, wave, day, why) =>
      retrying(async () => {
        const [, standing] = await database.batch<{ closesOn: string | null }>([
          on(close, survey, wave, day),
          on(closing, survey, wave),
        ])
        // Whatever is due in between is stopped when its turn comes.
        for (const { from, before } of await personParts(database, survey, wave))
          await on(stopWaiting, survey, wave, day, why, from, before).run()
        return standing?.results[0]?.closesOn ?? null
      }),
  }
}

const mails = `
  select kind, state, sent_at / 900000 as quarter, count(*) as count
  from mails where survey = ?1 and wave = ?2 group by 1, 2, 3`

const links = `
  select count(*) as links, coalesce(sum(state = 'declined'), 0) as declined,
    coalesce(sum(state = 'passed-on'), 0) as passedOn,
    coalesce(sum(exists (select 1 from spent_tokens t where t.hash = l.hash)), 0) as spent
  from links l where survey = ?1 and wave = ?2 and test = 0`

/** A link that nobody joins to a person says nothing of them; then only the role is known. */
const listed = `
  select r.role, iif(?5 is null or l.hash is null, null,
    coalesce((select value from json_each(l.attributes) where key = ?5), '')) as value, count(*) as count
  from recipients r left join links l on l.hash = r.link
  where r.survey = ?1 and r.wave = ?2 and r.person >= ?3 and r.person < ?4
    and coalesce(l.state, 'open') <> 'declined' and coalesce(l.test, 0) = 0
  group by 1, 2`

const reminded = `
  select min(sent_at) as at from mails
  where survey = ?1 and wave = ?2 and person >= ?3 and person < ?4 and kind = 'reminder' and state in ('sent', 'handed')`

const waves = 'select wave from waves where survey = ?1 order by opened_on desc, wave desc'

const close = `
  update waves set closes_on = ?3 where survey = ?1 and wave = ?2 and (closes_on is null or closes_on > ?3)`

/** Thanks and feedback go out after the close. */
const stopWaiting = `
  update mails set state = 'stopped', error = ?4
  where survey = ?1 and wave = ?2 and person >= ?5 and person < ?6 and state = 'due' and kind in ('invitation', 'reminder', 'reminder-2')
    and exists (select 1 from waves w where w.survey = ?1 and w.wave = ?2 and w.closes_on <= ?3)`

const closing = 'select closes_on as closesOn from waves where survey = ?1 and wave = ?2'
