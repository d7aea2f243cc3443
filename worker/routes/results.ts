/** `GET /api/results…`: what leaders read; reads snapshots, and computes how far two of them lie apart and nothing else. */
import type { Context } from 'hono'
import type { JudgedChange } from '#engine/findings/compared.ts'
import type { Snapshot } from '#engine/findings/finding.ts'
import { headlineChanges } from '#engine/findings/headlines.ts'
import { dayIn } from '#engine/logic/wave.ts'
import type { PrivacyPromise, Survey } from '#engine/model.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import { cutName, wholeCut } from '#engine/tally/cuts.ts'
import type { ChangesSince, ResultsBody, ResultsIndex } from '#engine/wire.ts'
import { mayOwn, mayRead } from '../access/leader.ts'
import { cutInScope, withinScope } from '../access/scope.ts'
import type { AppEnv } from '../env.ts'
import { stageOf } from '../jobs/publish.ts'
import { publishedBefore } from '../jobs/published-before.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { Publication, WaveStanding } from '../store/store.ts'
import { filesOf } from './files-of.ts'
import { isUnderPromise, numberedPublication } from './numbered-publication.ts'
import { definitionOf } from './owned-survey.ts'
import { tagOf } from './tag-of.ts'
import { toldWaves } from './told-waves.ts'

export const resultRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/results', policy: 'leader', handle: listSurveys },
  { method: 'GET', path: '/api/results/:survey', policy: 'leader', handle: readResults },
]

function listSurveys(c: Context<AppEnv>): Response {
  const { definitions, leader } = c.var
  const surveys = [...definitions.surveys.values()]
    .filter(({ survey }) => mayRead(leader, survey))
    .map(({ survey: { id, promise } }) => ({ survey: id, promise }))
  const { name, only = null } = leader
  const body: ResultsIndex = { leader: { name, owns: mayOwn(leader), only }, surveys }
  c.header('Cache-Control', 'private, no-store')
  return c.json(body)
}

async function readResults(c: Context<AppEnv>): Promise<Response> {
  const { survey } = definitionOf(c)
  const { store, leader } = c.var
  const cut = c.req.query('cut')
  if (cut !== undefined && !cutInScope(leader, cut)) throw new RequestProblem('not-found')
  const today = dayIn(c.var.definitions.timeZone, c.var.now)
  const standings = await store.standings(survey.id)
  const { waves, basesIn, isShown } = await toldWaves(store, survey, leader, standings, today)
  const standing = waveAsked(c, standings, isShown)
  const frozen = await numberedPublication(c, survey, standing)
  const published = frozen ?? standing?.published ?? null
  const before = standing && published && (await heldAgainst(c, survey, standings, standing, frozen))
  const bases = basesIn(standing?.wave)
  const promise = standing ? stricterPromise(survey.promise, standing.promise) : survey.promise
  const newer = newerThan(frozen, standing?.published)
  const files = standing
    ? filesOf(
        leader,
        { ...survey, promise },
        {
          wave: standing.wave,
          stage: stageOf(standing, today),
          responses: standing.responses,
          isPublished: published !== null,
          frozen: frozen && { number: frozen.number, isNewest: newer === null },
        },
      )
    : []
  const held = before && [before.wave, before.published]
  // How often others answered would show by a number, and the day on which a wave closes changes none.
  const tag = await tagOf([
    c.var.definitions.build,
    promise,
    standing?.wave,
    published,
    held,
    bases,
    files,
    waves,
    newer,
  ])
  c.header('ETag', tag)
  c.header('Cache-Control', 'private, no-cache')
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
  const wanted = cut === undefined ? [...bases, ...besideEachOther(survey, promise, bases[0])] : [cut]
  const readOf = async (wave: string | undefined, of: Publication | null | undefined) =>
    wave !== undefined && of
      ? store.readSnapshots(survey.id, wave, wanted, of.number)
      : { cuts: [], snapshots: [] }
  const [read, earlier] = await Promise.all([
    readOf(standing?.wave, published),
    readOf(before?.wave, before?.published),
  ])
  if (cut !== undefined && read.snapshots.length === 0) throw new RequestProblem('not-found')
  const body: ResultsBody = {
    survey: survey.id,
    promise,
    waves,
    wave: standing?.wave ?? null,
    cuts: read.cuts.filter((name) => cutInScope(leader, name)),
    bases,
    snapshots: wanted
      .flatMap((name) => read.snapshots.find((snapshot) => snapshot.cut === name) ?? [])
      .map((snapshot) => withinScope(leader, snapshot)),
    changes:
      standing && before
        ? changesSince(survey, standing.wave, read.snapshots, before.wave, earlier.snapshots)
        : null,
    number: published?.number ?? null,
    publishedAt: published?.publishedAt ?? null,
    newer,
    files,
  }
  return c.json(body)
}

/**
 * Name the cuts that are read beside a base: its roles, and where nobody is named groups of them, which may stand in their
 * place.
 */
function besideEachOther(
  { roles, groups }: Survey,
  promise: PrivacyPromise,
  base: string | undefined,
): string[] {
  const within = base === undefined || base === wholeCut ? '' : `&${base}`
  const byRole = roles.map((role) => cutName({ role }))
  const beside = promise === 'named' ? byRole : [...byRole, ...groups.map(({ id }) => cutName({ group: id }))]
  return beside.map((cut) => cut + within)
}

/** Find the wave that the address names, or else the newest of which something is shown, or else the newest. */
function waveAsked(
  c: Context<AppEnv>,
  standings: readonly WaveStanding[],
  isShown: (standing: WaveStanding) => boolean,
): WaveStanding | undefined {
  const asked = c.req.query('wave')
  if (asked === undefined) return standings.find(isShown) ?? standings[0]
  const standing = standings.find(({ wave }) => wave === asked)
  if (!standing) throw new RequestProblem('not-found')
  return standing
}

/** Tell of the newest publication, where an earlier one was asked for. */
function newerThan(
  frozen: Publication | undefined,
  newest: Publication | null | undefined,
): ResultsBody['newer'] {
  if (!frozen || !newest || newest.number === frozen.number) return null
  const { number, publishedAt } = newest
  return { number, publishedAt }
}

/** Find the wave before, by its newest publication; for a frozen one, as both were at its moment. */
async function heldAgainst(
  c: Context<AppEnv>,
  survey: Survey,
  standings: readonly WaveStanding[],
  standing: WaveStanding,
  frozen: Publication | undefined,
): Promise<{ readonly wave: string; readonly published: Publication | null } | undefined> {
  const { timeZone } = c.var.definitions
  const moment = frozen ? new Date(frozen.publishedAt) : c.var.now
  const before = publishedBefore(standings, standing, dayIn(timeZone, moment))
  if (!frozen || !before) return before
  const then = await c.var.store.publishedWaves([survey.id], frozen.publishedAt)
  return then.find(
    ({ wave, published }) => wave === before.wave && isUnderPromise(survey, before, published.number),
  )
}

function changesSince(
  survey: Survey,
  wave: string,
  snapshots: readonly Snapshot[],
  since: string,
  earlier: readonly Snapshot[],
): ChangesSince {
  const cuts = snapshots.flatMap((snapshot): [string, JudgedChange[]][] => {
    const same = earlier.find(({ cut }) => cut === snapshot.cut)
    if (!same) return []
    const between = { wave, before: { wave: since, snapshot: same } }
    return [[snapshot.cut, headlineChanges(survey, snapshot, between)]]
  })
  return { wave: since, cuts: Object.fromEntries(cuts) }
}
