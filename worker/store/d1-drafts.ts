/** Drafts in D1: answers that were not sent yet, one row a link or sitting, until they are sent or settled. */
import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { drafts, responses } from '#drizzle/schema.ts'
import { chainOf } from './chain-of.ts'
import type { PartialResponse, SavedDraft } from './draft.ts'
import { inChain } from './in-chain.ts'
import { retrying } from './retry.ts'
import { draftOfRow, jsonChunks, loggedOf } from './rows.ts'
import { saveDraft } from './save-draft.ts'
import type { Store } from './store.ts'

type DraftVerbs = Pick<
  Store,
  'saveDraft' | 'dropDrafts' | 'readOwn' | 'draftWaves' | 'drafts' | 'settleDrafts' | 'dropForgotten'
>

/** Open the drafts. */
export function openDrafts(database: D1Database): DraftVerbs {
  const db = drizzle(database)
  return {
    saveDraft: (draft, base) => retrying(() => saveDraft(database, draft, base)),
    dropDrafts: (survey, by) => retrying(() => drop(db, survey, by)),
    readOwn: (survey, wave, chain) => retrying(() => readOwn(db, survey, wave, chain)),
    draftWaves: (survey) =>
      retrying(async () => {
        const found = await db.all<{ wave: string }>(
          sql`${waves(survey)} select wave from found where wave is not null`,
        )
        return found.map(({ wave }) => wave)
      }),
    drafts: (survey, wave, before, after, limit) =>
      retrying(async () => {
        const ofWave = and(eq(drafts.survey, survey), eq(drafts.wave, wave), gt(drafts.chain, after))
        const due = and(ofWave, lt(drafts.receivedAt, before))
        const rows = await db.select().from(drafts).where(due).orderBy(drafts.chain).limit(limit)
        return rows.map(draftOfRow)
      }),
    settleDrafts: (survey, wave, read, partial) =>
      retrying(() => settle(database, survey, wave, read, partial)),
    dropForgotten: (surveys, before) =>
      retrying(async () => {
        await database.prepare(dropOld).bind(JSON.stringify(surveys), before).run()
      }),
  }
}

async function drop(
  db: DrizzleD1Database,
  survey: string,
  by: { id: string } | { chain: string },
): Promise<boolean> {
  const shared = 'chain' in by ? by.chain : await chainOf(survey, by.id)
  const { meta } = await db.run(sql`${waves(survey)}
    delete from drafts where survey = ${survey} and chain = ${shared}
      and wave in (select wave from found where wave is not null)`)
  return meta.changes > 0
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
const waves = (survey: string) => sql`
  with recursive found (wave) as (
    select min(wave) from drafts where survey = ${survey}
    union all
    select (select min(wave) from drafts d where d.survey = ${survey} and d.wave > found.wave) from found
    where found.wave is not null)`

async function settle(
  database: D1Database,
  survey: string,
  wave: string,
  read: readonly Pick<SavedDraft, 'chain' | 'revision'>[],
  partial: readonly PartialResponse[],
): Promise<void> {
  const rows = partial.map(({ response, idOfWave, chain, revision, follows }) => ({
    ...response,
    attributes: JSON.stringify(response.attributes),
    answers: JSON.stringify(response.answers),
    idOfWave,
    chain,
    revision,
    follows,
  }))
  await database.batch([
    ...jsonChunks(rows).map((chunk) => database.prepare(insertPartial).bind(chunk)),
    database.prepare(dropSettled).bind(survey, wave, JSON.stringify(read)),
  ])
}

const insertPartial = `
  insert into responses
    (survey, id, chain, version, role, language, wave, attributes, answers, state, withhold, seconds, received_at,
     listed_role)
  select value->>'survey',
    iif(exists (select 1 from responses r where r.survey = value->>'survey' and r.id = value->>'id'),
      value->>'idOfWave', value->>'id'),
    value->>'chain', value->>'version', value->>'role', value->>'language', value->>'wave',
    value->>'attributes', value->>'answers', value->>'state', value->>'withhold', value->>'seconds',
    value->>'receivedAt', value->>'listedRole'
  from json_each(?1)
  where exists (select 1 from drafts d where d.survey = value->>'survey' and d.wave = value->>'wave'
      and d.chain = value->>'chain' and d.revision = value->>'revision')
    and not exists (select 1 from responses r where r.survey = value->>'survey' and r.wave = value->>'wave'
      and r.seq > value->>'follows' and r.chain = value->>'chain' and r.chain <> r.id)
    and not exists (select 1 from responses r where r.survey = value->>'survey' and r.id = value->>'chain'
      and r.wave = value->>'wave' and r.seq > value->>'follows')
  on conflict (survey, id) do nothing`

const dropSettled = `
  delete from drafts where survey = ?1 and wave = ?2
    and (chain, revision) in (select value->>'chain', value->>'revision' from json_each(?3))`

const dropOld = `
  delete from drafts where received_at < ?2 and survey not in (select value from json_each(?1))`
