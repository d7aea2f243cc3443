/** The publication that somebody asks for by its number, so that they read again what was read before; publishes none. */
import type { Context } from 'hono'
import type { Survey } from '#engine/model.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { AppEnv } from '../env.ts'
import { RequestProblem } from '../problem.ts'
import type { Publication, WaveStanding } from '../store/store.ts'

/** A wave, and its newest publication. */
export type Numbered = Pick<WaveStanding, 'wave' | 'promise' | 'published'>

/**
 * Find the publication of a wave that the address names by `number`; `undefined` where it names none.
 *
 * @throws RequestProblem where it is not kept: it gave way to newer ones, or must not be read any more
 */
export async function numberedPublication(
  c: Context<AppEnv>,
  survey: Pick<Survey, 'id' | 'promise'>,
  of: Numbered | undefined,
): Promise<Publication | undefined> {
  const asked = c.req.query('number')
  if (asked === undefined) return undefined
  if (!/^\d{1,15}$/.test(asked))
    throw new RequestProblem('bad-request', { detail: `«number=${asked}» is no number of a publication.` })
  const number = Number(asked)
  const found =
    of &&
    isUnderPromise(survey, of, number) &&
    (await c.var.store.findPublication(survey.id, of.wave, number))
  if (!found)
    throw new RequestProblem('not-found', {
      detail: `Publication ${asked} is not kept${of ? ` of the wave «${of.wave}»` : ''}: there never was one, or it gave way to newer figures, or held answers that were taken back.`,
    })
  return found
}

/**
 * Refuse an earlier publication where what is asked for is told of today alone.
 *
 * @throws RequestProblem where the address names one by `number`
 */
export async function refuseEarlier(
  c: Context<AppEnv>,
  survey: Pick<Survey, 'id' | 'promise'>,
  standing: Numbered,
): Promise<void> {
  const asked = await numberedPublication(c, survey, standing)
  if (asked && asked.number !== standing.published?.number)
    throw new RequestProblem('bad-request', {
      detail: `This file tells of the wave as it stands today, and publication ${asked.number} is an earlier one: ask without «number».`,
    })
}

/** Tell whether a publication is of the promise that holds today: of a wave that was named once, only the newest is. */
export function isUnderPromise(
  survey: Pick<Survey, 'promise'>,
  { promise, published }: Numbered,
  number: number,
): boolean {
  return stricterPromise(survey.promise, promise) === promise || published?.number === number
}
