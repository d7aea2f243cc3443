/** The survey and the wave that an export is of; the route's policy has asked already who may. */
import type { Context } from 'hono'
import { dayIn } from '#engine/logic/wave.ts'
import type { AskedWords, Survey } from '#engine/model.ts'
import type { WaveStage } from '#engine/privacy/release.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { AppEnv } from '../env.ts'
import { stageOf } from '../jobs/publish.ts'
import { RequestProblem } from '../problem.ts'
import type { WaveStanding } from '../store/store.ts'
import { definitionOf } from './owned-survey.ts'

export interface ExportedWave {
  /** With the promise that holds for the wave: the stricter one of when it began and of today. */
  readonly survey: Survey
  readonly version: string
  readonly standing: WaveStanding
  readonly stage: WaveStage
  /** By language; of a survey whose words are not at hand there are none. */
  readonly words: Readonly<Record<string, AskedWords>>
}

/**
 * Find the wave that is named, or else the newest that is published, or else the newest.
 *
 * @throws RequestProblem where there is none
 */
export async function exportedWave(c: Context<AppEnv>): Promise<ExportedWave> {
  const { survey, version } = definitionOf(c)
  const { definitions, store, now } = c.var
  const standings = await store.standings(survey.id)
  const asked = c.req.query('wave')
  const standing =
    asked === undefined
      ? (standings.find(({ published }) => published) ?? standings[0])
      : standings.find(({ wave }) => wave === asked)
  if (!standing) throw new RequestProblem('not-found')
  const words = await definitions.wordsOf(survey.id)
  return {
    survey: { ...survey, promise: stricterPromise(survey.promise, standing.promise) },
    version,
    standing,
    stage: stageOf(standing, dayIn(definitions.timeZone, now)),
    words,
  }
}

/** Choose the language in which an export is worded: the one that is asked for, or else the survey's own. */
export function exportLanguage(c: Context<AppEnv>, { languages }: Pick<Survey, 'languages'>): string {
  const asked = c.req.query('language')
  return languages.find((language) => language === asked) ?? languages[0] ?? 'en'
}

/** Name the file of an export; ids and waves hold nothing that a file's name may not. */
export function fileName({ survey, standing }: ExportedWave, what: string): string {
  return `${survey.id}-${standing.wave}-${what}`
}
