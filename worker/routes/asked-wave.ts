/** The wave that an owner's request is about, as it stands or as it would begin today; begins none. */
import { closesOn, isWave, waveOf } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import { isClosed } from '../jobs/publish.ts'
import { RequestProblem } from '../problem.ts'
import type { Store, Wave } from '../store/store.ts'

export interface AskedWave extends Wave {
  readonly closed: boolean
}

/**
 * Find the wave that is named, or that today belongs to. Invitations from now on decide when one closes that only answers
 * have begun. The promise is the stricter one of when it began and of today.
 *
 * @param today the day in the programme's time zone
 * @throws RequestProblem where the survey knows no such wave
 */
export async function askedWave(
  store: Store,
  survey: Survey,
  wave: unknown,
  today: string,
): Promise<AskedWave> {
  const name = wave ?? waveOf(survey.cadence, today)
  if (typeof name !== 'string' || !isWave(survey, name))
    throw new RequestProblem('bad-request', {
      detail: `«${name}» is no wave of this survey, such as ${waveOf(survey.cadence, today)}.`,
    })
  const known = await store.findWave(survey.id, name)
  const begun = known && (known.invited || isClosed(known, today))
  return {
    wave: name,
    openedOn: begun ? known.openedOn : today,
    closesOn: begun ? known.closesOn : (closesOn(survey, name, today, true) ?? null),
    invited: true,
    promise: known ? stricterPromise(survey.promise, known.promise) : survey.promise,
    closed: known !== null && isClosed(known, today),
  }
}
