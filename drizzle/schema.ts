/** Tables and indexes as Drizzle sees them; the SQL of the migrations, made STRICT by hand, is the truth. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The log: a row is inserted once, and erased at most once. */
export const responses = sqliteTable(
  'responses',
  {
    /** Never used twice (AUTOINCREMENT), because the watermark of a fold relies on it. */
    seq: integer().primaryKey({ autoIncrement: true }),
    survey: text().notNull(),
    /** Made by the client: the idempotency key. */
    id: text().notNull(),
    /** What a later row must share to take this one's place: the link's hash, or the first id of a sitting. */
    chain: text().notNull(),
    version: text().notNull(),
    role: text().notNull(),
    language: text().notNull(),
    wave: text().notNull(),
    attributes: text().notNull(),
    answers: text().notNull(),
    state: text({ enum: ['complete', 'partial'] }).notNull(),
    withhold: integer({ mode: 'boolean' }).notNull(),
    seconds: integer().notNull(),
    receivedAt: text('received_at').notNull(),
    /** The role that the link names, where its holder answered as another. */
    listedRole: text('listed_role'),
  },
  (table) => [
    uniqueIndex('responses_by_id').on(table.survey, table.id),
    /** For the rows past the watermark; holds `seq` by itself. */
    index('responses_by_survey').on(table.survey),
    /** For what a row takes the place of; a row that is its own chain is found by its id. */
    index('responses_by_chain').on(table.survey, table.chain).where(sql`chain <> id`),
  ],
)

/** Personal links; the token itself is never stored. */
export const links = sqliteTable('links', {
  hash: text().primaryKey(),
  survey: text().notNull(),
  wave: text().notNull(),
  role: text().notNull(),
  language: text().notNull(),
  attributes: text().notNull(),
  /** What its holder said about it; whether it was answered stands in the log. */
  state: text({ enum: ['open', 'declined', 'passed-on'] })
    .notNull()
    .default('open'),
  /** What is sent by it is judged and answered like anybody's, and never stored. */
  test: integer({ mode: 'boolean' }).notNull().default(false),
})

/** What was answered and not sent yet: one row a link or sitting. */
export const drafts = sqliteTable(
  'drafts',
  {
    survey: text().notNull(),
    wave: text().notNull(),
    /** As in the log: the link's hash, or the first id of a sitting. */
    chain: text().notNull(),
    id: text().notNull(),
    version: text().notNull(),
    role: text().notNull(),
    listedRole: text('listed_role'),
    language: text().notNull(),
    attributes: text().notNull(),
    answers: text().notNull(),
    withhold: integer({ mode: 'boolean' }).notNull(),
    seconds: integer().notNull(),
    /** Grows with every change, so that a device can tell that another wrote in between. */
    revision: integer().notNull(),
    /** Place in the log of what its chain had sent before, 0 for nothing; once more is sent, nobody reads it any more. */
    follows: integer().notNull(),
    receivedAt: text('received_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.wave, table.chain] })],
)

/** Tokens of anonymous surveys that have been used: no time, no join to a response. */
export const spentTokens = sqliteTable('spent_tokens', { hash: text().primaryKey() })

/** When a wave began and when it closes. */
export const waves = sqliteTable(
  'waves',
  {
    survey: text().notNull(),
    wave: text().notNull(),
    openedOn: text('opened_on').notNull(),
    /** First day on which it is closed; null while it stays open until somebody closes it. */
    closesOn: text('closes_on'),
    /** Whether links were sent: then its fieldwork decides when it closes. */
    invited: integer({ mode: 'boolean' }).notNull(),
    /** What people were promised when it began; a later, weaker promise does not reach back. */
    promise: text({ enum: ['named', 'confidential', 'anonymous'] }).notNull(),
    /** Origin of the site that its invitations lead to, such as `https://surveys.example`; null before the first. */
    site: text(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.wave] })],
)

/** Sums by cut; `withheld` ones apart. */
export const tallies = sqliteTable(
  'tallies',
  {
    survey: text().notNull(),
    wave: text().notNull(),
    cut: text().notNull(),
    withheld: integer({ mode: 'boolean' }).notNull(),
    /** The fold that last changed it. */
    number: integer().notNull(),
    tally: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.wave, table.cut, table.withheld] })],
)

/** One row a fold or erasure; two at the same time want the same number, and one of them rolls back. */
export const folds = sqliteTable(
  'folds',
  {
    survey: text().notNull(),
    number: integer().notNull(),
    /** Every response up to this `seq` is in the tallies. */
    watermark: integer().notNull(),
    /** The rules by which the tallies were made; other rules count the log again first. */
    version: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.number] })],
)

/** What leaders read: one row a cut and publication. */
export const snapshots = sqliteTable(
  'snapshots',
  {
    survey: text().notNull(),
    wave: text().notNull(),
    number: integer().notNull(),
    cut: text().notNull(),
    version: text().notNull(),
    publishedAt: text('published_at').notNull(),
    snapshot: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.wave, table.number, table.cut] })],
)

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
    /** Milliseconds since 1970. */
    madeAt: integer('made_at').notNull(),
    state: text({ enum: ['due', 'sent', 'failed'] }).notNull(),
    dueAt: integer('due_at').notNull(),
    tries: integer().notNull().default(0),
    error: text(),
  },
  (table) => [index('hooks_due').on(table.dueAt).where(sql`state = 'due'`)],
)

/** Keys for the owner's commands, by hash: scoped, expiring, revocable. */
export const ownerKeys = sqliteTable('owner_keys', {
  hash: text().primaryKey(),
  /** What it is called by, once its secret is known to nobody but its holder. */
  id: text().notNull(),
  name: text().notNull(),
  /** `all`, or a JSON list of surveys. */
  surveys: text().notNull(),
  /** JSON list of what it opens. */
  doors: text().notNull(),
  madeBy: text('made_by').notNull(),
  /** Milliseconds since 1970. */
  madeAt: integer('made_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
})

/** What owners did, by whom and when; rows are added and never changed. */
export const audit = sqliteTable('audit', {
  seq: integer().primaryKey({ autoIncrement: true }),
  /** Milliseconds since 1970. */
  at: integer().notNull(),
  who: text().notNull(),
  what: text().notNull(),
  survey: text(),
  detail: text(),
})

/** Stories that may be told and were looked at; one is shown only while the response it came with stands in the log. */
export const stories = sqliteTable(
  'stories',
  {
    survey: text().notNull(),
    response: text().notNull(),
    question: text().notNull(),
    state: text({ enum: ['shown', 'hidden'] }).notNull(),
    /** As it is told: maybe shortened, and without names. */
    text: text().notNull(),
    /** Milliseconds since 1970. */
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.response, table.question] })],
)

/** Comments that are not to be shown, and why. */
export const comments = sqliteTable(
  'comments',
  {
    survey: text().notNull(),
    response: text().notNull(),
    question: text().notNull(),
    state: text({ enum: ['shown', 'hidden'] }).notNull(),
    reason: text(),
    /** Milliseconds since 1970. */
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.response, table.question] })],
)

/** One-time sign-in links and the sessions they open, by hash. */
export const sessions = sqliteTable(
  'sessions',
  {
    hash: text().primaryKey(),
    /** `gone`: a link that was used or gave way to newer ones, kept until it would have expired, because mails are counted. */
    kind: text({ enum: ['link', 'session', 'gone'] }).notNull(),
    email: text().notNull(),
    /** Milliseconds since 1970. */
    expiresAt: integer('expires_at').notNull(),
    /** Of a link that somebody asked for: hash of the secret that their browser was given; null where an owner made it. */
    browser: text(),
    /** Of a session: keys the moment, kept in its cookie, at which it was last used. */
    seal: text(),
  },
  (table) => [index('sessions_by_email').on(table.email)],
)
