/** Publications of several waves and surveys, out of D1, in one query each; compares nothing. */
import type { Snapshot } from '#engine/findings/finding.ts'
import { newestFirst } from '#engine/logic/newest-first.ts'
import type { PrivacyPromise } from '#engine/model.ts'
import type { ComparedStore, PublishedWave } from './compared-store.ts'
import { retrying } from './retry.ts'

/** Open it over a D1 database. */
export function openCompared(database: D1Database): ComparedStore {
  return {
    publishedWaves: (surveys, asOf) =>
      retrying(async () => {
        const ids = JSON.stringify(surveys)
        const query =
          asOf === undefined
            ? database.prepare(listWaves(newest)).bind(ids)
            : database.prepare(listWaves(newestThen)).bind(ids, asOf)
        const rows = (await query.all<WaveRow>()).results.map(waveOf)
        return rows.sort((one, other) => newestFirst(one.wave, other.wave))
      }),
    readBeside: (wanted, attributes) => retrying(() => readBeside(database, wanted, attributes)),
  }
}

interface WaveRow {
  readonly survey: string
  readonly wave: string
  readonly closesOn: string | null
  readonly promise: PrivacyPromise
  readonly number: number
  readonly version: string
  readonly publishedAt: string
}

function waveOf({ number, version, publishedAt, ...wave }: WaveRow): PublishedWave {
  return { ...wave, published: { number, version, publishedAt } }
}

const newest = 'select max(number) from snapshots n where n.survey = w.survey and n.wave = w.wave'

/** What may be read no more by its number is not read by a moment either. */
const newestThen = `
  select max(number) from snapshots n where n.survey = w.survey and n.wave = w.wave and n.cut = 'all'
    and n.published_at <= ?2 and (w.promise <> 'named' or n.number >= w.taken_back)`

const listWaves = (number: string) => `
  select w.survey, w.wave, w.closes_on as closesOn, w.promise, s.number, s.version, s.published_at as publishedAt
  from json_each(?1) j
  cross join waves w on w.survey = j.value
  cross join snapshots s on s.survey = w.survey and s.wave = w.wave and s.cut = 'all'
    and s.number = (${number})
`

async function readBeside(
  database: D1Database,
  wanted: Parameters<ComparedStore['readBeside']>[0],
  attributes: Parameters<ComparedStore['readBeside']>[1],
) {
  const [read, besides] = await database.batch<Row>([
    database.prepare(readCuts).bind(JSON.stringify(wanted)),
    ...(attributes
      ? [
          database
            .prepare(readAttributes)
            .bind(attributes.survey, attributes.wave, attributes.number, JSON.stringify(attributes.items)),
        ]
      : []),
  ])
  return {
    snapshots: (read?.results ?? []).map(({ survey, wave, cut, snapshot }) => ({
      from: { survey, wave, cut },
      snapshot: JSON.parse(snapshot) as Snapshot,
    })),
    attributeCuts: (besides?.results ?? []).map(({ snapshot }) => JSON.parse(snapshot) as Snapshot),
  }
}

interface Row {
  readonly survey: string
  readonly wave: string
  readonly cut: string
  readonly snapshot: string
}

const readCuts = `
  select s.survey, s.wave, s.cut, s.snapshot from json_each(?1) j
  cross join snapshots s on s.survey = j.value->>'survey' and s.wave = j.value->>'wave'
    and s.number = j.value->>'number' and s.cut = j.value->>'cut'`

/** Of values there may be hundreds, so that the database takes out what is needed of each. */
const readAttributes = `
  select survey, wave, cut, json_object('cut', cut, 'findings', (
      select json_group_array(json(f.value)) from json_each(s.snapshot, '$.findings') f
      where f.value->>'item' in (select value from json_each(?4)))) as snapshot
  from snapshots s
  where survey = ?1 and wave = ?2 and number = ?3
    and cut <> 'all' and cut not like 'role=%' and cut not like 'group=%' and instr(cut, '&') = 0
  order by cut`
