/** Who comes in and what they did, as Drizzle sees it; holds hashes, never secrets. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

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
