/** Whether a publication may go through a wave's list of people; counts nobody itself. */
import type { WaveStage } from '#engine/privacy/release.ts'
import type { Store, WaveStanding } from '../store/store.ts'

/**
 * Tell whether the list of a wave may be gone through.
 *
 * It costs about as many rows as there are people. A list of more than twenty thousand, which would be gone through again
 * with every answer, waits until the wave has closed.
 *
 * @returns `false` where nobody was invited, too
 */
export async function goesThroughList(
  store: Pick<Store, 'hasLongList'>,
  survey: string,
  { wave, invited }: Pick<WaveStanding, 'wave' | 'invited'>,
  stage: WaveStage,
): Promise<boolean> {
  return invited && !(stage === 'open' && (await store.hasLongList(survey, wave)))
}
