/** Sign-in links and sessions in D1, by hash; never sees a secret. */
import { and, eq, gt, lte } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { sessions } from '#drizzle/schema.ts'
import type { AccessStore } from './access-store.ts'
import { retrying } from './retry.ts'

/** Open sign-in links and sessions. */
export function openAccess(database: D1Database): AccessStore {
  const db = drizzle(database)
  return {
    addSession: (session) =>
      retrying(async () => {
        await db.insert(sessions).values(session).onConflictDoNothing()
      }),
    findSession: (hash, now) =>
      retrying(async () => {
        const live = and(eq(sessions.hash, hash), eq(sessions.kind, 'session'), gt(sessions.expiresAt, now))
        return (await db.select().from(sessions).where(live))[0] ?? null
      }),
    takeSession: async (hash, now) => {
      const [, taken] = await db.batch([
        db.delete(sessions).where(lte(sessions.expiresAt, now)),
        db.delete(sessions).where(eq(sessions.hash, hash)).returning(),
      ])
      return taken[0] ?? null
    },
  }
}
