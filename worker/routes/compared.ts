/** `GET /api/results/:survey/compared`: what is published, beside other waves, groups and surveys; reads snapshots alone. */
import type { Context } from 'hono'
import { whyNotBeside } from '#engine/findings/chosen-beside.ts'
import type { ComparedAsked } from '#engine/findings/compared-asked.ts'
import { comparedOf } from '#engine/findings/compared-of.ts'
import { contemporaryWave } from '#engine/findings/contemporary-wave.ts'
import { headlineItems } from '#engine/findings/headlines.ts'
import { nameOf, wantedSnapshots } from '#engine/findings/wanted-snapshots.ts'
import { dayIn } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import type { ComparedBody } from '#engine/wire-compared.ts'
import { mayRead } from '../access/leader.ts'
import { basesOf, cutInScope } from '../access/scope.ts'
import type { AppEnv } from '../env.ts'
import { isClosed } from '../jobs/publish.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { PublishedWave } from '../store/compared-store.ts'
import type { Publication } from '../store/store.ts'
import { numberedPublication } from './numbered-publication.ts'
import { definitionOf } from './owned-survey.ts'
import { tagOf } from './tag-of.ts'

export const comparedRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/results/:survey/compared', policy: 'leader', handle: readCompared },
]

async function readCompared(c: Context<AppEnv>): Promise<Response> {
  const { survey } = definitionOf(c)
  const { leader, definitions, store } = c.var
  const cut = c.req.query('cut')
  if (cut !== undefined && !cutInScope(leader, cut)) throw new RequestProblem('not-found')
  const readable = [...definitions.surveys.values()]
    .map((definition) => definition.survey)
    .filter((one) => mayRead(leader, one))
  const newest = await store.publishedWaves(readable.map(({ id }) => id))
  const shown = await shownOf(c, of(survey, newest))
  const frozen = await numberedPublication(c, survey, shown.standing)
  const published = frozen ? await publishedThen(c, readable, frozen) : newest
  const standing = of(survey, published).find(({ wave }) => wave === shown.standing.wave)
  if (!standing) throw new RequestProblem('not-found')
  const today = dayIn(definitions.timeZone, frozen ? new Date(frozen.publishedAt) : c.var.now)
  const waves = of(survey, published).map((one) => ({ wave: one.wave, closed: isClosed(one, today) }))
  // Another publication, deployment or day on which a wave closes names it anew.
  const tag = await tagOf([definitions.build, shown.cut, published, waves])
  c.header('ETag', tag)
  c.header('Cache-Control', 'private, no-cache')
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
  const chosen = chosenOf(c, waves)
  const asked: ComparedAsked = {
    survey: { ...survey, promise: stricterPromise(survey.promise, standing.promise) },
    wave: standing.wave,
    cut: shown.cut,
    ...(chosen ? { chosen } : {}),
    waves,
    others: readable.flatMap((other) => {
      const theirs = of(other, published).map(({ wave }) => wave)
      const wave = other.id === survey.id ? undefined : contemporaryWave(standing.wave, theirs)
      return wave === undefined ? [] : [{ survey: other, wave }]
    }),
    aims: definitions.aims,
    promises: definitions.promises.map(({ terms }) => terms),
    mayRead: (_survey, name) => cutInScope(leader, name),
  }
  const compared = await compare(c, asked, published)
  const { number, publishedAt } = standing.published
  const body: ComparedBody = {
    survey: survey.id,
    wave: standing.wave,
    cut: shown.cut,
    number,
    publishedAt,
    ...compared,
  }
  return c.json(body)
}

const of = ({ id }: Survey, published: readonly PublishedWave[]) =>
  published.filter(({ survey }) => survey === id)

/** List what was published at the moment of a frozen publication, of waves whose promise is no stricter today. */
async function publishedThen(c: Context<AppEnv>, surveys: readonly Survey[], { publishedAt }: Publication) {
  const then = await c.var.store.publishedWaves(
    surveys.map(({ id }) => id),
    publishedAt,
  )
  return then.filter(({ survey, promise }) => {
    const now = surveys.find(({ id }) => id === survey)
    return now !== undefined && stricterPromise(now.promise, promise) === promise
  })
}

/** Set it beside what may stand there, or tell why it cannot be. */
async function compare(c: Context<AppEnv>, asked: ComparedAsked, published: readonly PublishedWave[]) {
  const { survey, wave, cut, chosen } = asked
  const why = chosen && whyNotBeside(survey, wave, cut, chosen)
  if (why !== undefined) throw new RequestProblem('not-comparable', { detail: why })
  const { lookup, attributeCuts } = await readFor(c, asked, published)
  if (chosen?.kind === 'cut' && !lookup({ survey: survey.id, wave, cut: chosen.name }))
    throw new RequestProblem('not-found', { detail: `Of «${chosen.name}» nothing is published.` })
  const compared = comparedOf(asked, lookup, attributeCuts)
  if (!compared) throw new RequestProblem('not-found')
  return compared
}

interface ShownCut {
  readonly standing: PublishedWave
  readonly cut: string
}

/** Find the wave and cut that are asked for; of somebody's own scope, unless they name it, the first that is published. */
async function shownOf(c: Context<AppEnv>, own: readonly PublishedWave[]): Promise<ShownCut> {
  const { store, leader } = c.var
  const [asked, cut] = [c.req.query('wave'), c.req.query('cut')]
  const waves = asked === undefined ? own : own.filter(({ wave }) => wave === asked)
  const [newest] = waves
  if (!newest) throw new RequestProblem('not-found')
  if (cut !== undefined) return { standing: newest, cut }
  if (!leader.only) return { standing: newest, cut: wholeCut }
  const bases = await store.publishedResponses(newest.survey, basesOf(leader))
  for (const standing of waves)
    for (const base of basesOf(leader))
      if (bases.some((one) => one.wave === standing.wave && one.cut === base)) return { standing, cut: base }
  throw new RequestProblem('not-found')
}

/** Tell a wave from a cut: what is no published wave is taken for a cut. */
function chosenOf(c: Context<AppEnv>, own: ComparedAsked['waves']): ComparedAsked['chosen'] {
  const name = c.req.query('with')
  if (name === undefined) return undefined
  if (own.some(({ wave }) => wave === name)) return { kind: 'wave', name }
  if (name !== wholeCut && !name.includes('='))
    throw new RequestProblem('not-found', { detail: `Of the wave «${name}» nothing is published.` })
  if (!cutInScope(c.var.leader, name)) throw new RequestProblem('not-found')
  return { kind: 'cut', name }
}

/** Read everything at once; snapshots that are asked for again are the same ones. */
async function readFor(c: Context<AppEnv>, asked: ComparedAsked, published: readonly PublishedWave[]) {
  const numbers = new Map(published.map((one) => [`${one.survey} ${one.wave}`, one.published.number]))
  const numberOf = (survey: string, wave: string) => numbers.get(`${survey} ${wave}`)
  const wanted = wantedSnapshots(asked).flatMap((from) => {
    const number = numberOf(from.survey, from.wave)
    return number === undefined ? [] : [{ ...from, number }]
  })
  const { survey, wave, cut } = asked
  const number = numberOf(survey.id, wave)
  const attributes =
    cut === wholeCut && number !== undefined
      ? { survey: survey.id, wave, number, items: headlineItems(survey) }
      : undefined
  const { snapshots, attributeCuts } = await c.var.store.readBeside(wanted, attributes)
  const found = new Map(snapshots.map(({ from, snapshot }) => [nameOf(from), snapshot]))
  return { lookup: (from: Parameters<typeof nameOf>[0]) => found.get(nameOf(from)), attributeCuts }
}
