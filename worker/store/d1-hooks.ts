/** What is to be told, in D1; tells nobody anything. */
import { and, eq, gte, lt, ne, sum } from 'drizzle-orm'
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
        const { results } = await database.prepare(claim).bind(now, until, limit).all<DueHook>()
        return results.toSorted((a, b) => a.madeAt - b.madeAt)
      }),
    hookDone: (id) => mark(id, { state: 'sent', error: null }),
    hookFailed: (id, error, nextAt) =>
      mark(id, nextAt === undefined ? { state: 'failed', error } : { dueAt: nextAt, error }),
    callbacksBetween: (survey, from, before) =>
      retrying(async () => {
        const between = and(gte(hooks.madeAt, from), lt(hooks.madeAt, before))
        const [row] = await db
          .select({ count: sum(hooks.count) })
          .from(hooks)
          .where(and(eq(hooks.kind, 'callback'), eq(hooks.survey, survey), between))
        return Number(row?.count ?? 0)
      }),
    forgetHooks: (before) =>
      retrying(async () => {
        await db.delete(hooks).where(and(ne(hooks.state, 'due'), lt(hooks.madeAt, before)))
      }),
  }
}

const claim = `
  update hooks set due_at = ?2, tries = tries + 1
  where id in (select id from hooks where state = 'due' and due_at <= ?1 order by due_at limit ?3)
  returning id, kind, survey, wave, count, made_at as madeAt, tries - 1 as tries`

/** Give the statements that note events together with what they tell of. */
export function insertHooks(database: D1Database, made: readonly Hook[]): D1PreparedStatement[] {
  return jsonChunks(made).map((chunk) => database.prepare(insert).bind(chunk))
}

const insert = `
  insert into hooks (id, kind, survey, wave, count, made_at, state, due_at)
  select value->>'id', value->>'kind', value->>'survey', value->>'wave', value->>'count', value->>'madeAt', 'due',
    value->>'madeAt'
  from json_each(?1) where true on conflict (id) do nothing`
