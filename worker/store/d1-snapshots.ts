/** Snapshots in D1: written by publishing, read a row a cut; makes no figure. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { folds, snapshots } from '#drizzle/schema.ts'
import type { Snapshot } from '#engine/findings/finding.ts'
import { insertHooks } from './d1-hooks.ts'
import type { Hook } from './hook-store.ts'
import { brokeKey, retrying } from './retry.ts'
import { jsonChunks } from './rows.ts'
import { statement } from './statement.ts'
import type { PublishedResponses, Publishing, Store } from './store.ts'

type SnapshotVerbs = Pick<Store, 'publish' | 'readSnapshots' | 'publishedResponses' | 'readPublications'>

/** Open the snapshots. */
export function openSnapshots(database: D1Database): SnapshotVerbs {
  const db = drizzle(database)
  return {
    publish: (publishing) => retrying(() => publish(database, db, publishing)),
    readSnapshots: (survey, wave, cuts, number) => retrying(() => read(db, survey, wave, cuts, number)),
    publishedResponses: (survey, cuts) =>
      retrying(async () => {
        const query = database.prepare(countPublished).bind(survey, JSON.stringify(cuts))
        return (await query.all<PublishedResponses>()).results
      }),
    readPublications: (survey, wave) => retrying(() => readAll(db, survey, wave)),
  }
}

async function publish(
  database: D1Database,
  db: DrizzleD1Database,
  publishing: Publishing,
): Promise<boolean> {
  const { survey, wave, number, version, publishedAt, responses, named, step } = publishing
  const ofWave = and(eq(snapshots.survey, survey), eq(snapshots.wave, wave))
  const sameNumber = db.delete(snapshots).where(and(ofWave, eq(snapshots.number, number)))
  const giveWay = database.prepare(dropEarlier).bind(survey, wave, number, publishedAt.slice(0, 10))
  const rows = publishing.snapshots.map((snapshot) => ({
    cut: snapshot.cut,
    snapshot: JSON.stringify(snapshot),
  }))
  const madeAt = Date.parse(publishedAt)
  const id = `published-${survey}-${wave}-${number}-${madeAt}`
  const told: Hook = { id, kind: 'published', survey, wave, count: responses, madeAt }
  const taking = step && db.insert(folds).values({ survey, number, ...step })
  const steps = [
    ...(taking ? [statement(database, taking)] : []),
    statement(database, sameNumber),
    ...(named ? [giveWay] : []),
    ...jsonChunks(rows).map((chunk) =>
      database.prepare(insertSnapshots).bind(chunk, survey, wave, number, version, publishedAt),
    ),
    ...insertHooks(database, [told]),
  ]
  try {
    await database.batch(steps)
    return true
  } catch (error) {
    if (step && brokeKey(error)) return false
    throw error
  }
}

const dropEarlier = `
  delete from snapshots where survey = ?1 and wave = ?2 and number < ?3 and (
    number < (select taken_back from waves w where w.survey = ?1 and w.wave = ?2)
    or substr(published_at, 1, 10) = ?4 and not exists (
      select 1 from kept k where k.survey = ?1 and k.wave = ?2 and k.number = snapshots.number))`

const insertSnapshots = `
  insert into snapshots (survey, wave, number, cut, version, published_at, snapshot)
  select ?2, ?3, ?4, value->>'cut', ?5, ?6, value->>'snapshot' from json_each(?1)`

async function read(
  db: DrizzleD1Database,
  survey: string,
  wave: string,
  cuts: readonly string[] | undefined,
  number?: number,
) {
  const last = number ?? sql`(select max(number) from snapshots where survey = ${survey} and wave = ${wave})`
  const published = and(eq(snapshots.survey, survey), eq(snapshots.wave, wave), eq(snapshots.number, last))
  const wanted = cuts && inArray(snapshots.cut, sql`(select value from json_each(${JSON.stringify(cuts)}))`)
  const [names, rows] = await db.batch([
    db.select({ cut: snapshots.cut }).from(snapshots).where(published),
    db.select({ snapshot: snapshots.snapshot }).from(snapshots).where(and(published, wanted)),
  ])
  return { cuts: names.map(({ cut }) => cut), snapshots: rows.map(({ snapshot }) => JSON.parse(snapshot)) }
}

const countPublished = `
  select s.wave, s.cut, s.snapshot->>'responses' as responses from snapshots s
  where s.survey = ?1 and s.cut in (select value from json_each(?2))
    and s.number = (select max(number) from snapshots last where last.survey = s.survey and last.wave = s.wave)
  order by s.wave, s.cut`

async function readAll(db: DrizzleD1Database, survey: string, wave: string): Promise<Snapshot[][]> {
  const rows = await db
    .select({ number: snapshots.number, snapshot: snapshots.snapshot })
    .from(snapshots)
    .where(and(eq(snapshots.survey, survey), eq(snapshots.wave, wave)))
    .orderBy(snapshots.number)
  return [...Map.groupBy(rows, ({ number }) => number).values()].map((publication) =>
    publication.map(({ snapshot }) => JSON.parse(snapshot)),
  )
}
