/** What people wrote, in D1: read out of the log, with what was decided about it; judges nobody's right to read it. */
import { and, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { comments, stories } from '#drizzle/schema.ts'
import { retrying } from './retry.ts'
import type { LoggedWords, PublicStory, WordStore } from './word-store.ts'

/** Open it over a D1 database. */
export function openWords(database: D1Database): WordStore {
  const db = drizzle(database)
  const read = (words: string, survey: string, wave: string, path: string, limit: number) =>
    retrying(async () => {
      const rows = await database
        .prepare(readWords(words))
        .bind(survey, wave, path, limit)
        .all<Omit<LoggedWords, 'withhold'> & { withhold: number }>()
      return rows.results.map((row) => ({ ...row, withhold: row.withhold === 1 }))
    })
  return {
    comments: (survey, wave, question, limit) => read(comment, survey, wave, pathOf(question), limit),
    stories: (survey, wave, question, limit) => read(story, survey, wave, pathOf(question), limit),
    decidedComments: (survey, question) =>
      retrying(() =>
        db
          .select()
          .from(comments)
          .where(and(eq(comments.survey, survey), eq(comments.question, question))),
      ),
    decidedStories: (survey, question) =>
      retrying(() =>
        db
          .select()
          .from(stories)
          .where(and(eq(stories.survey, survey), eq(stories.question, question))),
      ),
    decideComment: (survey, { response, question, state, reason }, now) =>
      retrying(async () => {
        const { meta } = await database
          .prepare(keepComment)
          .bind(survey, response, question, state, reason, now, pathOf(question))
          .run()
        return meta.changes > 0
      }),
    decideStory: (survey, { response, question, state, text }, now) =>
      retrying(async () => {
        const { meta } = await database
          .prepare(keepStory)
          .bind(survey, response, question, state, text, now, pathOf(question))
          .run()
        return meta.changes > 0
      }),
    publicStories: (limit) =>
      retrying(async () => (await database.prepare(readPublic).bind(limit).all<PublicStory>()).results),
  }
}

/** Ids hold nothing that a path of JSON would have to escape. */
function pathOf(question: string): string {
  return `$."${question}"`
}

/** Nothing newer of its wave has taken its place; what did is deleted by the next fold. */
const standing = `not exists (
  select 1 from responses later where later.survey = r.survey and later.chain = r.chain
    and later.chain <> later.id and later.wave = r.wave and later.seq > r.seq)`

const comment = `iif(json_type(r.answers, ?3) = 'text', json_extract(r.answers, ?3), '')`

/** A story may be told only where that was ticked. */
const storyAt = (path: string) => `iif(json_extract(r.answers, ${path} || '.consent') = 1,
  json_extract(r.answers, ${path} || '.text'), '')`

const story = storyAt('?3')

const readWords = (words: string) => `
  select id as response, role, language, withhold, words as text from (
    select r.*, ${words} as words from responses r where r.survey = ?1 and r.wave = ?2) r
  where trim(words) <> '' and ${standing} order by seq desc limit ?4`

const keepComment = `
  insert into comments (survey, response, question, state, reason, changed_at)
  select ?1, ?2, ?3, ?4, ?5, ?6 from responses r
  where r.survey = ?1 and r.id = ?2 and json_type(r.answers, ?7) = 'text' and ${standing}
  on conflict do update set state = excluded.state, reason = excluded.reason, changed_at = excluded.changed_at`

const keepStory = `
  insert into stories (survey, response, question, state, text, changed_at)
  select ?1, ?2, ?3, ?4, ?5, ?6 from responses r
  where r.survey = ?1 and r.id = ?2 and ${storyAt('?7')} <> '' and ${standing}
  on conflict do update set state = excluded.state, text = excluded.text, changed_at = excluded.changed_at`

const readPublic = `
  select s.survey, r.language, s.text, ${storyAt(`('$."' || s.question || '"')`)} as original
  from stories s join responses r on r.survey = s.survey and r.id = s.response
  where s.state = 'shown' and original <> '' and ${standing}
  order by s.changed_at desc, s.response limit ?1`
