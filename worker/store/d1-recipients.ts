/** Recipients and suppressions in D1; many at a time go through one value of JSON, since D1 binds at most a hundred. */
import { invitations } from './add-recipients.ts'
import { handedAt, handOver } from './hand-over.ts'
import type { PersonStanding, RecipientStore } from './recipient-store.ts'
import { retrying } from './retry.ts'
import { jsonChunks } from './rows.ts'

/** Open it over a D1 database. */
export function openRecipients(database: D1Database): RecipientStore {
  const run = async (sql: string, ...values: unknown[]) =>
    (
      await database
        .prepare(sql)
        .bind(...values)
        .run()
    ).meta.changes
  return {
    addRecipients: (survey, invited) => retrying(() => invitations(database, survey, invited)),
    knownLinks: (survey, hashes) =>
      retrying(async () => {
        const found = database.prepare(known).bind(survey, JSON.stringify(hashes))
        return new Set((await found.all<{ hash: string }>()).results.map(({ hash }) => hash))
      }),
    personStandings: (survey, wave, persons, askedSince) =>
      retrying(async () => {
        const asked = database.prepare(standings).bind(JSON.stringify(persons), survey, wave, askedSince)
        const { results } = await asked.all<PersonStanding>()
        return results.map((row) => ({ ...row, passedOn: Boolean(row.passedOn) }))
      }),
    suppress: (persons, scope, reason, day) =>
      retrying(async () => {
        let changed = 0
        for (const chunk of jsonChunks(persons.map((person) => ({ person }))))
          changed += await run(suppress, chunk, scope, reason, day)
        return changed
      }),
    handedAt: (what, persons) => retrying(() => handedAt(database, what, persons)),
    handOver: (what, persons, now) => retrying(() => handOver(database, what, persons, now)),
    dropAddresses: (closedBy) => retrying(() => run(dropAddresses, closedBy)),
  }
}

const known = 'select hash from links where survey = ?1 and hash in (select value from json_each(?2))'

/** Since when a person is written to no more, for some of the reasons. */
const suppressedOn = (reasons: string) => `
  (select min(since) from suppressions s where s.person = a.value and s.scope in (?2, '*') and s.reason in (${reasons}))`

const standings = `
  select a.value as person, r.link, r.invited_on as invitedOn, l.state as mark, r.passed_on as passedOn,
    ${suppressedOn("'unsubscribed', 'complained'")} as unsubscribedOn,
    ${suppressedOn("'bounced'")} as bouncedOn,
    (select state from responses t where t.survey = ?2 and t.chain = r.link and t.chain <> t.id and t.wave = ?3
      order by t.seq desc limit 1) as answered,
    (select max(invited_on) from recipients o where o.person = a.value and o.survey <> ?2 and o.invited_on >= ?4)
      as askedElsewhereOn
  from json_each(?1) a
  left join recipients r on r.survey = ?2 and r.wave = ?3 and r.person = a.value
  left join links l on l.hash = r.link
  order by a.key`

const suppress = `
  insert into suppressions (person, scope, reason, since)
  select value->>'person', ?2, ?3, ?4 from json_each(?1) where true
  on conflict (person, scope) do update set reason = excluded.reason, since = excluded.since
    where suppressions.reason = 'bounced' and excluded.reason <> 'bounced'`

/** What one statement may change, with room to what the database does within its time. */
const mostDropped = 10_000

const dropAddresses = `
  update recipients set address = null, name = null, zone = null
  where (survey, wave, person) in (
    select r.survey, r.wave, r.person from waves w join recipients r on r.survey = w.survey and r.wave = w.wave
    where w.closes_on <= ?1 and r.address is not null limit ${mostDropped})`
