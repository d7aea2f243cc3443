/** What people answer and what is made of it, as Drizzle sees it; the SQL of the migrations, made STRICT by hand, is the truth. */
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
    /** The last step that changed its tallies, so that nobody has to look through all of them for it. */
    counted: integer().notNull().default(0),
    /** The last step by which somebody's answers were taken back; what was published of named answers before it is read no more. */
    takenBack: integer('taken_back').notNull().default(0),
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
  (table) => [
    primaryKey({ columns: [table.survey, table.wave, table.number, table.cut] }),
    /** For the publication of a moment; one row a publication. */
    index('snapshots_by_moment').on(table.survey, table.wave, table.publishedAt).where(sql`cut = 'all'`),
  ],
)

/** Publications that somebody leads others to, and that therefore do not give way to newer ones. */
export const kept = sqliteTable(
  'kept',
  {
    survey: text().notNull(),
    wave: text().notNull(),
    number: integer().notNull(),
    /** ISO date. */
    until: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.wave, table.number] })],
)

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

/** What leaders note about those who asked to be called; who asked, and how, stands in the log. */
export const callbacks = sqliteTable(
  'callbacks',
  {
    survey: text().notNull(),
    wave: text().notNull(),
    /** As in the log, so that a corrected response keeps what was noted. */
    chain: text().notNull(),
    question: text().notNull(),
    owner: text(),
    /** ISO dates. */
    due: text(),
    doneOn: text('done_on'),
    note: text(),
    /** Milliseconds since 1970. */
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.wave, table.chain, table.question] })],
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
