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
import { cutInScope } from '../access/scope.ts'
import type { AppEnv } from '../env.ts'
import { publishedBefore } from '../jobs/published-before.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { WaveStanding } from '../store/store.ts'
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
  const definition = c.var.definitions.surveys.get(c.req.param('survey') ?? '')
  if (!definition) throw new RequestProblem('not-found')
  const { survey } = definition
  const { store, leader } = c.var
  const cut = c.req.query('cut')
  if (cut !== undefined && !cutInScope(leader, cut)) throw new RequestProblem('not-found')
  const today = dayIn(c.var.definitions.timeZone, c.var.now)
  const standings = await store.standings(survey.id)
  const { waves, basesIn, isShown } = await toldWaves(store, survey, leader, standings, today)
  const asked = c.req.query('wave')
  const standing =
    asked === undefined
      ? (standings.find(isShown) ?? standings[0])
      : standings.find(({ wave }) => wave === asked)
  if (asked !== undefined && !standing) throw new RequestProblem('not-found')
  const published = standing?.published ?? null
  const before = published && standing && publishedBefore(standings, standing, today)
  const bases = basesIn(standing?.wave)
  const counts = standings.map(({ number }, place) => `${waves[place]?.responses} ${number}`).join(' ')
  const tag = `"${nameOf(standing)} ${nameOf(before)} ${bases.join(' ')} ${counts}"`
  c.header('ETag', tag)
  c.header('Cache-Control', 'private, no-cache')
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
  const promise = standing ? stricterPromise(survey.promise, standing.promise) : survey.promise
  const wanted = cut === undefined ? [...bases, ...besideEachOther(survey, promise, bases[0])] : [cut]
  const readOf = async (of: WaveStanding | null | undefined) =>
    of?.published ? store.readSnapshots(survey.id, of.wave, wanted) : { cuts: [], snapshots: [] }
  const [read, earlier] = await Promise.all([readOf(standing), readOf(before)])
  if (cut !== undefined && read.snapshots.length === 0) throw new RequestProblem('not-found')
  const body: ResultsBody = {
    survey: survey.id,
    promise,
    waves,
    wave: standing?.wave ?? null,
    cuts: read.cuts.filter((name) => cutInScope(leader, name)),
    bases,
    snapshots: wanted.flatMap((name) => read.snapshots.find((snapshot) => snapshot.cut === name) ?? []),
    changes:
      standing && before
        ? changesSince(survey, standing.wave, read.snapshots, before.wave, earlier.snapshots)
        : null,
    number: published?.number ?? null,
    publishedAt: published?.publishedAt ?? null,
    newer: null,
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

/** Name a publication, so that another one is told from it. */
function nameOf(standing: WaveStanding | null | undefined): string {
  const { number = 0, version = '' } = standing?.published ?? {}
  return `${standing?.wave ?? ''} ${number} ${version}`
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
