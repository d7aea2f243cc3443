/** Finding answers that make goals come true, or showing that none do; gives up honestly when it takes too long. */
import type { Goal } from './goal.ts'
import { cost, stateOf } from './goal-state.ts'
import type { Goals } from './goals.ts'
import type { Layout } from './layout.ts'
import { type Grounds, openStore, type Store } from './store.ts'

/** `none`: it cannot be, given what was kept before; `unsure`: the steps did not suffice. */
export type Outcome = 'found' | 'none' | 'unsure'

export interface Search {
  /** Everything that is settled; whatever it leaves open may be answered in any way. */
  readonly store: Store
  /** Make goals come true besides those of before, and keep that; what does not succeed leaves no trace. */
  extend(goals: readonly Goal[], budget: Budget): Outcome
}

/** Steps that may still be taken; shared by searches that must end together. */
export interface Budget {
  steps: number
}

interface Pending {
  readonly goal: Goal
  readonly grounds: Grounds
}

/** Goals of which one must be chosen, waiting. */
interface Waiting {
  readonly of: readonly Goal[]
  readonly grounds: Grounds
  readonly next: Waiting | undefined
}

interface Choice {
  readonly size: number
  readonly waiting: Waiting | undefined
  readonly left: Goal[]
  readonly grounds: Grounds
  failed: Grounds
}

type Progress = { readonly conflict: Grounds } | { readonly pending: Pending[] } | 'done'
type Fork = { readonly of: readonly Goal[]; readonly grounds: Grounds }

/**
 * Open a search.
 *
 * It settles what follows, then tries the alternatives of one choice after the other, the one with the fewest
 * first. A conflict remembers the choices that it rests on, and only those are reconsidered (backjumping:
 * Gaschnig 1979; Prosser, "Hybrid algorithms for the constraint satisfaction problem", 1993).
 *
 * @example openSearch(layout, goals).extend([goals.asked(3, true)], { steps: 50_000 }) // 'found'
 */
export function openSearch(layout: Layout, goals: Goals): Search {
  const store = openStore(layout)
  let waiting: Waiting | undefined

  return { store, extend }

  function extend(wanted: readonly Goal[], budget: Budget): Outcome {
    const start = store.size()
    const choices: Choice[] = []
    waiting = undefined
    let pending: Pending[] = wanted.map((goal) => ({ goal, grounds: 0n }))
    while (budget.steps > 0) {
      const progress = advance(choices, pending, budget)
      if (progress === 'done') {
        store.keep(start)
        return 'found'
      }
      const next = 'conflict' in progress ? reconsider(choices, progress.conflict) : progress.pending
      if (!next) {
        store.goBack(start)
        return 'none'
      }
      pending = next
    }
    store.goBack(start)
    return 'unsure'
  }

  function advance(choices: Choice[], pending: Pending[], budget: Budget): Progress {
    for (let next = pending.pop(); next; next = pending.pop()) {
      budget.steps--
      const conflict = settle(next, pending)
      if (conflict !== undefined) return { conflict }
    }
    const progress = review(budget)
    return progress !== 'done' && 'of' in progress ? { pending: choose(choices, progress) } : progress
  }

  /** Settle a goal; what follows from it is added to what is pending. */
  function settle({ goal, grounds }: Pending, pending: Pending[]): Grounds | undefined {
    switch (goal.kind) {
      case 'sure':
        return undefined
      case 'impossible':
        return grounds
      case 'all':
        for (const part of goal.of) pending.push({ goal: part, grounds })
        return undefined
      case 'any':
        waiting = { of: goal.of, grounds, next: waiting }
        return undefined
      case 'within':
        return store.restrict(goal.item, goal.classes, grounds)
      case 'asked': {
        const { question, want } = goal
        const settled = store.isAsked(question)
        if (settled !== undefined)
          return settled === want ? undefined : grounds | store.groundsOfAsked(question)
        store.setAsked(question, want, grounds)
        pending.push({ goal: goals.within(question, want), grounds })
        return undefined
      }
      default:
        return goal satisfies never
    }
  }

  /** Look through what is waiting: what has come true is dropped, what has one way left takes it. */
  function review(budget: Budget): Progress | Fork {
    let rest: Waiting | undefined
    let fewest: { fork: Fork; entry: Waiting } | undefined
    const pending: Pending[] = []
    for (let entry = waiting; entry; entry = entry.next) {
      budget.steps--
      const fork = forkOf(entry)
      if (fork === undefined) continue
      if (fork.of.length === 0) return { conflict: fork.grounds }
      const [only] = fork.of
      if (only && fork.of.length === 1) {
        pending.push({ goal: only, grounds: fork.grounds })
        continue
      }
      rest = { of: entry.of, grounds: entry.grounds, next: rest }
      if (!fewest || fork.of.length < fewest.fork.of.length) fewest = { fork, entry: rest }
    }
    waiting = rest
    if (pending.length > 0) return { pending }
    if (!fewest) return 'done'
    waiting = without(rest, fewest.entry)
    return fewest.fork
  }

  /** Give the ways that an entry still has; nothing where it has come true. */
  function forkOf({ of, grounds }: Waiting): Fork | undefined {
    const open: Goal[] = []
    let all = grounds
    for (const goal of of) {
      const state = stateOf(store, goal)
      if (state === true) return undefined
      if (state === undefined) open.push(goal)
      else all |= state
    }
    return { of: open, grounds: all }
  }

  function choose(choices: Choice[], { of, grounds }: Fork): Pending[] {
    const [first, ...left] = of.toSorted((a, b) => cost(a) - cost(b))
    if (!first) return []
    const bit = 1n << BigInt(choices.length)
    choices.push({ size: store.size(), waiting, left, grounds, failed: 0n })
    return [{ goal: first, grounds: grounds | bit }]
  }

  /** Go back to the last choice that the conflict rests on and take its next alternative. */
  function reconsider(choices: Choice[], grounds: Grounds): Pending[] | undefined {
    let conflict = grounds
    for (let choice = choices.pop(); choice; choice = choices.pop()) {
      store.goBack(choice.size)
      const bit = 1n << BigInt(choices.length)
      if ((conflict & bit) === 0n) continue
      choice.failed |= conflict & ~bit
      const next = choice.left.shift()
      if (next) {
        waiting = choice.waiting
        choices.push(choice)
        return [{ goal: next, grounds: choice.grounds | bit }]
      }
      conflict = choice.failed | choice.grounds
    }
    return undefined
  }
}

function without(list: Waiting | undefined, entry: Waiting): Waiting | undefined {
  let rest: Waiting | undefined
  for (let one = list; one; one = one.next)
    if (one !== entry) rest = { of: one.of, grounds: one.grounds, next: rest }
  return rest
}
