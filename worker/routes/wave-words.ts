/** What decides who may read the words of a wave, and the names that are taken out of those that lead to nobody; reads no word. */
import type { Context } from 'hono'
import { dayIn, isWave, waveOf } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { maskerOf } from '#engine/privacy/mask.ts'
import type { WaveStage } from '#engine/privacy/release.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import { account } from '#engine/tally/cuts.ts'
import type { AppEnv } from '../env.ts'
import { stageOf } from '../jobs/publish.ts'
import { RequestProblem } from '../problem.ts'

/** The attribute that names who sells. */
export const seller = 'seller'

export interface WaveWords {
  /** With what was promised when the wave began, where that is stricter. */
  readonly survey: Survey
  readonly wave: string
  readonly closesOn: string | null
  readonly stage: WaveStage
  /** Give what takes addresses and names out of guarded words; asks for the names once, and only when it is needed. */
  readonly masker: () => Promise<(text: string) => string>
}

/**
 * Put together what decides who may read the words of a wave.
 *
 * @param asked the wave's name; the one that today belongs to where it is absent
 * @throws RequestProblem where the survey knows no such wave
 */
export async function waveWords(c: Context<AppEnv>, survey: Survey, asked?: unknown): Promise<WaveWords> {
  const { store, definitions, now } = c.var
  const today = dayIn(definitions.timeZone, now)
  const wave = asked === undefined ? waveOf(survey.cadence, today) : asked
  if (typeof wave !== 'string' || !isWave(survey, wave))
    throw new RequestProblem('bad-request', { detail: `«${wave}» is no wave of this survey.` })
  const known = await store.findWave(survey.id, wave)
  const closesOn = known?.closesOn ?? null
  let masker: Promise<(text: string) => string> | undefined
  const ask = async () => {
    const [sellers, accounts] = await Promise.all(
      [seller, account].map((attribute) => store.attributeValues(survey.id, wave, attribute)),
    )
    const leaders = definitions.leaders.map(({ name }) => name)
    return maskerOf({ people: [...leaders, ...(sellers ?? [])], accounts: accounts ?? [] })
  }
  return {
    survey: { ...survey, promise: stricterPromise(survey.promise, known?.promise ?? survey.promise) },
    wave,
    closesOn,
    stage: stageOf({ closesOn }, today),
    masker: () => {
      masker ??= ask()
      return masker
    },
  }
}
