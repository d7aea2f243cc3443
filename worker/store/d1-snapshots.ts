/** Snapshots in D1: written by publishing, read a row a cut; makes no figure. */
import { and, eq, inArray, like, lt, sql } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { snapshots } from '#drizzle/schema.ts'
import { retrying } from './retry.ts'
import { jsonChunks } from './rows.ts'
import type { Publishing, Store } from './store.ts'

type SnapshotVerbs = Pick<Store, 'publish' | 'readSnapshots'>

/** Open the snapshots. */
export function openSnapshots(db: DrizzleD1Database): SnapshotVerbs {
  return {
    publish: (publishing) => retrying(() => publish(db, publishing)),
    readSnapshots: (survey, wave, cuts) => retrying(() => read(db, survey, wave, cuts)),
  }
}

async function publish(db: DrizzleD1Database, publishing: Publishing): Promise<void> {
  const { survey, wave, number, version, publishedAt, oneADay } = publishing
  const ofWave = and(eq(snapshots.survey, survey), eq(snapshots.wave, wave))
  const day = `${publishedAt.slice(0, 10)}%`
  const sameDay = and(ofWave, lt(snapshots.number, number), like(snapshots.publishedAt, day))
  const rows = publishing.snapshots.map((snapshot) => ({
    cut: snapshot.cut,
    snapshot: JSON.stringify(snapshot),
  }))
  await db.batch([
    db.delete(snapshots).where(and(ofWave, eq(snapshots.number, number))),
    ...(oneADay ? [db.delete(snapshots).where(sameDay)] : []),
    ...jsonChunks(rows).map((chunk) =>
      db.run(sql`
        insert into snapshots (survey, wave, number, cut, version, published_at, snapshot)
        select ${survey}, ${wave}, ${number}, value->>'cut', ${version}, ${publishedAt}, value->>'snapshot'
        from json_each(${chunk})`),
    ),
  ])
}

async function read(db: DrizzleD1Database, survey: string, wave: string, cuts?: readonly string[]) {
  const last = sql`(select max(number) from snapshots where survey = ${survey} and wave = ${wave})`
  const published = and(eq(snapshots.survey, survey), eq(snapshots.wave, wave), eq(snapshots.number, last))
  const wanted = cuts && inArray(snapshots.cut, sql`(select value from json_each(${JSON.stringify(cuts)}))`)
  const [names, rows] = await db.batch([
    db.select({ cut: snapshots.cut }).from(snapshots).where(published),
    db.select({ snapshot: snapshots.snapshot }).from(snapshots).where(and(published, wanted)),
  ])
  return { cuts: names.map(({ cut }) => cut), snapshots: rows.map(({ snapshot }) => JSON.parse(snapshot)) }
}
