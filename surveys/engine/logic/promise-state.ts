/** How a promise stands on a day, told from its days alone; judges nobody, and knows no clock. */
import type { CompiledPromise, PromiseTerms } from '../model.ts'

/** Every state of a promise, in the order in which they are told: what is still owed comes first. */
export const promiseStates = ['late', 'open', 'kept', 'kept-late', 'dropped'] as const
export type PromiseState = (typeof promiseStates)[number]

type Days = Pick<PromiseTerms, 'made' | 'due' | 'done' | 'dropped'>

/**
 * Tell how a promise stands on a day; what lies ahead of the day has not happened.
 *
 * @param today ISO date
 * @example stateOf({ made: '2026-07-20', due: '2026-10-31' }, '2026-11-01') // 'late'
 */
export function stateOf({ due, done, dropped }: Days, today: string): PromiseState {
  if (done !== undefined && done <= today) return done <= due ? 'kept' : 'kept-late'
  if (dropped !== undefined && dropped <= today) return 'dropped'
  return due < today ? 'late' : 'open'
}

/** Promises that stand alike. */
export interface ToldState {
  readonly state: PromiseState
  readonly promises: readonly CompiledPromise[]
}

/** Part promises by how they stand on a day, each part with what happened last at its top. */
export function toldByState(promises: readonly CompiledPromise[], today: string): ToldState[] {
  const newestFirst = promises.toSorted(
    (a, b) =>
      lastDay(b.terms, today).localeCompare(lastDay(a.terms, today)) || a.terms.id.localeCompare(b.terms.id),
  )
  const parts = Map.groupBy(newestFirst, ({ terms }) => stateOf(terms, today))
  return promiseStates.flatMap((state) => {
    const found = parts.get(state)
    return found ? [{ state, promises: found }] : []
  })
}

/** Give the day on which something happened to a promise last. */
function lastDay({ made, done = '', dropped = '' }: Days, today: string): string {
  return [done, dropped, made].find((day) => day !== '' && day <= today) ?? made
}
