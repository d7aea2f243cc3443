/** Drafts in D1: answers that were not sent yet, one row a link or sitting, until they are sent or settled. */
import { and, eq, lt, sql } from 'drizzle-orm'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { drafts, responses } from '#drizzle/schema.ts'
import { inChain } from './in-chain.ts'
import { retrying } from './retry.ts'
import { draftOfRow, jsonChunks, loggedOf } from './rows.ts'
import { saveDraft } from './save-draft.ts'
import type { PartialResponse, Store } from './store.ts'

type DraftVerbs = Pick<
  Store,
  'saveDraft' | 'dropDrafts' | 'readOwn' | 'draftWaves' | 'drafts' | 'settleDrafts' | 'dropForgotten'
>

/** Open the drafts. */
export function openDrafts(database: D1Database): DraftVerbs {
  const db = drizzle(database)
  return {
    saveDraft: (draft, base) => retrying(() => saveDraft(database, draft, base)),
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
