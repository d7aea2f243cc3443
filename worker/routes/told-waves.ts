/** The waves of a survey as a reader is told of them: of a scope, never how many others answered. Judges no access. */
import type { Survey } from '#engine/model.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { Leader } from '#engine/programme.ts'
import type { WaveState } from '#engine/wire.ts'
import { basesOf } from '../access/scope.ts'
import { isClosed } from '../jobs/publish.ts'
import type { Store, WaveStanding } from '../store/store.ts'

export interface ToldWaves {
  readonly waves: readonly WaveState[]
  /** Bases of the reader's scope, by wave: those that are published there first. */
  readonly basesIn: (wave: string | undefined) => string[]
  /** Tell whether something of the reader's scope is published of a wave. */
  readonly isShown: (standing: WaveStanding) => boolean
}

/**
 * Tell of each wave how many answered and how it stands, and what of it the reader's scope opens.
 *
 * @param today the day in the programme's time zone
 */
export async function toldWaves(
  store: Store,
  survey: Survey,
  leader: Leader,
  standings: readonly WaveStanding[],
  today: string,
): Promise<ToldWaves> {
  const bases = basesOf(leader)
  const published = leader.only && (await store.publishedResponses(survey.id, bases))
  const countsIn = Map.groupBy(published ?? [], ({ wave }) => wave)
  const told = ({ wave, responses, promise, published: last }: WaveStanding): number | null => {
    if (!published) return responses
    const counts = (countsIn.get(wave) ?? []).flatMap((one) => one.responses ?? [])
    const named = stricterPromise(survey.promise, promise) === 'named'
    // Where nobody is named, one that is not told leaves the sum untold.
    return last && (named || counts.length === bases.length)
      ? counts.reduce((sum, count) => sum + count, 0)
      : null
  }
  const shownIn = (wave: string) => new Set((countsIn.get(wave) ?? []).map(({ cut }) => cut))
  return {
    waves: standings.map((standing) => ({
      wave: standing.wave,
      responses: told(standing),
      closesOn: standing.closesOn,
      closed: isClosed(standing, today),
      published: standing.published !== null,
      behind: standing.published !== null && standing.published.number < standing.number,
    })),
    basesIn: (wave) => {
      const shown = shownIn(wave ?? '')
      return [...bases.filter((base) => shown.has(base)), ...bases.filter((base) => !shown.has(base))]
    },
    isShown: ({ wave, published: last }) => last !== null && (!published || countsIn.has(wave)),
  }
}
