/** Sign-in links and sessions in D1, by hash; never sees a secret. */
import { and, eq, gt, inArray, lte } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { sessions } from '#drizzle/schema-access.ts'
import type { AccessStore, SignInLink } from './access-store.ts'
import { retrying, unavailableOr } from './retry.ts'
import { statement } from './statement.ts'

/** Links a leader may have asked for at one time; older ones give way. */
const liveLinks = 3
/** Mails that may go to one leader within the life of a link. */
const asked = 5

/** Adds a link unless too many were asked for; used ones and those that gave way count until they would have expired. */
const askSql = `insert or ignore into sessions (hash, kind, email, expires_at, browser)
select ?1, 'link', ?2, ?3, ?4
where (select count(*) from sessions
  where email = ?2 and kind in ('link', 'gone') and browser is not null and expires_at > ?5) < ${asked}`

const giveWaySql = `update sessions set kind = 'gone'
where email = ?2 and kind = 'link' and browser is not null and hash <> ?1
  and exists (select 1 from sessions where hash = ?1)
  and hash not in (select hash from sessions
    where email = ?2 and kind = 'link' and browser is not null and hash <> ?1
    order by expires_at desc limit ${liveLinks - 1})`

/** The session is made out of the link, so that one link never makes two. */
const openSql = `insert into sessions (hash, kind, email, expires_at, seal)
select ?1, 'session', email, ?2, ?3 from sessions where hash = ?4 and kind = 'link' and expires_at > ?5`

type Sessions = Pick<
  AccessStore,
  'addSignIn' | 'askSignIn' | 'findSignIn' | 'openSession' | 'findSession' | 'endSession' | 'endAllSessions'
>

/** Open sign-in links and sessions. */
export function openSessions(database: D1Database): Sessions {
  const db = drizzle(database)
  const live = (hash: string, kind: 'link' | 'session', now: number) =>
    and(eq(sessions.hash, hash), eq(sessions.kind, kind), gt(sessions.expiresAt, now))
  return {
    addSignIn: (link) =>
      retrying(async () => {
        await db
          .insert(sessions)
          .values({ ...link, kind: 'link' })
          .onConflictDoNothing()
      }),
    askSignIn: ({ hash, email, expiresAt, browser }: SignInLink, now) =>
      retrying(async () => {
        const [added] = await database.batch([
          database.prepare(askSql).bind(hash, email, expiresAt, browser, now),
          database.prepare(giveWaySql).bind(hash, email),
        ])
        return added?.meta.changes === 1
      }),
    findSignIn: (hash, now) =>
      retrying(
        async () =>
          (
            await db
              .select()
              .from(sessions)
              .where(live(hash, 'link', now))
          )[0] ?? null,
      ),
    async openSession(link, { hash, expiresAt, seal }, now) {
      const used = db
        .update(sessions)
        .set({ kind: 'gone' })
        .where(live(link, 'link', now))
      try {
        const [opened] = await database.batch([
          database.prepare(openSql).bind(hash, expiresAt, seal, link, now),
          statement(database, used),
        ])
        return opened?.meta.changes === 1
      } catch (error) {
        throw unavailableOr(error)
      }
    },
    findSession: (hash, now) =>
      retrying(async () => {
        const [row] = await db
          .select()
          .from(sessions)
          .where(live(hash, 'session', now))
        // Sessions from before their cookies said when they were used last are over.
        return row?.seal == null ? null : { ...row, seal: row.seal }
      }),
    endSession: (hash) =>
      retrying(async () => {
        await db.delete(sessions).where(and(eq(sessions.hash, hash), eq(sessions.kind, 'session')))
      }),
    endAllSessions: (email) =>
      retrying(async () => {
        const ended = inArray(sessions.kind, ['link', 'session'])
        await db.delete(sessions).where(and(eq(sessions.email, email), ended))
      }),
  }
}

/** Delete what has expired. */
export function expiredSessions(database: D1Database, now: number): D1PreparedStatement {
  return statement(database, drizzle(database).delete(sessions).where(lte(sessions.expiresAt, now)))
}
