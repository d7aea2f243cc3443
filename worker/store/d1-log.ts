/** The log in D1: accepting responses, and finding those whose place another takes. */
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { folds, responses, spentTokens } from '#drizzle/schema.ts'
import { acceptAtOnce } from './accept-at-once.ts'
import { chainOf } from './chain-of.ts'
import { inChain } from './in-chain.ts'
import { type Inserted, insertOf, stateOf, valuesOf } from './insert-response.ts'
import { folded, pendingRows } from './log-pages.ts'
import { brokeKey, retrying } from './retry.ts'
import { jsonChunks, type LogRow, logColumns, loggedOf } from './rows.ts'
import { statement } from './statement.ts'
import { type Incoming, type Logged, type Pending, placeOf, type Store } from './store.ts'

type LogVerbs = Pick<
  Store,
  'accept' | 'acceptAtOnce' | 'acceptMany' | 'pending' | 'chain' | 'folded' | 'oldestUnfolded'
>

/** Open the log. */
export function openLog(database: D1Database): LogVerbs {
  const db = drizzle(database)
  return {
    accept: (incoming) => retrying(() => accept(database, db, incoming)),
    acceptAtOnce: (incoming, ended) => retrying(() => acceptAtOnce(database, incoming, ended)),
    acceptMany: (survey, incoming) => retrying(() => acceptMany(database, survey, incoming)),
    pending: (survey, limit) => retrying(() => pending(database, db, survey, limit)),
    chain: (survey, by) => retrying(() => chain(db, survey, by)),
    folded: (survey, after, watermark, limit) =>
      retrying(() => folded(database, survey, after, watermark, limit)),
    oldestUnfolded: (surveys) => retrying(() => oldestUnfolded(db, surveys)),
  }
}

async function accept(database: D1Database, db: DrizzleD1Database, incoming: Incoming) {
  const { response, chain: shared, spend } = incoming
  const { wave, attributes, listedRole = null } = response
  const insert = database
    .prepare(insertOf('?13, ?14, ?15', 'where true'))
    .bind(...(await valuesOf(response, shared)), wave, JSON.stringify(attributes), listedRole)
  if (spend === undefined) return stateOf(await insert.all<Inserted>()) ?? 'known'
  try {
    await database.batch([statement(database, db.insert(spentTokens).values({ hash: spend })), insert])
    return 'stored'
  } catch (error) {
    if (!brokeKey(error)) throw error
    const known = await db
      .select({ seq: responses.seq })
      .from(responses)
      .where(isResponse(response.survey, response.id))
    return known.length > 0 ? 'known' : 'spent'
  }
}

async function acceptMany(database: D1Database, survey: string, incoming: readonly Incoming[]) {
  const rows = incoming.map(({ response, chain: shared }) => ({
    ...response,
    ...texts(response),
    chain: shared,
  }))
  let stored = 0
  const different: string[] = []
  for (const chunk of jsonChunks(rows)) {
    const [differing, inserted] = await database.batch<{ id: string }>([
      database.prepare(differingRows).bind(chunk, survey),
      database.prepare(insertRows).bind(chunk),
    ])
    stored += inserted?.meta.changes ?? 0
    different.push(...(differing?.results ?? []).map(({ id }) => id))
  }
  return { stored, known: incoming.length - stored, different }
}

const differingRows = `
  select r.id from json_each(?1) j cross join responses r on r.survey = ?2 and r.id = j.value->>'id'
  where r.answers <> j.value->>'answers'`

const insertRows = `
  insert into responses
    (survey, id, chain, version, role, language, wave, attributes, answers, state, withhold, seconds, received_at,
     listed_role)
  select value->>'survey', value->>'id', value->>'chain', value->>'version', value->>'role', value->>'language',
    value->>'wave', value->>'attributes', value->>'answers', value->>'state', value->>'withhold', value->>'seconds',
    value->>'receivedAt', value->>'listedRole'
  from json_each(?1) where true on conflict (survey, id) do nothing`

async function pending(
  database: D1Database,
  db: DrizzleD1Database,
  survey: string,
  limit: number,
): Promise<Pending> {
  const [last, found] = await database.batch([
    statement(database, standing(db, survey)),
    pendingRows(database, survey, limit),
  ])
  const { number = 0, watermark = 0, version = null } = (last?.results[0] ?? {}) as Partial<Stands>
  const rows = ((found?.results ?? []) as LogRow[]).map(loggedOf)
  return { number, watermark, version, rows, superseded: await superseded(database, survey, watermark, rows) }
}

/** Find rows that are in the tallies already and whose place new ones of the same wave take. */
async function superseded(
  database: D1Database,
  survey: string,
  watermark: number,
  rows: readonly Logged[],
): Promise<Logged[]> {
  const taking = rows.filter(({ id, chain: shared }) => shared !== id)
  if (taking.length === 0) return []
  const chains = JSON.stringify([...new Set(taking.map(({ chain: shared }) => shared))])
  const { results } = await database.prepare(standingRows).bind(chains, survey, watermark).all<LogRow>()
  const places = new Set(taking.map(placeOf))
  return results.map(loggedOf).filter((row) => places.has(placeOf(row)))
}

/** Joined crosswise, so that each chain is looked up; SQLite would read the whole survey instead. */
const standingRows = `
  select ${logColumns('r')} from json_each(?1) j
  cross join responses r on r.survey = ?2 and r.chain = j.value and r.chain <> r.id and r.seq <= ?3
  union all
  select ${logColumns('r')} from json_each(?1) j
  cross join responses r on r.survey = ?2 and r.id = j.value and r.chain = r.id and r.seq <= ?3`

async function chain(
  db: DrizzleD1Database,
  survey: string,
  by: { id: string } | { chain: string },
): Promise<Pending> {
  const shared = 'chain' in by ? by.chain : await chainOf(survey, by.id)
  const [last, rows] = await db.batch([
    standing(db, survey),
    db.select().from(responses).where(inChain(survey, shared)).orderBy(responses.seq),
  ])
  const { number = 0, watermark = 0, version = null } = last[0] ?? {}
  const all = rows.map(loggedOf)
  return {
    number,
    watermark,
    version,
    rows: all.filter(({ seq }) => seq > watermark),
    superseded: all.filter(({ seq }) => seq <= watermark),
  }
}

async function oldestUnfolded(db: DrizzleD1Database, surveys: readonly string[]): Promise<string | null> {
  const rows = await db.all<{ oldest: string | null }>(sql`
    select min((
      select received_at from responses r where r.survey = s.value and r.seq > coalesce(
        (select watermark from folds f where f.survey = s.value order by number desc limit 1), 0)
      order by r.seq limit 1)) as oldest
    from json_each(${JSON.stringify(surveys)}) s`)
  return rows[0]?.oldest ?? null
}

type Stands = Pick<Pending, 'number' | 'watermark' | 'version'>

function standing(db: DrizzleD1Database, survey: string) {
  return db
    .select({ number: folds.number, watermark: folds.watermark, version: folds.version })
    .from(folds)
    .where(eq(folds.survey, survey))
    .orderBy(sql`number desc`)
    .limit(1)
}

function isResponse(survey: string, id: string): SQL | undefined {
  return and(eq(responses.survey, survey), eq(responses.id, id))
}

function texts({ attributes, answers }: Incoming['response']) {
  return { attributes: JSON.stringify(attributes), answers: JSON.stringify(answers) }
}
