/** Which wave of one survey goes with a wave of another; knows their periods, and nothing of what they asked. */
import { waveSpan } from '../logic/wave-span.ts'

/**
 * Choose the newest wave that does not begin after the given one has ended; where either has no period, the newest.
 *
 * @param waves the newest first
 * @returns nothing where all of them came later
 * @example contemporaryWave('2026-H2', ['2027-Q1', '2026-Q4', '2026-Q3']) // '2026-Q4'
 */
export function contemporaryWave(wave: string, waves: readonly string[]): string | undefined {
  const end = waveSpan(wave)?.to
  return waves.find((other) => {
    const begin = waveSpan(other)?.from
    return end === undefined || begin === undefined || begin < end
  })
}
