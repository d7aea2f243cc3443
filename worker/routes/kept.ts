/** `POST /api/results/:survey/kept`: keeping a publication, so that others can be led to it; changes no figure. */
import type { Context } from 'hono'
import { dayIn } from '#engine/logic/wave.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { KeepBody, KeptResult } from '#engine/wire.ts'
import type { AppEnv } from '../env.ts'
import { keptUntil } from '../jobs/forget-publications.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { plainLimit } from './body-limits.ts'
import { isUnderPromise } from './numbered-publication.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson, type Unjudged } from './read-body.ts'

export const keptRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/results/:survey/kept', policy: 'leader', handle: keep },
]

async function keep(c: Context<AppEnv>): Promise<Response> {
  const { survey } = definitionOf(c)
  const { store, definitions, now } = c.var
  const { wave, number }: Unjudged<KeepBody> = await readJson(c, plainLimit)
  if (typeof wave !== 'string' || typeof number !== 'number' || !Number.isSafeInteger(number))
    throw new RequestProblem('bad-request', {
      detail: 'The body names a wave and the number of its publication: { "wave": "2026-H2", "number": 12 }.',
    })
  const standing = (await store.standings(survey.id)).find((one) => one.wave === wave)
  const until = keptUntil(dayIn(definitions.timeZone, now))
  const kept =
    standing &&
    isUnderPromise(survey, standing, number) &&
    (await store.keepPublication(survey.id, wave, number, until))
  if (!kept)
    throw new RequestProblem('not-found', {
      detail: `Publication ${number} of the wave «${wave}» is not kept any more; read the newer one first.`,
    })
  const named = stricterPromise(survey.promise, standing.promise) === 'named'
  const body: KeptResult = { until: named ? until : null }
  c.header('Cache-Control', 'private, no-store')
  return c.json(body)
}
