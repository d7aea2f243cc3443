/** Links, sign-in links and sessions in D1, all of them by hash; never sees a secret. */
import { and, eq, gt, lte } from 'drizzle-orm'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { links, sessions, waves } from '#drizzle/schema.ts'
import { retrying } from './retry.ts'
import { jsonChunks, waveOfRow } from './rows.ts'
import { statement } from './statement.ts'
import type { Link, Store, Wave } from './store.ts'

type AccessVerbs = Pick<Store, 'addLinks' | 'findLink' | 'addSession' | 'findSession' | 'takeSession'>

/** Open links and sessions. */
export function openAccess(database: D1Database): AccessVerbs {
  const db = drizzle(database)
  return {
    addLinks: (survey, wave, added) => retrying(() => addLinks(database, db, survey, wave, added)),
    findLink: (survey, hash) => retrying(() => findLink(db, survey, hash)),
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

async function addLinks(
  database: D1Database,
  db: DrizzleD1Database,
  survey: string,
  wave: Wave,
  added: readonly Link[],
): Promise<number> {
  const rows = added.map((link) => ({ ...link, attributes: JSON.stringify(link.attributes) }))
  const opened = db
    .insert(waves)
    .values({ survey, ...wave })
    .onConflictDoUpdate({
      target: [waves.survey, waves.wave],
      set: { openedOn: wave.openedOn, closesOn: wave.closesOn, invited: true },
      setWhere: eq(waves.invited, false),
    })
  const inserts = jsonChunks(rows).map((chunk) => database.prepare(insertLinks).bind(chunk))
  const [, ...inserted] = await database.batch([statement(database, opened), ...inserts])
  return inserted.reduce((sum, { meta }) => sum + meta.changes, 0)
}

const insertLinks = `
  insert into links (hash, survey, wave, role, language, attributes)
  select value->>'hash', value->>'survey', value->>'wave', value->>'role', value->>'language', value->>'attributes'
  from json_each(?1) where true on conflict (hash) do nothing`

async function findLink(
  db: DrizzleD1Database,
  survey: string,
  hash: string,
): Promise<{ link: Link; wave: Wave | null } | null> {
  const [row] = await db
    .select()
    .from(links)
    .leftJoin(waves, and(eq(waves.survey, links.survey), eq(waves.wave, links.wave)))
    .where(and(eq(links.hash, hash), eq(links.survey, survey)))
  if (!row) return null
  const link = { ...row.links, attributes: JSON.parse(row.links.attributes) }
  return { link, wave: row.waves && waveOfRow(row.waves) }
}
