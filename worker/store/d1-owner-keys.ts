/** Keys for the owner's commands in D1, by hash; never sees a secret, and judges no right. */
import { and, desc, eq, like, lte, ne, or, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { ownerKeys } from '#drizzle/schema-access.ts'
import type { AccessStore, OwnerKey } from './access-store.ts'
import { retrying } from './retry.ts'
import { statement } from './statement.ts'

type Keys = Pick<AccessStore, 'addKey' | 'findKey' | 'keys' | 'revokeKey' | 'rotateKey'>

/** Open the owner's keys. */
export function openOwnerKeys(database: D1Database): Keys {
  const db = drizzle(database)
  const insert = (key: OwnerKey) => db.insert(ownerKeys).values(rowOf(key)).onConflictDoNothing()
  return {
    addKey: (key) =>
      retrying(async () => {
        await insert(key)
      }),
    findKey: (hash) =>
      retrying(async () => {
        const [row] = await db.select().from(ownerKeys).where(eq(ownerKeys.hash, hash))
        return row ? keyOf(row) : null
      }),
    keys: () =>
      retrying(async () => {
        const rows = await db.select().from(ownerKeys).orderBy(desc(ownerKeys.madeAt), ownerKeys.id)
        return rows.map(keyOf)
      }),
    revokeKey: (id) =>
      retrying(async () => {
        const { meta } = await db.delete(ownerKeys).where(withMade(id))
        return meta.changes
      }),
    rotateKey: (id, until, successor) =>
      retrying(async () => {
        const shortened = db
          .update(ownerKeys)
          .set({ expiresAt: sql`min(${ownerKeys.expiresAt}, ${until})` })
          .where(and(withMade(id), ne(ownerKeys.id, successor.id)))
        await db.batch([insert(successor), shortened])
      }),
  }
}

/** A key, and all that was made by it, whose ids say so. */
function withMade(id: string) {
  return or(eq(ownerKeys.id, id), like(ownerKeys.id, `${id}-%`))
}

/** Delete keys that expired before a moment. */
export function expiredKeys(database: D1Database, before: number): D1PreparedStatement {
  return statement(database, drizzle(database).delete(ownerKeys).where(lte(ownerKeys.expiresAt, before)))
}

function rowOf(key: OwnerKey): typeof ownerKeys.$inferInsert {
  const surveys = key.surveys === 'all' ? 'all' : JSON.stringify(key.surveys)
  return { ...key, surveys, doors: JSON.stringify(key.doors) }
}

function keyOf(row: typeof ownerKeys.$inferSelect): OwnerKey {
  const surveys = row.surveys === 'all' ? 'all' : JSON.parse(row.surveys)
  return { ...row, surveys, doors: JSON.parse(row.doors) }
}
