/** What people wrote, in D1: read out of the log, with what was decided about it; judges nobody's right to read it. */
import { and, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { comments, stories } from '#drizzle/schema.ts'
import { pathOf, standing } from './logged-words.ts'
import { boundOnly, ofOnly } from './of-only.ts'
import { retrying } from './retry.ts'
import type { LoggedWords, PublicStory, WordStore } from './word-store.ts'

/** Open it over a D1 database. */
export function openWords(database: D1Database): WordStore {
  const db = drizzle(database)
  const read = (words: string): WordStore['comments'] =>
    function readLogged(survey, wave, question, limit, rating, only) {
      return retrying(async () => {
        const rows = await database
          .prepare(readWords(words))
          .bind(
            survey,
            wave,
            pathOf(question),
            limit,
            rating === undefined ? null : pathOf(rating),
            ...boundOnly(only),
          )
          .all<Omit<LoggedWords, 'withhold' | 'attributes'> & { withhold: number; attributes: string }>()
        return rows.results.map((row) => ({
          ...row,
          withhold: row.withhold === 1,
          attributes: JSON.parse(row.attributes) as Record<string, string>,
        }))
      })
    }
  return {
    comments: read(comment),
    stories: read(story),
    attributeValues: (survey, wave, attribute) =>
      retrying(async () => {
        const rows = await database
          .prepare(readValues)
          .bind(survey, wave, pathOf(attribute))
          .all<{ value: string }>()
        return rows.results.map(({ value }) => value)
      }),
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

const comment = `iif(json_type(r.answers, ?3) = 'text', json_extract(r.answers, ?3), '')`

/** A story may be told only where that was ticked. */
const storyAt = (path: string) => `iif(json_extract(r.answers, ${path} || '.consent') = 1,
  json_extract(r.answers, ${path} || '.text'), '')`

const story = storyAt('?3')

const readWords = (words: string) => `
  select id as response, role, language, withhold, attributes,
    iif(json_type(answers, ?5) = 'integer', json_extract(answers, ?5), null) as rating, words as text from (
    select r.*, ${words} as words from responses r
    where r.survey = ?1 and r.wave = ?2 and ${ofOnly('?6', '?7')}) r
  where trim(words) <> '' and ${standing} order by seq desc limit ?4`

const readValues = `
  select distinct json_extract(attributes, ?3) as value from responses
  where survey = ?1 and wave = ?2 and json_type(attributes, ?3) = 'text'`

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
