/** How a goal stands with what is settled so far; settles nothing. */
import type { Goal } from './goal.ts'
import type { Grounds, Store } from './store.ts'

/** Tell whether a goal has come true (`true`), can still (`undefined`), or cannot: then by the grounds of that. */
export function stateOf(store: Store, goal: Goal): true | undefined | Grounds {
  switch (goal.kind) {
    case 'sure':
      return true
    case 'impossible':
      return 0n
    case 'within': {
      const left = store.classesOf(goal.item)
      if ((left & goal.classes) === 0n) return store.groundsOf(goal.item)
      return (left & ~goal.classes) === 0n ? true : undefined
    }
    case 'asked': {
      const settled = store.isAsked(goal.question)
      if (settled === undefined) return undefined
      return settled === goal.want ? true : store.groundsOfAsked(goal.question)
    }
    case 'all': {
      const states = goal.of.map((part) => stateOf(store, part))
      const failed = states.find((state) => typeof state === 'bigint')
      return failed ?? (states.every((state) => state === true) ? true : undefined)
    }
    case 'any': {
      const states = goal.of.map((part) => stateOf(store, part))
      if (states.includes(true)) return true
      return states.includes(undefined)
        ? undefined
        : states.reduce((sum: Grounds, one) => sum | (one as Grounds), 0n)
    }
    default:
      return goal satisfies never
  }
}

/** What is settled by answers comes before what needs other questions to be hidden or asked. */
export function cost(goal: Goal): number {
  switch (goal.kind) {
    case 'within':
      return 0
    case 'asked':
      return goal.want ? 1 : 3
    default:
      return 2
  }
}
