/** Drafts in D1: answers that were not sent yet, one row a link or sitting, until they are sent or settled. */
import { and, eq, getTableColumns, lt, sql } from 'drizzle-orm'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { drafts, responses } from '#drizzle/schema.ts'
import { inChain } from './in-chain.ts'
import { retrying } from './retry.ts'
import { draftOfRow, jsonChunks, loggedOf } from './rows.ts'
import type { Draft, PartialResponse, Store } from './store.ts'

type DraftVerbs = Pick<
  Store,
  'saveDraft' | 'dropDrafts' | 'readOwn' | 'draftWaves' | 'drafts' | 'settleDrafts' | 'dropForgotten'
>

/** Open the drafts. */
export function openDrafts(database: D1Database): DraftVerbs {
  const db = drizzle(database)
  return {
    saveDraft: (draft) => retrying(() => save(db, draft)),
    dropDrafts: (survey, by) => retrying(() => drop(database, survey, by)),
    readOwn: (survey, wave, chain) => retrying(() => readOwn(db, survey, wave, chain)),
    draftWaves: (survey) =>
      retrying(async () => {
        const { results } = await database.prepare(wavesOf).bind(survey).all<{ wave: string }>()
        return results.map(({ wave }) => wave)
      }),
    drafts: (survey, wave, before, limit) =>
      retrying(async () => {
        const ofWave = and(eq(drafts.survey, survey), eq(drafts.wave, wave), lt(drafts.receivedAt, before))
        const rows = await db.select().from(drafts).where(ofWave).orderBy(drafts.chain).limit(limit)
        return rows.map(draftOfRow)
      }),
    settleDrafts: (survey, wave, chains, partial) =>
      retrying(() => settle(database, survey, wave, chains, partial)),
    dropForgotten: (surveys, before) =>
      retrying(async () => {
        await database.prepare(dropOld).bind(JSON.stringify(surveys), before).run()
      }),
  }
}

/** What an upsert was about to insert, by column. */
const given = Object.fromEntries(
  Object.entries(getTableColumns(drafts)).map(([key, { name }]) => [key, sql.raw(`excluded.${name}`)]),
)

async function save(db: DrizzleD1Database, draft: Draft): Promise<number> {
  const { survey, wave, chain } = draft
  const row = {
    ...draft,
    listedRole: draft.listedRole ?? null,
    attributes: JSON.stringify(draft.attributes),
    answers: JSON.stringify(draft.answers),
    follows: sql`(select coalesce(max(seq), 0) from responses
      where wave = ${wave} and (${inChain(survey, chain)}))`,
  }
  const [saved] = await db
    .insert(drafts)
    // Moments only grow, so that no number comes back after a draft was deleted.
    .values({ ...row, revision: Date.parse(draft.receivedAt) })
    .onConflictDoUpdate({
      target: [drafts.survey, drafts.wave, drafts.chain],
      // What was sent twice, because the first answer was lost, must not look like another device's.
      set: {
        ...given,
        revision: sql`case when (id, role, language, answers, withhold)
          is (excluded.id, excluded.role, excluded.language, excluded.answers, excluded.withhold)
          then revision else max(revision + 1, excluded.revision) end`,
      },
    })
    .returning({ revision: drafts.revision })
  if (!saved) throw new Error('a draft was saved without a revision')
  return saved.revision
}

async function drop(
  database: D1Database,
  survey: string,
  by: { id: string } | { chain: string },
): Promise<boolean> {
  const bound = 'chain' in by ? [survey, by.chain, null] : [survey, by.id, by.id]
  const statement = database.prepare(dropOwn).bind(...bound)
  return (await statement.run()).meta.changes > 0
}

async function readOwn(db: DrizzleD1Database, survey: string, wave: string, chain: string) {
  const [sent, unsent] = await db.batch([
    db
      .select()
      .from(responses)
      .where(and(eq(responses.wave, wave), inChain(survey, chain)))
      .orderBy(sql`seq desc`)
      .limit(1),
    db
      .select()
      .from(drafts)
      .where(and(eq(drafts.survey, survey), eq(drafts.wave, wave), eq(drafts.chain, chain))),
  ])
  const response = sent[0] ? loggedOf(sent[0]) : null
  const draft = unsent[0] ? draftOfRow(unsent[0]) : null
  // What is sent takes the place of what was drafted before, from this moment; the next fold deletes it.
  return { response, draft: draft && response && response.seq > draft.follows ? null : draft }
}

/** The waves of a survey that have drafts: one look into the key for each, however many drafts it has. */
const waves = `
  with recursive found (wave) as (
    select min(wave) from drafts where survey = ?1
    union all
    select (select min(wave) from drafts d where d.survey = ?1 and d.wave > found.wave) from found
    where found.wave is not null)`

const wavesOf = `${waves} select wave from found where wave is not null`

/** A sitting's draft is found by its first id, a link's by that of a response which it sent. */
const dropOwn = `${waves}
  delete from drafts where survey = ?1 and wave in (select wave from found where wave is not null)
    and chain in (?2, (select chain from responses where survey = ?1 and id = ?3))`

async function settle(
  database: D1Database,
  survey: string,
  wave: string,
  chains: readonly string[],
  partial: readonly PartialResponse[],
): Promise<void> {
  const rows = partial.map(({ response, chain, follows }) => ({
    ...response,
    attributes: JSON.stringify(response.attributes),
    answers: JSON.stringify(response.answers),
    chain,
    follows,
  }))
  await database.batch([
    ...jsonChunks(rows).map((chunk) => database.prepare(insertPartial).bind(chunk)),
    database.prepare(dropSettled).bind(survey, wave, JSON.stringify(chains)),
  ])
}

const insertPartial = `
  insert into responses
    (survey, id, chain, version, role, language, wave, attributes, answers, state, withhold, seconds, received_at,
     listed_role)
  select value->>'survey', value->>'id', value->>'chain', value->>'version', value->>'role', value->>'language',
    value->>'wave', value->>'attributes', value->>'answers', value->>'state', value->>'withhold', value->>'seconds',
    value->>'receivedAt', value->>'listedRole'
  from json_each(?1)
  where not exists (select 1 from responses r where r.survey = value->>'survey' and r.wave = value->>'wave'
      and r.seq > value->>'follows' and r.chain = value->>'chain' and r.chain <> r.id)
    and not exists (select 1 from responses r where r.survey = value->>'survey' and r.id = value->>'chain'
      and r.wave = value->>'wave' and r.seq > value->>'follows')
  on conflict (survey, id) do nothing`

const dropSettled = `
  delete from drafts where survey = ?1 and wave = ?2 and chain in (select value from json_each(?3))`

const dropOld = `
  delete from drafts where received_at < ?2 and survey not in (select value from json_each(?1))`
