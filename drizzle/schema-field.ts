/** Who is asked, and what they and others are told, as Drizzle sees it; holds no answer. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Who was invited to a wave: named by a keyed hash of their address, and by the address only where that is kept here. */
export const recipients = sqliteTable(
  'recipients',
  {
    survey: text().notNull(),
    wave: text().notNull(),
    /** Keyed hash of the address, the same in every survey. */
    person: text().notNull(),
    /** Hash of the personal link; null where the survey is anonymous, which joins nobody to a link. */
    link: text(),
    role: text().notNull(),
    language: text().notNull(),
    /** Null where the owner keeps addresses, and once the wave is sealed. */
    address: text(),
    name: text(),
    /** IANA name, for quiet hours; null for the programme's own. */
    zone: text(),
    invitedOn: text('invited_on').notNull(),
    /** Whether somebody else holds the link by now: then this person gets no more mail of the wave. */
    passedOn: integer('passed_on', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.survey, table.wave, table.person] }),
    /** For how long ago somebody was asked last, in any survey. */
    index('recipients_by_person').on(table.person),
    /** For whose link is passed on. */
    index('recipients_by_link').on(table.link).where(sql`link is not null`),
    /** For whose address is to be deleted. */
    index('recipients_with_address').on(table.survey, table.wave).where(sql`address is not null`),
  ],
)

/** Who is written to no more, by a survey or by all of them; outlives every wave. */
export const suppressions = sqliteTable(
  'suppressions',
  {
    person: text().notNull(),
    /** A survey's id, or `*` for all. */
    scope: text().notNull(),
    reason: text({ enum: ['unsubscribed', 'bounced', 'complained'] }).notNull(),
    since: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.scope] })],
)

/** What is to be sent, is being sent and was sent: once per recipient and kind. */
export const mails = sqliteTable(
  'mails',
  {
    survey: text().notNull(),
    wave: text().notNull(),
    person: text().notNull(),
    /** `invitation`, `reminder`, `reminder-2`, `feedback`; a leader's `digest …` and `alert …` with what they are about. */
    kind: text().notNull(),
    /** `handed`: given to the owner, who sends it. */
    state: text({ enum: ['due', 'sending', 'sent', 'failed', 'stopped', 'handed'] }).notNull(),
    /** Milliseconds since 1970: when to try next; while sending, when somebody else may try. */
    dueAt: integer('due_at').notNull(),
    sentAt: integer('sent_at'),
    tries: integer().notNull().default(0),
    /** Why the last try failed, or why it was stopped. */
    error: text(),
    /** Run of the owner's command that was given it: asking again, it may have it again. */
    run: text(),
  },
  (table) => [
    primaryKey({ columns: [table.survey, table.wave, table.person, table.kind] }),
    index('mails_due').on(table.dueAt).where(sql`state in ('due', 'sending')`),
    /** For what is due to leaders, without reading all that is due to people. */
    index('mails_due_to_leaders')
      .on(table.dueAt)
      .where(
        sql`state in ('due', 'sending') and not kind in ('invitation', 'reminder', 'reminder-2', 'feedback')`,
      ),
    /** For how many failed, without reading all that were sent. */
    index('mails_failed').on(table.survey).where(sql`state = 'failed'`),
  ],
)

/** Mails that were sent while trying things out: on this machine only, shown at `/mailbox/`. */
export const mailbox = sqliteTable('mailbox', {
  /** Its Message-ID: the same mail sent twice arrives once. */
  id: text().primaryKey(),
  arrivedAt: integer('arrived_at').notNull(),
  recipient: text().notNull(),
  subject: text().notNull(),
  raw: text().notNull(),
})

/** What another service is told about, and has not confirmed yet or has; says of nobody what they answered. */
export const hooks = sqliteTable(
  'hooks',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['published', 'callback'] }).notNull(),
    survey: text().notNull(),
    wave: text().notNull(),
    /** How many it is about. */
    count: integer().notNull(),
    /** How many of them are in which cut, for leaders of some values: JSON; of named people alone. */
    parts: text(),
    /** Milliseconds since 1970. */
    madeAt: integer('made_at').notNull(),
    state: text({ enum: ['due', 'sent', 'failed'] }).notNull(),
    dueAt: integer('due_at').notNull(),
    tries: integer().notNull().default(0),
    error: text(),
  },
  (table) => [index('hooks_due').on(table.dueAt).where(sql`state = 'due'`)],
)
