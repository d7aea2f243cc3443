/** Counts of a wave in the field, in D1: a few statements that bring back sums, however many recipients there are. */
import { countStandings } from './count-standings.ts'
import type { AnswerCount, FieldworkStore, MailCount } from './fieldwork-store.ts'
import { retrying } from './retry.ts'

/** Open it over a D1 database. */
export function openFieldwork(database: D1Database): FieldworkStore {
  const on = (sql: string, ...values: unknown[]) => database.prepare(sql).bind(...values)
  return {
    standingGroups: (survey, wave, askedOfAll) =>
      retrying(() => countStandings(database, survey, wave, askedOfAll)),
    mailCounts: (survey, wave) =>
      retrying(async () => (await on(mails, survey, wave).all<MailCount>()).results),
    answerCounts: (survey, wave, only) =>
      retrying(async () => {
        const query = only === 'all' ? on(answers, survey, wave) : on(foldedAnswers, survey, wave)
        const { results } = await query.all<Omit<AnswerCount, 'linked'> & { linked: 0 | 1 }>()
        return results.map((row) => ({ ...row, linked: row.linked === 1 }))
      }),
    linkCounts: (survey, wave) =>
      retrying(async () => {
        const found = await on(links, survey, wave).first<Awaited<ReturnType<FieldworkStore['linkCounts']>>>()
        return found ?? { declined: 0, passedOn: 0, spent: 0 }
      }),
    begunWaves: (survey) =>
      retrying(async () => {
        const { results } = await on(waves, survey).all<{ wave: string }>()
        return results.map(({ wave }) => wave)
      }),
    closeWave: (survey, wave, day, why) =>
      retrying(async () => {
        const [, , standing] = await database.batch<{ closesOn: string | null }>([
          on(close, survey, wave, day),
          on(stopWaiting, survey, wave, day, why),
          on(closing, survey, wave),
        ])
        return standing?.results[0]?.closesOn ?? null
      }),
  }
}

const mails = `
  select kind, state, sent_at / 900000 as quarter, count(*) as count
  from mails where survey = ?1 and wave = ?2 group by 1, 2, 3`

/** A row counts unless a later one has taken its place. */
const last = `
  r.survey = ?1 and r.wave = ?2 and not exists (select 1 from responses n
    where n.survey = ?1 and n.chain = r.chain and n.chain <> n.id and n.wave = r.wave and n.seq > r.seq)`

const answers = `
  select '' as role, iif(length(received_at) = 10, received_at, unixepoch(received_at) / 900) as "when",
    exists (select 1 from links l where l.hash = r.chain) as linked, count(*) as count
  from responses r where ${last} group by 2, 3`

const foldedAnswers = `
  select coalesce(listed_role, role) as role, substr(received_at, 1, 10) as "when", 0 as linked, count(*) as count
  from responses r where ${last}
    and r.seq <= coalesce((select watermark from folds where survey = ?1 order by number desc limit 1), 0)
  group by 1, 2`

const links = `
  select coalesce(sum(state = 'declined'), 0) as declined, coalesce(sum(state = 'passed-on'), 0) as passedOn,
    coalesce(sum(exists (select 1 from spent_tokens t where t.hash = l.hash)), 0) as spent
  from links l where survey = ?1 and wave = ?2 and test = 0`

const waves = 'select wave from waves where survey = ?1 order by opened_on desc, wave desc'

const close = `
  update waves set closes_on = ?3 where survey = ?1 and wave = ?2 and (closes_on is null or closes_on > ?3)`

/** Thanks and feedback go out after the close. */
const stopWaiting = `
  update mails set state = 'stopped', error = ?4
  where survey = ?1 and wave = ?2 and state = 'due' and kind in ('invitation', 'reminder', 'reminder-2')
    and exists (select 1 from waves w where w.survey = ?1 and w.wave = ?2 and w.closes_on <= ?3)`

const closing = 'select closes_on as closesOn from waves where survey = ?1 and wave = ?2'
