/** Counting what is new, in D1; reads no row into the worker. */
import type { NewsStore } from './news-store.ts'
import { boundOnly, ofOnly } from './of-only.ts'
import { retrying } from './retry.ts'

/** Open the news. */
export function openNews(database: D1Database): NewsStore {
  return {
    newsOf: (survey, since, stories, only) =>
      retrying(async () => {
        const told = stories.map((id) => `$."${id}".consent`)
        const row = await database
          .prepare(count)
          .bind(survey, since, JSON.stringify(told), ...boundOnly(only))
          .first<{ answers: number; stories: number }>()
        return { answers: row?.answers ?? 0, stories: row?.stories ?? 0 }
      }),
    lastSite: () =>
      retrying(async () => {
        const sql = 'select site from waves where site is not null order by opened_on desc limit 1'
        return (await database.prepare(sql).first<{ site: string }>())?.site ?? null
      }),
  }
}

/** Of a chain that was changed since, only what stands there last is counted, once the fold has deleted the rest. */
const count = `
  select count(*) as answers, coalesce(sum((
    select count(*) from json_each(?3) j where json_extract(r.answers, j.value) = 1)), 0) as stories
  from responses r where r.survey = ?1 and r.received_at >= ?2 and ${ofOnly('?4', '?5')}`
