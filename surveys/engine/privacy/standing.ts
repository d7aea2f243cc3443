/** How a group of people stands for one item or index: how many they are, and whether they said the same. */
import type { Question } from '../model.ts'
import { answeredCount, cannotSayCount, peopleCount } from '../tally/counts.ts'
import { knownCounts } from '../tally/known-counts.ts'
import type { ItemCounts, MeasureSums } from '../tally/tally.ts'
import { answerClasses, indexClasses, jointClasses } from './classes.ts'
import type { Sibling } from './suppress.ts'

/** Standings of groups without a person in common add up. */
export interface Standing {
  /** People who answered by a value, or wrote something. */
  readonly n: number
  /** People who said that they cannot say. */
  readonly silent: number
  /** Of those who answered, how many said what comes to the same in a figure, by what they said. */
  readonly classes: ReadonlyMap<string, number>
}

/** What a group must be for something about it to be told. */
export interface Floors {
  /** Fewest people who answered. */
  readonly fewest: number
  /** Fewest people who may all have said the same; zero where that tells nothing. */
  readonly fewestAlike: number
  /** How many of the group each reader may know beforehand, by being one of them. */
  readonly readers: 0 | 1
}

const nobody: Standing = { n: 0, silent: 0, classes: new Map() }

/** Judge a group that is only counted. */
export function countStanding(n: number): Standing {
  return { ...nobody, n }
}

/**
 * Judge a group for one item.
 *
 * @example itemStanding(refer, { '10': 6, '7': 1 }) // { n: 7, silent: 0, classes: Map { 'up' => 6, 'level' => 1 } }
 */
export function itemStanding(question: Question, counts: ItemCounts | undefined): Standing {
  if (!counts) return nobody
  const known = knownCounts(question, counts)
  return { n: answeredCount(known), silent: cannotSayCount(known), classes: answerClasses(question, known) }
}

/** Judge a group by what its people are found to be from several of their answers; see `jointClasses`. */
export function jointStanding(item: string, counts: ItemCounts | undefined): Standing {
  return counts
    ? { n: answeredCount(counts), silent: 0, classes: jointClasses(item, counts) ?? new Map() }
    : nobody
}

/** Judge a group for the index of a measure. */
export function measureStanding(sums: MeasureSums | undefined): Standing {
  return sums ? { n: peopleCount(sums), silent: 0, classes: indexClasses(sums) } : nobody
}

/** Add up the standings of groups without a person in common. */
export function together(standings: readonly Standing[]): Standing {
  const [first, ...others] = standings
  if (!first) return nobody
  if (others.length === 0) return first
  const classes = new Map<string, number>()
  for (const standing of standings)
    for (const [name, count] of standing.classes) classes.set(name, (classes.get(name) ?? 0) + count)
  const sum = (of: 'n' | 'silent') => standings.reduce((total, standing) => total + standing[of], 0)
  return { n: sum('n'), silent: sum('silent'), classes }
}

/**
 * Say why nothing may be told of a group by itself.
 *
 * Those who cannot say are people too: where only they are left, that is what each of them said. A reader who is one of
 * the group takes the own answer out of it; so all others must not have said the same either.
 *
 * @returns nothing where it may be told, and where there is nobody of whom to tell
 */
export function exposure(standing: Standing, floors: Floors): 'too-few' | 'alike' | undefined {
  const { n, silent, classes } = standing
  if (n === 0) return silent > 0 && silent < floors.fewestAlike ? 'too-few' : undefined
  if (n < floors.fewest) return 'too-few'
  if (n >= floors.fewestAlike) return undefined
  return [...classes.values()].some((count) => n - count <= floors.readers) ? 'alike' : undefined
}

/** Tell whether nobody of a group answered at all. */
export function isEmpty({ n, silent }: Standing): boolean {
  return n === 0 && silent === 0
}

/** See a group as one of those that make up a total. */
export function siblingOf(id: string, standing: Standing, floors: Floors): Sibling {
  return { id, n: standing.n, alike: exposure(standing, { ...floors, fewest: 1 }) !== undefined }
}

/** Tell whether answers to a question have no ends, so that no interval of their mean is the widest one. */
export function isUnbounded(question: Question): boolean {
  return question.type === 'number' && (question.min === undefined || question.max === undefined)
}
