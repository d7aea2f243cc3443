/** What leaders with the right to export take along of what is published: tables, snapshots, the codebook and the method. */
import type { Context } from 'hono'
import { codebook } from '#engine/exports/codebook.ts'
import { methodNote } from '#engine/exports/method-note.ts'
import { snapshotsSchema, snapshotsSchemaPath } from '#engine/exports/snapshots-schema.ts'
import { tableColumns, tableRows } from '#engine/exports/tables.ts'
import { dayIn } from '#engine/logic/wave.ts'
import { byteOrderMark, csvLine } from '#engine/table/csv-line.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import type { SnapshotsHead } from '#engine/wire-exports.ts'
import { cutInScope, withinScope } from '../access/scope.ts'
import type { AppEnv } from '../env.ts'
import { isClosed } from '../jobs/publish.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { Publication } from '../store/store.ts'
import { download, streamOf } from './download.ts'
import { type ExportedWave, exportedWave, exportLanguage, fileName } from './exported-wave.ts'
import { numberedPublication, refuseEarlier } from './numbered-publication.ts'
import { definitionOf } from './owned-survey.ts'
import { gone, partsOfWave } from './read-fieldwork.ts'
import { toldWaves } from './told-waves.ts'

const path = '/api/results/:survey'
const exporting = { method: 'GET', policy: 'leader', rights: ['export'] } as const

export const exportRoutes: readonly Route[] = [
  { ...exporting, path: `${path}/tables.csv`, handle: sendTables },
  { ...exporting, path: `${path}/snapshots.json`, handle: sendSnapshots },
  { ...exporting, path: `${path}/codebook.md`, handle: sendCodebook },
  { ...exporting, path: `${path}/method.md`, handle: sendMethod },
  { method: 'GET', policy: 'open', path: snapshotsSchemaPath, handle: sendSchema },
]

/** Cuts that are read at once; each is one snapshot of less than a megabyte. */
const cutsAPage = 10

const markdown = 'text/markdown; charset=utf-8'

async function sendTables(c: Context<AppEnv>): Promise<Response> {
  const exported = await exportedWave(c)
  const { survey, standing, words } = exported
  const published = await publishedOf(c, exported)
  const of = {
    survey,
    words: words[exportLanguage(c, survey)],
    wave: standing.wave,
    number: published.number,
    day: dayIn(c.var.definitions.timeZone, new Date(published.publishedAt)),
  }
  const lines = async function* () {
    yield byteOrderMark + csvLine(tableColumns)
    for await (const snapshots of pagesOf(c, exported, published))
      yield snapshots.flatMap((snapshot) => tableRows(of, snapshot).map(csvLine)).join('')
  }
  const type = 'text/csv; charset=utf-8'
  return download(c, { name: fileName(exported, 'tables.csv'), type }, streamOf(lines()))
}

async function sendSnapshots(c: Context<AppEnv>): Promise<Response> {
  const exported = await exportedWave(c)
  const { survey, standing } = exported
  const published = await publishedOf(c, exported)
  const head: SnapshotsHead = {
    $schema: snapshotsSchemaPath,
    survey: survey.id,
    promise: survey.promise,
    wave: standing.wave,
    number: published.number,
    publishedAt: published.publishedAt,
  }
  const texts = async function* () {
    yield `${JSON.stringify(head).slice(0, -1)},"snapshots":[\n`
    let between = ''
    for await (const snapshots of pagesOf(c, exported, published)) {
      yield between + snapshots.map((snapshot) => JSON.stringify(snapshot)).join(',\n')
      between = ',\n'
    }
    yield '\n]}\n'
  }
  return download(
    c,
    { name: fileName(exported, 'snapshots.json'), type: 'application/json' },
    streamOf(texts()),
  )
}

async function sendCodebook(c: Context<AppEnv>): Promise<Response> {
  const { survey, version } = definitionOf(c)
  const words = await c.var.definitions.wordsOf(survey.id)
  return download(c, { name: `${survey.id}-codebook.md`, type: markdown }, codebook(survey, words, version))
}

async function sendMethod(c: Context<AppEnv>): Promise<Response> {
  const exported = await exportedWave(c)
  const { survey, standing, words } = exported
  await refuseEarlier(c, survey, standing)
  const { definitions, store, now, leader } = c.var
  const { wave, openedOn, closesOn, invited, withheld, published } = standing
  const [own = definitions.language] = survey.languages
  const company = definitions.company[own] ?? definitions.company[definitions.language]
  if (!company) throw new Error('the programme has no words')
  const today = dayIn(definitions.timeZone, now)
  const closed = isClosed(standing, today)
  const { only } = leader
  const told = await toldWaves(store, survey, leader, [standing], today)
  const mails = await store.mailCounts(survey.id, wave)
  // Who answered an anonymous survey is told to leaders once nobody can be found by the day any more.
  const parts =
    !only && (closed || survey.promise !== 'anonymous')
      ? await partsOfWave(store, survey, standing, closed)
      : undefined
  const [whole] = published ? (await store.readSnapshots(survey.id, wave, [wholeCut])).snapshots : []
  const note = methodNote({
    survey,
    title: words[own]?.title ?? survey.id,
    company,
    wave,
    openedOn,
    closesOn,
    closed,
    invited,
    reminders: gone(mails, /^reminder/).reduce((sum, { count }) => sum + count, 0),
    ...(parts ? { fieldwork: parts.whole } : {}),
    responses: told.waves[0]?.responses ?? null,
    withheld,
    ...(only ? { only } : {}),
    publication: published,
    weighted: whole?.findings.some(({ kind }) => kind === 'weighted') ?? false,
  })
  return download(c, { name: fileName(exported, 'method.md'), type: markdown }, note)
}

function sendSchema(c: Context<AppEnv>): Response {
  c.header('Content-Type', 'application/schema+json')
  c.header('Cache-Control', 'public, max-age=3600')
  return c.body(JSON.stringify(snapshotsSchema(), null, 2))
}

async function publishedOf(c: Context<AppEnv>, { survey, standing }: ExportedWave): Promise<Publication> {
  const published = (await numberedPublication(c, survey, standing)) ?? standing.published
  if (!published)
    throw new RequestProblem('not-found', {
      detail: `Nothing is published of the wave «${standing.wave}» yet.`,
    })
  return published
}

/**
 * Read what is in scope of one publication, a few cuts at a time.
 *
 * @throws where another has taken its place meanwhile: figures of two must not stand in one file
 */
async function* pagesOf(c: Context<AppEnv>, { survey, standing }: ExportedWave, { number }: Publication) {
  const { store, leader } = c.var
  const { wave } = standing
  const published = await store.publishedCuts(survey.id, wave, number)
  const cuts = published.filter((cut) => cutInScope(leader, cut))
  for (let next = 0; next < cuts.length; next += cutsAPage) {
    const wanted = cuts.slice(next, next + cutsAPage)
    const snapshots = await store.publishedSnapshots(survey.id, wave, number, wanted)
    if (snapshots.length < wanted.length)
      throw new Error(`publication ${number} of ${survey.id} ${wave} was replaced while it was read`)
    yield snapshots.map((snapshot) => withinScope(leader, snapshot))
  }
}
