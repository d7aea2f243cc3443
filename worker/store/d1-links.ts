/** Personal links in D1, by the hash of their token; never sees a token. */
import { and, eq, ne, sql } from 'drizzle-orm'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { drafts, links, spentTokens, waves } from '#drizzle/schema.ts'
import { retrying } from './retry.ts'
import { linkOfRow, waveOfRow } from './rows.ts'
import type { FoundLink, Link, Store } from './store.ts'

type LinkVerbs = Pick<Store, 'findLink' | 'isSpent' | 'declineLink' | 'passOn'>

/** Open the links. */
export function openLinks(database: D1Database): LinkVerbs {
  const db = drizzle(database)
  return {
    findLink: (hash) => retrying(() => findLink(db, hash)),
    isSpent: (hash) =>
      retrying(
        async () => (await db.select().from(spentTokens).where(eq(spentTokens.hash, hash))).length > 0,
      ),
    declineLink: (hash) => retrying(() => decline(db, hash)),
    passOn: (hash, link) => retrying(() => passOn(database, hash, link)),
  }
}

async function findLink(db: DrizzleD1Database, hash: string): Promise<FoundLink | null> {
  const [row] = await db
    .select()
    .from(links)
    .leftJoin(waves, and(eq(waves.survey, links.survey), eq(waves.wave, links.wave)))
    .where(eq(links.hash, hash))
  if (!row) return null
  return { link: linkOfRow(row.links), wave: row.waves && waveOfRow(row.waves) }
}

async function decline(db: DrizzleD1Database, hash: string): Promise<boolean> {
  const mark = db
    .update(links)
    .set({ state: 'declined' })
    .where(and(eq(links.hash, hash), ne(links.state, 'passed-on')))
    .returning({ hash: links.hash })
  const its = sql`(select survey, wave, hash from links where hash = ${hash})`
  const [marked] = await db.batch([mark, db.delete(drafts).where(sql`(survey, wave, chain) in ${its}`)])
  return marked.length > 0
}

/** Tried again after it has happened, it finds the new link there and changes nothing more. */
async function passOn(database: D1Database, hash: string, link: Link): Promise<boolean> {
  const row = JSON.stringify({ ...link, attributes: JSON.stringify(link.attributes) })
  const found = (
    await database.batch<{ done: number }>([
      database.prepare(insertInPlace).bind(row, hash),
      database.prepare(markPassedOn).bind(hash, link.hash),
      database.prepare(dropDraft).bind(hash, link.hash),
      database.prepare(followLink).bind(hash, link.hash),
      database.prepare('select exists (select 1 from links where hash = ?1) as done').bind(link.hash),
    ])
  ).at(-1)
  return found?.results[0]?.done === 1
}

/** A link by which nothing has been sent. */
const unused = `state <> 'passed-on'
  and not exists (select 1 from spent_tokens t where t.hash = links.hash)
  and not exists (select 1 from responses r where r.survey = links.survey and r.chain = links.hash and r.chain <> r.id)`

const insertInPlace = `
  insert into links (hash, survey, wave, role, language, attributes, test)
  select ?1->>'hash', survey, ?1->>'wave', ?1->>'role', ?1->>'language', ?1->>'attributes', test
  from links where hash = ?2 and survey = ?1->>'survey' and ${unused} on conflict (hash) do nothing`

const markPassedOn = `
  update links set state = 'passed-on'
  where hash = ?1 and exists (select 1 from links new where new.hash = ?2) and ${unused}`

const dropDraft = `
  delete from drafts where (survey, wave, chain) in
    (select survey, wave, hash from links where hash = ?1 and exists (select 1 from links new where new.hash = ?2))`

/** Whoever was invited counts by what the new link's holder does, and is written to no more. */
const followLink = `
  update recipients set link = ?2, passed_on = 1
  where link = ?1 and exists (select 1 from links new where new.hash = ?2)`
