/** Which wave a wave is held against; compares nothing. */
import { newestFirst } from '#engine/logic/newest-first.ts'
import type { WaveStanding } from '../store/store.ts'
import { isClosed } from './publish.ts'

/**
 * Find the wave before, where a change since then may be told: an open wave that is looked at again and again would show
 * one by chance, so it has none.
 *
 * @param standings the newest wave first
 * @param today the day in the programme's time zone
 */
export function publishedBefore(
  standings: readonly WaveStanding[],
  standing: WaveStanding,
  today: string,
): WaveStanding | undefined {
  if (!isClosed(standing, today)) return undefined
  return standings.find(({ wave, published }) => published && newestFirst(standing.wave, wave) < 0)
}
