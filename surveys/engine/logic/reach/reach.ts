/** Deciding whether a role can ever be asked a question, over all answers it could give; words are made elsewhere. */
import type { Answers } from '../../answers/answer.ts'
import type { Question, Survey } from '../../model.ts'
import { asked } from '../asked.ts'
import { type Conflict, conflictOf } from './conflict.ts'
import { type Decide, openDecider } from './decide.ts'
import { all, any, type Goal, impossible, sure } from './goal.ts'
import { type Goals, goalsOf } from './goals.ts'
import { type Layout, layoutOf, shownRows } from './layout.ts'
import { neededBy } from './needed-by.ts'
import { type Budget, type Outcome, openSearch } from './search.ts'
import { witnessOf } from './witness.ts'

/** Whether one role can be asked one question. */
export interface Reach {
  readonly question: Question
  /** `undecided`: its conditions name what does not stand before it, or deciding took too long. */
  readonly asked: 'always' | 'sometimes' | 'never' | 'undecided'
  /** Whether its own `when:` can fail while its parent is asked; absent without one, and where it is not known. */
  readonly canFail?: boolean
  /** Rows that can never be asked though the question can, because they can never have been chosen. */
  readonly lostRows: readonly string[]
  /** Answers with which it is asked, as they may be sent; worked out when it is read. */
  readonly witness?: Answers | undefined
  /** Answers with which it is not asked although its parent is; worked out when it is read. */
  readonly counter?: Answers | undefined
  /** Why it is never asked; worked out when it is read. */
  readonly conflict?: Conflict | undefined
}

/** What is known while the questions of a role are gone through. */
interface Work {
  readonly survey: Survey
  readonly role: string
  readonly layout: Layout
  readonly goals: Goals
  readonly decide: Decide
  /** What was found for the questions before. */
  readonly before: readonly Reach['asked'][]
  readonly known: (place: number) => boolean | undefined
  /** Steps left for explaining why questions are never asked. */
  readonly explaining: Budget
}

/** Steps that working out one witness may take, and all explanations together. */
const steps = { witness: 3_000_000, explaining: 1_000_000 }

/**
 * Decide of every question of a role whether it can be asked.
 *
 * The meaning is that of `asked`, over all answers that `checkResponse` takes: what is `required: yes` is
 * answered where it is asked. It is exact: where it cannot be decided within bounds, that is what it says.
 *
 * @returns one entry for each question that is for the role, in the order of the file
 * @example reachOf(survey, 'buyer').filter(({ asked }) => asked === 'never')
 */
export function reachOf(survey: Survey, role: string): Reach[] {
  const layout = layoutOf(survey, role)
  const before: Reach['asked'][] = []
  const known = (place: number) => {
    const asked = before[place]
    return asked === 'always' ? true : asked === 'never' ? false : undefined
  }
  const goals = goalsOf(layout, role, known)
  const explaining = { steps: steps.explaining }
  const work: Work = {
    survey,
    role,
    layout,
    goals,
    decide: openDecider(layout, goals),
    before,
    known,
    explaining,
  }
  return layout.questions.map((question, place) => {
    const found = reachQuestion(work, question, place)
    before.push(found.asked)
    return found
  })
}

const askedWhereHidden = { found: 'sometimes', none: 'always', unsure: 'undecided' } as const

function reachQuestion(work: Work, question: Question, place: number): Reach {
  const { layout, goals, decide } = work
  if (layout.unclear.has(place)) return { question, asked: 'undecided', lostRows: [] }
  if (question.parent === undefined && !question.when && question.chosenIn === undefined)
    return lazily({ question, asked: 'always', lostRows: [] }, { witness: () => answersFor(work, sure) })
  const isAsked = goals.asked(place, true)
  // Kept by itself, what a question needs can be gone on from by its neighbours too.
  const needed = neededBy(question).flatMap((id) => layout.places.get(id) ?? [])
  if (needed.length > 0) decide(all(needed.map((one) => goals.asked(one, true))), true)
  const can = decide(isAsked, true)
  if (can === 'unsure') return { question, asked: 'undecided', lostRows: [] }
  if (can === 'none') {
    const conflict = () => conflictOf(layout, work.role, place, work.known, work.explaining)
    return lazily({ question, asked: 'never', lostRows: [] }, { conflict })
  }
  const { canFail, hidden, counter } = reachHidden(work, question, place)
  return lazily(
    {
      question,
      asked: askedWhereHidden[hidden],
      ...(canFail === undefined ? {} : { canFail }),
      lostRows: lostRows(work, question, place),
    },
    {
      witness: () => answersFor(work, isAsked),
      ...(counter ? { counter: () => answersFor(work, counter) } : {}),
    },
  )
}

/** Whether a question can be hidden, and how it is by its own condition or rows. */
interface Hidden {
  readonly hidden: Outcome
  readonly canFail?: boolean
  readonly counter?: Goal
}

function reachHidden(work: Work, question: Question, place: number): Hidden {
  const { layout, goals, decide, before } = work
  const { parent, when, chosenIn } = question
  const above = parent === undefined ? undefined : layout.places.get(parent)
  const aboveAsked = above === undefined ? [] : [goals.asked(above, true)]
  const failing = when ? all([...aboveAsked, goals.condition(when, false)]) : impossible
  const unchosen = all([...aboveAsked, goals.chosen(place, false)])
  const fails = when ? decide(failing, false) : 'none'
  const byItself = fails === 'found' || chosenIn === undefined ? fails : decide(unchosen, false)
  const aboveIs = above === undefined ? 'always' : before[above]
  return {
    hidden:
      byItself === 'found' || aboveIs === 'sometimes' ? 'found' : aboveIs === 'always' ? byItself : 'unsure',
    ...(when && fails !== 'unsure' ? { canFail: fails === 'found' } : {}),
    ...(byItself === 'found' ? { counter: any([failing, unchosen]) } : {}),
  }
}

function lostRows({ goals, decide, role }: Work, question: Question, place: number): string[] {
  if (question.chosenIn === undefined) return []
  const askedOf = (row: string) => all([goals.asked(place, true), goals.chosen(place, true, row)])
  return shownRows(question, role).filter((row) => decide(askedOf(row), false) === 'none')
}

function answersFor({ survey, role, layout, goals }: Work, goal: Goal): Answers | undefined {
  const search = openSearch(layout, goals)
  const outcome = search.extend([goal], { steps: steps.witness })
  return outcome === 'found' ? asked(survey, role, witnessOf(layout, search.store)).answers : undefined
}

type Later = { readonly [name in 'witness' | 'counter' | 'conflict']?: () => Reach[name] }

/** Add what is worked out only when somebody reads it. */
function lazily(reach: Reach, later: Later): Reach {
  for (const [name, read] of Object.entries(later)) {
    let value: { readonly is: unknown } | undefined
    const get = () => {
      value ??= { is: read() }
      return value.is
    }
    Object.defineProperty(reach, name, { enumerable: true, get })
  }
  return reach
}
