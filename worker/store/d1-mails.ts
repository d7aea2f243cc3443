/** The queue of mails and the mailbox of this machine, in D1; sends none. */
import { desc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { mailbox } from '#drizzle/schema-field.ts'
import { claimMail } from './claim-mail.ts'
import type { ClaimedMail, MailOutcome, MailStore, NewMail, QueueStanding } from './mail-store.ts'
import { countFeedback, queueFeedback, queueReminders } from './queue-for-many.ts'
import { retrying } from './retry.ts'
import { jsonChunks } from './rows.ts'

/** Open it over a D1 database. */
export function openMails(database: D1Database): MailStore {
  const db = drizzle(database)
  return {
    queueMails: (added) => retrying(() => queue(database, added)),
    // A claim that was lost on the way runs out like any other.
    claimMail: (readers, now, lease) => retrying(() => claimMail(database, readers, now, lease)),
    settleMail: (mail, outcome) => retrying(() => settle(database, mail, outcome)),
    putOffMails: (zone, now, until) =>
      retrying(async () => {
        await database.prepare(putOff).bind(zone, now, until).run()
      }),
    queueReminders: (reminding) => retrying(() => queueReminders(database, reminding)),
    countFeedback: (survey, wave) => retrying(() => countFeedback(database, survey, wave)),
    queueFeedback: (survey, wave, dueAt) => retrying(() => queueFeedback(database, survey, wave, dueAt)),
    mailStanding: (surveys) => retrying(() => standing(database, surveys)),
    keepMail: (mail) =>
      retrying(async () => {
        await db.insert(mailbox).values(mail).onConflictDoNothing()
      }),
    keptMails: (limit) =>
      retrying(() => {
        const { raw: _raw, ...listed } = columns
        return db.select(listed).from(mailbox).orderBy(desc(mailbox.arrivedAt), mailbox.id).limit(limit)
      }),
    keptMail: (id) =>
      retrying(async () => (await db.select().from(mailbox).where(eq(mailbox.id, id)))[0] ?? null),
  }
}

const columns = {
  id: mailbox.id,
  arrivedAt: mailbox.arrivedAt,
  recipient: mailbox.recipient,
  subject: mailbox.subject,
  raw: mailbox.raw,
}

async function queue(database: D1Database, added: readonly NewMail[]): Promise<number> {
  const chunks = jsonChunks(added)
  if (chunks.length === 0) return 0
  const inserted = await database.batch(chunks.map((chunk) => database.prepare(insertMails).bind(chunk)))
  return inserted.reduce((sum, { meta }) => sum + meta.changes, 0)
}

const insertMails = `
  insert into mails (survey, wave, person, kind, state, due_at)
  select value->>'survey', value->>'wave', value->>'person', value->>'kind', 'due', value->>'dueAt'
  from json_each(?1) where true on conflict do nothing`

async function settle(database: D1Database, mail: ClaimedMail, outcome: MailOutcome): Promise<void> {
  const { survey, wave, person, kind, tries, lease } = mail
  const { state } = outcome
  const bind = (...values: (string | number | null)[]) =>
    database.prepare(settleMail).bind(survey, wave, person, kind, lease, state, ...values)
  if (outcome.state === 'sent') {
    await bind(outcome.at, outcome.at, tries + 1, null).run()
  } else if (outcome.state === 'due') {
    await bind(outcome.at, null, outcome.tries, outcome.error).run()
  } else {
    const counted = outcome.state === 'failed' ? tries + 1 : tries
    await bind(lease, null, counted, outcome.error).run()
  }
}

/** That a mail was sent is true whoever holds it by now. */
const settleMail = `
  update mails set state = ?6, due_at = ?7, sent_at = ?8, tries = ?9, error = ?10
  where survey = ?1 and wave = ?2 and person = ?3 and kind = ?4
    and ((state = 'sending' and due_at = ?5) or (?6 = 'sent' and state in ('due', 'sending')))`

/** What one statement looks at, from the head of the queue, with room to what the database does within its time. */
const mostPutOff = 10_000

const putOff = `
  update mails set due_at = ?3
  where (survey, wave, person, kind) in (
    select m.survey, m.wave, m.person, m.kind
    from (
        select * from mails where state in ('due', 'sending') and due_at <= ?2 order by due_at limit ${mostPutOff}) m
      join recipients r on r.survey = m.survey and r.wave = m.wave and r.person = m.person
    where m.state = 'due' and r.zone is ?1)`

async function standing(database: D1Database, surveys: 'all' | readonly string[]): Promise<QueueStanding> {
  const among = surveys === 'all' ? 'true' : 'survey in (select value from json_each(?1))'
  const waiting = `from mails where state in ('due', 'sending') and ${among}`
  const query = database.prepare(`
    select (select count(*) ${waiting}) as due,
      (select min(due_at) ${waiting}) as nextAt,
      (select error ${waiting} and error is not null order by due_at desc limit 1) as error,
      (select count(*) from mails where state = 'failed' and ${among}) as failed`)
  const bound = surveys === 'all' ? query : query.bind(JSON.stringify(surveys))
  return (await bound.first<QueueStanding>()) ?? { due: 0, failed: 0, nextAt: null, error: null }
}
