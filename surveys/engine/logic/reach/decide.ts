/** Deciding goal after goal for one role, within bounds on the steps it takes; knows no question. */
import type { Goal } from './goal.ts'
import type { Goals } from './goals.ts'
import type { Layout } from './layout.ts'
import { type Outcome, openSearch, type Search } from './search.ts'

/** Decides a goal; with `keep`, what was found is where the next goals go on from. */
export type Decide = (goal: Goal, keep: boolean) => Outcome

/** Steps for going on from what was found before, for one goal from the beginning, and for all those together. */
const limits = { onwards: 500, goal: 50_000, all: 3_000_000 }
/** How many of the goals that were kept last are taken back, one attempt after the other. */
const takenBack = [0, 1, 2, 4, 8]

/**
 * Open the deciding of goals that mostly build upon each other.
 *
 * Questions that stand close together mostly need the same answers before them, so the search goes on from what
 * it kept last, or from a little before; only where that fails it begins anew. Long chains are thus decided in
 * linear time.
 */
export function openDecider(layout: Layout, goals: Goals): Decide {
  let left = limits.all
  let running: Search = openSearch(layout, goals)
  let spare: Search = openSearch(layout, goals)
  /** Sizes of the running search's store before each goal that was kept. */
  const points: number[] = []

  return (goal, keep) => onwards(goal, keep) ?? anew(goal, keep)

  function onwards(goal: Goal, keep: boolean): 'found' | undefined {
    const { store } = running
    for (const back of takenBack) {
      const size = back === 0 ? store.size() : (points.at(-back) ?? 0)
      const undone = store.goBack(size)
      const outcome = running.extend([goal], { steps: limits.onwards })
      if (outcome === 'found' && keep) {
        points.length = Math.max(0, points.length - back)
        if (store.size() > size) points.push(size)
        return outcome
      }
      store.goBack(size)
      store.putBack(undone)
      if (outcome === 'found') return outcome
      if (size === 0) return undefined
    }
    return undefined
  }

  function anew(goal: Goal, keep: boolean): Outcome {
    const steps = Math.min(limits.goal, left)
    const budget = { steps }
    const outcome = spare.extend([goal], budget)
    left -= steps - budget.steps
    if (outcome === 'found' && keep) {
      const before = running
      running = spare
      spare = before
      points.length = 0
      points.push(0)
    }
    spare.store.goBack(0)
    return outcome
  }
}
