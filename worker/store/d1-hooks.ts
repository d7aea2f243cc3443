/** What is to be told, in D1; tells nobody anything. */
import { and, eq, lt, ne } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { hooks } from '#drizzle/schema-field.ts'
import type { DueHook, Hook, HookStore } from './hook-store.ts'
import { retrying } from './retry.ts'
import { jsonChunks } from './rows.ts'

/** Open what is to be told. */
export function openHooks(database: D1Database): HookStore {
  const db = drizzle(database)
  const mark = (id: string, set: Partial<typeof hooks.$inferInsert>) =>
    retrying(async () => {
      await db.update(hooks).set(set).where(eq(hooks.id, id))
    })
  return {
    claimHooks: (now, until, limit) =>
      retrying(async () => {
        const { results } = await database.prepare(claim).bind(now, until, limit).all<ClaimedHook>()
        return results.map(hookOf).toSorted((a, b) => a.madeAt - b.madeAt)
      }),
    hookDone: (id) => mark(id, { state: 'sent', error: null }),
    hookFailed: (id, error, nextAt) =>
      mark(id, nextAt === undefined ? { state: 'failed', error } : { dueAt: nextAt, error }),
    callbacksBetween: (survey, from, before, cuts) =>
      retrying(async () => {
        const query = database.prepare(cuts ? countParts : countCallbacks)
        const bound = [survey, from, before, ...(cuts ? [JSON.stringify(cuts)] : [])]
        return (await query.bind(...bound).first<{ count: number }>())?.count ?? 0
      }),
    forgetHooks: (before) =>
      retrying(async () => {
        await db.delete(hooks).where(and(ne(hooks.state, 'due'), lt(hooks.madeAt, before)))
      }),
  }
}

type ClaimedHook = Omit<DueHook, 'parts'> & { readonly parts: string | null }

function hookOf({ parts, ...hook }: ClaimedHook): DueHook {
  return parts === null ? hook : { ...hook, parts: JSON.parse(parts) }
}

const noted = `h.kind = 'callback' and h.survey = ?1 and h.made_at >= ?2 and h.made_at < ?3`

const countCallbacks = `select coalesce(sum(h.count), 0) as count from hooks h where ${noted}`

const countParts = `
  select coalesce(sum(p.value), 0) as count from hooks h, json_each(coalesce(h.parts, '{}')) p
  where ${noted} and p.key in (select value from json_each(?4))`

const claim = `
  update hooks set due_at = ?2, tries = tries + 1
  where id in (select id from hooks where state = 'due' and due_at <= ?1 order by due_at limit ?3)
  returning id, kind, survey, wave, count, parts, made_at as madeAt, tries - 1 as tries`

/** Give the statements that note events together with what they tell of. */
export function insertHooks(database: D1Database, made: readonly Hook[]): D1PreparedStatement[] {
  return jsonChunks(made).map((chunk) => database.prepare(insert).bind(chunk))
}

const insert = `
  insert into hooks (id, kind, survey, wave, count, parts, made_at, state, due_at)
  select value->>'id', value->>'kind', value->>'survey', value->>'wave', value->>'count', value->>'parts',
    value->>'madeAt', 'due', value->>'madeAt'
  from json_each(?1) where true on conflict (id) do nothing`
