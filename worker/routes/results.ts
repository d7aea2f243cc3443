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
import { mayRead } from '../access/leader.ts'
import type { AppEnv } from '../env.ts'
import { isClosed } from '../jobs/publish.ts'
import { publishedBefore } from '../jobs/published-before.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { WaveStanding } from '../store/store.ts'

export const resultRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/results', policy: 'leader', handle: listSurveys },
  { method: 'GET', path: '/api/results/:survey', policy: 'leader', handle: readResults },
]

function listSurveys(c: Context<AppEnv>): Response {
  const { definitions, leader } = c.var
  const surveys = [...definitions.surveys.values()]
    .filter(({ survey }) => mayRead(leader, survey.id))
    .map(({ survey: { id, promise } }) => ({ survey: id, promise }))
  const { name, rights } = leader
  const body: ResultsIndex = { leader: { name, owns: rights.includes('own') }, surveys }
  c.header('Cache-Control', 'private, no-store')
  return c.json(body)
}

async function readResults(c: Context<AppEnv>): Promise<Response> {
  const definition = c.var.definitions.surveys.get(c.req.param('survey') ?? '')
  if (!definition) throw new RequestProblem('not-found')
  const { survey } = definition
  const today = dayIn(c.var.definitions.timeZone, c.var.now)
  const standings = await c.var.store.standings(survey.id)
  const asked = c.req.query('wave')
  const standing =
    asked === undefined
      ? (standings.find(({ published }) => published) ?? standings[0])
      : standings.find(({ wave }) => wave === asked)
  if (asked !== undefined && !standing) throw new RequestProblem('not-found')
  const published = standing?.published ?? null
  const before = published && standing && publishedBefore(standings, standing, today)
  const tag = `"${nameOf(standing)} ${nameOf(before)} ${standings.map(({ responses, number }) => `${responses} ${number}`).join(' ')}"`
  c.header('ETag', tag)
  c.header('Cache-Control', 'private, no-cache')
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
  const cut = c.req.query('cut')
  const promise = standing ? stricterPromise(survey.promise, standing.promise) : survey.promise
  const wanted = cut === undefined ? [wholeCut, ...besideEachOther(survey, promise)] : [cut]
  const readOf = async (of: WaveStanding | null | undefined) =>
    of?.published ? c.var.store.readSnapshots(survey.id, of.wave, wanted) : { cuts: [], snapshots: [] }
  const [read, earlier] = await Promise.all([readOf(standing), readOf(before)])
  if (cut !== undefined && read.snapshots.length === 0) throw new RequestProblem('not-found')
  const body: ResultsBody = {
    survey: survey.id,
    promise,
    waves: standings.map(({ wave, responses, number, closesOn, published: last }) => ({
      wave,
      responses,
      closesOn,
      closed: isClosed({ closesOn }, today),
      published: last !== null,
      behind: last !== null && last.number !== number,
    })),
    wave: standing?.wave ?? null,
    cuts: read.cuts,
    snapshots: wanted.flatMap((name) => read.snapshots.find((snapshot) => snapshot.cut === name) ?? []),
    changes:
      standing && before
        ? changesSince(survey, standing.wave, read.snapshots, before.wave, earlier.snapshots)
        : null,
    number: published?.number ?? null,
    publishedAt: published?.publishedAt ?? null,
  }
  return c.json(body)
}

/** Roles are read side by side; where nobody is named, groups of them may stand in their place. */
function besideEachOther({ roles, groups }: Survey, promise: PrivacyPromise): string[] {
  const byRole = roles.map((role) => cutName({ role }))
  return promise === 'named' ? byRole : [...byRole, ...groups.map(({ id }) => cutName({ group: id }))]
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
