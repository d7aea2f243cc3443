/** Finding the few conditions that together keep a question from ever being asked; says nothing in words. */
import type { Condition } from '../../model.ts'
import type { Goal } from './goal.ts'
import { type Goals, goalsOf, type Known } from './goals.ts'
import { chosenTest, type Layout, testsIn } from './layout.ts'
import { neededBy } from './needed-by.ts'
import { type Budget, openSearch } from './search.ts'

/** One condition that has to hold, and the question whose condition it is. */
export interface Needed {
  readonly of: string
  readonly condition: Condition
}

/** Why a question is never asked. */
export type Conflict =
  /** It hangs on questions that are never asked themselves. */
  | { readonly kind: 'after'; readonly questions: readonly string[] }
  /** These conditions would all have to hold, and cannot; leaving out any one, the others could. */
  | { readonly kind: 'together'; readonly needed: readonly Needed[] }

interface Part extends Needed {
  readonly goal: Goal
}

/** A conflict of more conditions than these explains nothing. */
const most = 12

/**
 * Find out why a question is never asked.
 *
 * What is never asked already is looked at as if it were, so that each mistake is told once, where it is made.
 * The conditions that remain are made few by taking them up one after the other until they cannot all be (the
 * insertion method: Marques-Silva, "Minimal unsatisfiability", 2010).
 *
 * @param budget steps that may be taken; questions may share it
 * @returns nothing where they do not suffice
 * @example conflictOf(layout, 'buyer', 3, known, { steps: 100_000 })
 */
export function conflictOf(
  layout: Layout,
  role: string,
  place: number,
  known: Known,
  budget: Budget,
): Conflict | undefined {
  const supposed = goalsOf(layout, role, (one) => (known(one) === undefined ? undefined : true))
  const alone = openSearch(layout, supposed).extend([supposed.within(place, true)], budget)
  if (alone === 'unsure') return undefined
  const after: Conflict = { kind: 'after', questions: neverAsked(layout, place, known) }
  if (alone === 'found') return after
  const along = hangsOn(layout, place, known)
  const goals = goalsOf(layout, role, (one) =>
    known(one) !== undefined || along.has(one) ? true : undefined,
  )
  const parts = [...along].sort((a, b) => a - b).flatMap((one) => partsOf(layout, one, goals))
  let rest = parts
  const core: Part[] = []
  for (let outcome = extend(core); outcome !== 'none'; outcome = extend(core)) {
    if (outcome === 'unsure' || core.length > most) return undefined
    const index = firstConflict(rest)
    const part = rest[index]
    if (!part) return budget.steps > 0 ? after : undefined
    core.push(part)
    rest = rest.slice(0, index)
  }
  const needed = parts.filter((part) => core.includes(part)).map(({ of, condition }) => ({ of, condition }))
  return { kind: 'together', needed }

  function extend(wanted: readonly Part[], search = openSearch(layout, goals)) {
    const wishes = wanted.map(({ goal }) => goal)
    return search.extend(wishes, budget)
  }

  /** Give the first part that cannot come true together with the core and all parts before it. */
  function firstConflict(open: readonly Part[]): number {
    let search = openSearch(layout, goals)
    extend(core, search)
    for (const [index, part] of open.entries()) {
      if (extend([part], search) === 'found') continue
      search = openSearch(layout, goals)
      if (extend([...core, ...open.slice(0, index + 1)], search) !== 'found') return index
    }
    return -1
  }
}

/** Gather the questions that have to be asked for a question to be asked, itself among them. */
function hangsOn(layout: Layout, place: number, known: Known): Set<number> {
  const found = new Set([place])
  for (const one of found) {
    const question = layout.questions[one]
    if (!question) continue
    for (const name of neededBy(question)) {
      const before = layout.places.get(name)
      if (before !== undefined && known(before) === undefined) found.add(before)
    }
  }
  return found
}

function partsOf(layout: Layout, place: number, goals: Goals): Part[] {
  const question = layout.questions[place]
  if (!question) return []
  const { id, when } = question
  const chosen = chosenTest(question)
  const conditions = [...(when ? conjuncts(when) : []), ...(chosen ? [chosen] : [])]
  return conditions.map((condition) => ({ of: id, condition, goal: goals.condition(condition, true) }))
}

function conjuncts(condition: Condition): Condition[] {
  return condition.kind === 'and' ? condition.of.flatMap(conjuncts) : [condition]
}

/** List the questions that are never asked among those that a question hangs on, directly or by others. */
function neverAsked(layout: Layout, place: number, known: Known): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  const open = [layout.questions[place]]
  for (let question = open.pop(); question; question = open.pop()) {
    const { parent, chosenIn, when } = question
    for (const name of [parent, chosenIn, ...testsIn(when).map((test) => test.question)]) {
      if (name === undefined || seen.has(name)) continue
      seen.add(name)
      const before = layout.places.get(name)
      if (before === undefined || known(before) === false) found.push(name)
      else open.push(layout.questions[before])
    }
  }
  return found
}
