/** Tallies, waves and the steps that change them, in D1; a step is one batch, so half of one cannot be. */
import { and, eq, gte, lt, or, sql } from 'drizzle-orm'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { folds, tallies, waves } from '#drizzle/schema.ts'
import { newestFirst } from '#engine/logic/newest-first.ts'
import type { PrivacyPromise } from '#engine/model.ts'
import type { TallyKey } from '#engine/tally/tally-key.ts'
import { besides } from './besides.ts'
import { insertHooks } from './d1-hooks.ts'
import { deleteDecided } from './delete-decided.ts'
import { brokeKey, retrying, unavailableOr } from './retry.ts'
import { jsonChunks, tallyOfRow, waveOfRow } from './rows.ts'
import { statement } from './statement.ts'
import type { FoldCommit, KeyedTally, Store, Wave, WaveStanding } from './store.ts'
import { readWritten } from './written-tallies.ts'

type TallyVerbs = Pick<
  Store,
  'tallies' | 'writtenTallies' | 'waveTallies' | 'tallyPage' | 'besides' | 'fold' | 'standings' | 'findWave'
>

/** Open the tallies. */
export function openTallies(database: D1Database): TallyVerbs {
  const db = drizzle(database)
  return {
    tallies: (survey, keys) => retrying(() => readTallies(db, survey, keys)),
    writtenTallies: (survey, after, limit) => retrying(() => readWritten(database, survey, after, limit)),
    waveTallies: (survey, wave) => retrying(() => readWave(db, survey, wave)),
    tallyPage: (survey, wave, of, after, limit) =>
      retrying(() => readPage(db, survey, wave, of, after, limit)),
    besides: (survey, asked, upTo) => retrying(() => besides(database, survey, asked, upTo)),
    // A passing fault leaves open whether the step was taken, so the caller reads again rather than tries again.
    fold: (commit) => takeStep(database, db, commit),
    standings: (survey) => retrying(() => readStandings(db, survey)),
    findWave: (survey, wave) => retrying(() => findWave(db, survey, wave)),
  }
}

async function readTallies(
  db: DrizzleD1Database,
  survey: string,
  keys: readonly TallyKey[],
): Promise<KeyedTally[]> {
  const found: KeyedTally[] = []
  for (const chunk of jsonChunks(
    keys.map(({ wave, cut, withheld }) => ({ wave, cut, withheld: withheld ? 1 : 0 })),
  )) {
    const rows = await db.all<{ wave: string; cut: string; withheld: number; tally: string }>(sql`
      select t.wave, t.cut, t.withheld, t.tally from json_each(${chunk}) j
      cross join tallies t on t.survey = ${survey} and t.wave = j.value->>'wave' and t.cut = j.value->>'cut'
        and t.withheld = j.value->>'withheld'`)
    found.push(...rows.map((row) => tallyOfRow({ ...row, withheld: row.withheld === 1 })))
  }
  return found
}

async function readWave(db: DrizzleD1Database, survey: string, wave: string): Promise<KeyedTally[]> {
  const rows = await db
    .select()
    .from(tallies)
    .where(
      and(
        eq(tallies.survey, survey),
        eq(tallies.wave, wave),
        ...manyFamilies.map((family) => {
          const [first, end] = namesOf(family)
          return or(lt(tallies.cut, first), gte(tallies.cut, end))
        }),
      ),
    )
  return rows.map(tallyOfRow)
}

/** Families of cuts of which a wave may have any number. */
const manyFamilies = ['account', '*day'] as const

/** Give the first name that a family may have, and the first that none has any more. */
function namesOf(family: (typeof manyFamilies)[number]): [string, string] {
  return [`${family}=`, `${family}>`]
}

async function readPage(
  db: DrizzleD1Database,
  survey: string,
  wave: string,
  of: (typeof manyFamilies)[number],
  after: Pick<TallyKey, 'cut' | 'withheld'> | null,
  limit: number,
): Promise<KeyedTally[]> {
  const [first, end] = namesOf(of)
  const { cut, withheld } = after ?? { cut: first, withheld: true }
  const rows = await db
    .select()
    .from(tallies)
    .where(
      and(
        eq(tallies.survey, survey),
        eq(tallies.wave, wave),
        sql`(${tallies.cut}, ${tallies.withheld}) > (${cut}, ${withheld ? 1 : 0})`,
        lt(tallies.cut, end),
      ),
    )
    .orderBy(tallies.cut, tallies.withheld)
    .limit(limit)
  return rows.map(tallyOfRow)
}

async function takeStep(database: D1Database, db: DrizzleD1Database, commit: FoldCommit): Promise<boolean> {
  const { survey, number, watermark, version, erase } = commit
  const changed = commit.tallies.map(({ key, text }) => [key.wave, key.cut, key.withheld ? 1 : 0, text])
  const countedWaves = new Set(commit.tallies.map(({ key }) => key.wave))
  const taking = statement(database, db.insert(folds).values({ survey, number, watermark, version }))
  const steps = [
    ...jsonChunks(changed).map((chunk) => database.prepare(upsertTallies).bind(chunk, survey, number)),
    ...jsonChunks(erase.map((seq) => ({ seq }))).flatMap((chunk) =>
      [...deleteDecided, deleteRows].map((sql) => database.prepare(sql).bind(chunk)),
    ),
    ...jsonChunks(commit.sent?.map(({ wave, chain, seq }) => ({ wave, chain, seq })) ?? []).map((chunk) =>
      database.prepare(dropSent).bind(chunk, survey),
    ),
    ...commit.waves.map((wave) =>
      statement(
        database,
        db
          .insert(waves)
          .values({ survey, ...wave })
          .onConflictDoNothing(),
      ),
    ),
    database.prepare(noteCounted).bind(survey, number, JSON.stringify([...countedWaves])),
    ...(commit.takenBack?.length
      ? [database.prepare(noteTakenBack).bind(survey, number, JSON.stringify(commit.takenBack))]
      : []),
    ...insertHooks(database, commit.hooks ?? []),
  ]
  try {
    await database.batch([taking, ...steps])
    return true
  } catch (error) {
    if (brokeKey(error)) return false
    throw unavailableOr(error)
  }
}

const upsertTallies = `
  insert into tallies (survey, wave, cut, withheld, number, tally)
  select ?2, value->>0, value->>1, value->>2, ?3, value->>3 from json_each(?1) where true
  on conflict do update set number = excluded.number, tally = excluded.tally`

const noteCounted = `
  update waves set counted = ?2 where survey = ?1 and wave in (select value from json_each(?3))`

const noteTakenBack = `
  update waves set taken_back = ?2 where survey = ?1 and wave in (select value from json_each(?3))`

const deleteRows = `delete from responses where seq in (select value->>'seq' from json_each(?1))`

const dropSent = `
  delete from drafts where (survey, wave, chain) in (
    select d.survey, d.wave, d.chain from json_each(?1) j
    cross join drafts d on d.survey = ?2 and d.wave = j.value->>'wave' and d.chain = j.value->>'chain'
    where d.follows < j.value->>'seq')`

async function readStandings(db: DrizzleD1Database, survey: string): Promise<WaveStanding[]> {
  const rows = await db.all<Row>(sql`
    select w.wave, w.opened_on as openedOn, w.closes_on as closesOn, w.invited, w.promise,
      w.counted as number,
      (select json_extract(t.tally, '$.responses') from tallies t where t.survey = w.survey and t.wave = w.wave
        and t.cut = 'all' and t.withheld = 1) as withheld,
      (select sum(json_extract(t.tally, '$.responses')) from tallies t
        where t.survey = w.survey and t.wave = w.wave and t.cut = 'all') as responses,
      s.number as publishedNumber, s.version, s.published_at as publishedAt
    from waves w left join snapshots s on s.survey = w.survey and s.wave = w.wave and s.cut = 'all'
      and s.number = (select max(number) from snapshots n where n.survey = w.survey and n.wave = w.wave)
    where w.survey = ${survey}`)
  rows.sort((one, other) => newestFirst(one.wave, other.wave))
  return rows.map(
    ({
      wave,
      openedOn,
      closesOn,
      invited,
      promise,
      number,
      withheld,
      responses,
      publishedNumber,
      version,
      publishedAt,
    }) => ({
      wave,
      openedOn,
      closesOn,
      invited: invited === 1,
      promise,
      number,
      withheld: withheld ?? 0,
      responses: responses ?? 0,
      published:
        publishedNumber === null || version === null || publishedAt === null
          ? null
          : { number: publishedNumber, version, publishedAt },
    }),
  )
}

interface Row {
  readonly wave: string
  readonly openedOn: string
  readonly closesOn: string | null
  readonly invited: number
  readonly number: number
  readonly withheld: number | null
  readonly promise: PrivacyPromise
  readonly responses: number | null
  readonly publishedNumber: number | null
  readonly version: string | null
  readonly publishedAt: string | null
}

async function findWave(db: DrizzleD1Database, survey: string, wave: string): Promise<Wave | null> {
  const rows = await db
    .select()
    .from(waves)
    .where(and(eq(waves.survey, survey), eq(waves.wave, wave)))
  return rows[0] ? waveOfRow(rows[0]) : null
}
