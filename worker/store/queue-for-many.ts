/** Making reminders and feedback due for all whom they concern, of a long list a part at a time; sends none. */
import type { Feedback, Reminding } from './mail-store.ts'
import { type PersonPart, personParts } from './person-parts.ts'

/** What one statement may add, with room to what the database does within its time; the next run goes on. */
const mostAdded = 10_000

/** Whoever can be written to: their address is here, and they have not said otherwise. */
const reachable = (of: string) => `${of}.address is not null and not ${of}.passed_on
  and not exists (select 1 from suppressions s where s.person = ${of}.person and s.scope in ('*', ${of}.survey))`

const answered = (state: string) => `exists (select 1 from responses a
  where a.survey = r.survey and a.wave = r.wave and a.chain = r.link and a.chain <> a.id and ${state})`

const had = (of: string, kind: string) => `exists (select 1 from mails h
  where h.survey = ${of}.survey and h.wave = ${of}.wave and h.person = ${of}.person and h.kind = ${kind})`

/** The clock strikes as often; each time another part of a long list has its turn. */
const turn = 5 * 60_000

/** Make one kind of reminder due in all waves of a survey. */
export async function queueReminders(database: D1Database, reminding: Reminding): Promise<number> {
  const { survey, kind, after, sentBefore, openUntil, dueAt } = reminding
  const parts = await personParts(database, survey)
  const { from = '', before = '' } = parts[Math.floor(dueAt / turn) % parts.length] ?? {}
  const { meta } = await database
    .prepare(insertReminders)
    .bind(survey, kind, after, sentBefore, openUntil, dueAt, from, before)
    .run()
  return meta.changes
}

const insertReminders = `
  insert into mails (survey, wave, person, kind, state, due_at)
  select m.survey, m.wave, m.person, ?2, 'due', ?6
  from waves w cross join mails m on m.survey = w.survey and m.wave = w.wave
    join recipients r on r.survey = m.survey and r.wave = m.wave and r.person = m.person
    join links l on l.hash = r.link
  where w.survey = ?1 and w.invited = 1 and (w.closes_on is null or w.closes_on >= ?5)
    and m.person >= ?7 and m.person < ?8 and m.kind = ?3 and m.state = 'sent' and m.sent_at <= ?4
    and l.state = 'open' and ${reachable('r')}
    and not ${answered("a.state = 'complete'")} and not ${had('m', '?2')}
  limit ${mostAdded}
  on conflict do nothing`

/** Count who would get feedback, as the port says. */
export function countFeedback(database: D1Database, survey: string, wave: string): Promise<Feedback> {
  return eachPart(database, survey, wave, (counting) => [counting])
}

/** Make feedback due for all who answered a wave, as the port says. */
export function queueFeedback(
  database: D1Database,
  survey: string,
  wave: string,
  dueAt: number,
): Promise<Feedback> {
  return eachPart(database, survey, wave, (counting, { from, before }) => [
    counting,
    database.prepare(insertFeedback).bind(survey, wave, from, before, dueAt),
  ])
}

/** Take the parts of a list one after the other, each in one step that counts first, and sum up. */
async function eachPart(
  database: D1Database,
  survey: string,
  wave: string,
  step: (counting: D1PreparedStatement, part: PersonPart) => D1PreparedStatement[],
): Promise<Feedback> {
  const sum = { due: 0, before: 0 }
  for (const part of await personParts(database, survey, wave)) {
    const counting = database.prepare(whoHadIt).bind(survey, wave, part.from, part.before)
    const [found] = await database.batch<Feedback>(step(counting, part))
    sum.due += found?.results[0]?.due ?? 0
    sum.before += found?.results[0]?.before ?? 0
  }
  return sum
}

const whoAnswered = `from recipients r
  where r.survey = ?1 and r.wave = ?2 and r.person >= ?3 and r.person < ?4 and r.link is not null and ${reachable('r')} and ${answered('true')}`

const whoHadIt = `
  select count(*) filter (where not ${had('r', "'feedback'")}) as due,
    count(*) filter (where ${had('r', "'feedback'")}) as before
  ${whoAnswered}`

const insertFeedback = `
  insert into mails (survey, wave, person, kind, state, due_at)
  select r.survey, r.wave, r.person, 'feedback', 'due', ?5 ${whoAnswered} on conflict do nothing`
