/** What leaves as a file, out of D1: in pages, so that no request asks more often, or holds more, than a worker may. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { comments, snapshots } from '#drizzle/schema.ts'
import type { Only } from '#engine/programme.ts'
import type { ExportStore, LeavingRow, LeavingWave } from './export-store.ts'
import { boundOnly, ofOnly } from './of-only.ts'
import { retrying } from './retry.ts'

/** A million rows are read by four hundred questions of this size, where a worker may ask a thousand. */
const rowsAPage = 2500
/** Characters of answers in one page, beyond which it ends early. */
const longestPage = 4_000_000
const placesAPage = 50_000

/** Open it over a D1 database. */
export function openExports(database: D1Database): ExportStore {
  const db = drizzle(database)
  const publication = (survey: string, wave: string, number: number) =>
    and(eq(snapshots.survey, survey), eq(snapshots.wave, wave), eq(snapshots.number, number))
  const rows = (query: string, ...values: unknown[]) =>
    retrying(async () => {
      const found = await database
        .prepare(query)
        .bind(...values)
        .raw<LeavingColumns>()
      return found.map(rowOf)
    })
  return {
    publishedCuts: (survey, wave, number) =>
      retrying(async () => {
        const found = await db
          .select({ cut: snapshots.cut })
          .from(snapshots)
          .where(publication(survey, wave, number))
          .orderBy(snapshots.cut)
        return found.map(({ cut }) => cut)
      }),
    publishedSnapshots: (survey, wave, number, cuts) =>
      retrying(async () => {
        const wanted = sql`(select value from json_each(${JSON.stringify(cuts)}))`
        const found = await db
          .select({ snapshot: snapshots.snapshot })
          .from(snapshots)
          .where(and(publication(survey, wave, number), inArray(snapshots.cut, wanted)))
          .orderBy(snapshots.cut)
        return found.map(({ snapshot }) => JSON.parse(snapshot))
      }),
    leavingWave: (survey, wave, only) => retrying(() => leavingWave(database, survey, wave, only)),
    leavingRows: (survey, wave, after, watermark, only) =>
      rows(pageOfRows, survey, wave, after, watermark, rowsAPage, longestPage, ...boundOnly(only)),
    leavingPlaces: (survey, wave, after, watermark) =>
      retrying(async () => {
        const found = await database
          .prepare(pageOfPlaces)
          .bind(survey, wave, after, watermark, placesAPage)
          .all<{ seq: number }>()
        return found.results.map(({ seq }) => seq)
      }),
    rowsAt: (survey, places) =>
      rows(rowsByPlace, JSON.stringify(places.slice(0, rowsAPage)), survey, longestPage),
    hiddenComments: (survey) =>
      retrying(() =>
        db
          .select({ response: comments.response, question: comments.question })
          .from(comments)
          .where(and(eq(comments.survey, survey), eq(comments.state, 'hidden'))),
      ),
  }
}

const leaving = 'seq, id, role, language, state, received_at, attributes, answers'

/** These columns; of a million rows, naming them in each would take longer than reading them. */
type LeavingColumns = [number, string, string, string, LeavingRow['state'], string, string, string]

function rowOf([
  seq,
  id,
  role,
  language,
  state,
  receivedAt,
  attributes,
  answers,
]: LeavingColumns): LeavingRow {
  const about = { seq, id, role, language, state, receivedAt }
  return { ...about, attributes: JSON.parse(attributes), answers: JSON.parse(answers) }
}

async function leavingWave(
  database: D1Database,
  survey: string,
  wave: string,
  only?: Only,
): Promise<LeavingWave> {
  const { results } = await database
    .prepare(countRoles)
    .bind(survey, wave, ...boundOnly(only))
    .all<{ watermark: number; role: string | null; count: number; withheld: number }>()
  const roles = results.flatMap(({ role, count, withheld }) =>
    role === null ? [] : [{ role, count, withheld }],
  )
  return { watermark: results[0]?.watermark ?? 0, roles }
}

const watermark = `coalesce((select watermark from folds where survey = ?1 order by number desc limit 1), 0)`

/** The watermark stands in a row of its own where the wave has no response. */
const countRoles = `
  with mark as (select ${watermark} as watermark)
  select m.watermark, r.role, count(r.seq) as count, coalesce(sum(r.withhold), 0) as withheld
  from mark m left join responses r on r.survey = ?1 and r.wave = ?2 and r.seq <= m.watermark
    and ${ofOnly('?3', '?4')}
  group by r.role order by r.role`

const pageOfRows = `
  select ${leaving} from (
    select *, sum(length(answers)) over (order by seq) - length(answers) as before from (
      select * from responses r
      where survey = ?1 and wave = ?2 and seq > ?3 and seq <= ?4 and withhold = 0 and ${ofOnly('?7', '?8')}
      order by seq limit ?5))
  where before < ?6 order by seq`

const pageOfPlaces = `
  select seq from responses where survey = ?1 and wave = ?2 and seq > ?3 and seq <= ?4 order by seq limit ?5`

/** The places come first, each looked up by itself; otherwise SQLite reads the whole survey and looks for each row among them. */
const rowsByPlace = `
  select ${leaving} from (
    select r.*, j.key as place, sum(length(r.answers)) over (order by j.key) - length(r.answers) as before
    from json_each(?1) j cross join responses r on r.seq = j.value where +r.survey = ?2)
  where before < ?3 order by place`
