/** Finding what the people of a step have answered in the waves before and after, so that pairs can be summed; sums none. */
import { waveAfter, waveBefore } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import type { Move } from '#engine/tally/fold.ts'
import type { Standing } from '#engine/tally/pairs.ts'
import type { Logged, Store } from '../store/store.ts'

/** A row of the log to put in, or with −1 to take out. */
export interface LoggedMove extends Move {
  readonly response: Logged
}

/**
 * Lay out the answers of people who are known by their links, by wave, before a step and after it.
 *
 * @param upTo rows of the log after this one are in no tally before the step
 * @param beside which waves beside those of the step are looked at
 */
export async function peopleOf(
  store: Store,
  { id, cadence }: Survey,
  moves: readonly LoggedMove[],
  upTo: number,
  beside: 'earlier' | 'both',
): Promise<Map<string, Standing>[]> {
  // Whoever came by no link began a chain of their own.
  const linked = moves.filter(({ response }) => cadence !== undefined && response.chain !== response.id)
  if (linked.length === 0) return []
  const near = new Map<string, string[]>()
  for (const { response } of linked)
    if (!near.has(response.wave)) near.set(response.wave, wavesBeside(cadence, response.wave, beside))
  const asked = new Map(
    linked.map(({ response: { chain, wave } }) => [chain, { chain, waves: near.get(wave) ?? [] }]),
  )
  const people = new Map<string, Map<string, Standing>>()
  const personBehind = new Map<string, string>()
  for (const { chain, person, response } of await store.besides(id, [...asked.values()], upTo)) {
    personBehind.set(chain, person)
    const waves = people.get(person) ?? new Map<string, Standing>()
    people.set(person, waves)
    if (response) waves.set(response.wave, { before: response, after: response })
  }
  const touched = new Map<string, Standing>()
  for (const { sign, response } of linked) {
    const standing = touched.get(response.chain) ?? { before: undefined, after: undefined }
    touched.set(response.chain, { ...standing, [sign === 1 ? 'after' : 'before']: response })
  }
  for (const [chain, standing] of touched) {
    const wave = (standing.after ?? standing.before)?.wave ?? ''
    people.get(personBehind.get(chain) ?? '')?.set(wave, standing)
  }
  return [...people.values()]
}

function wavesBeside(cadence: Survey['cadence'], wave: string, beside: 'earlier' | 'both'): string[] {
  const waves = [waveBefore(cadence, wave), ...(beside === 'both' ? [waveAfter(cadence, wave)] : [])]
  return waves.filter((name) => name !== undefined)
}
