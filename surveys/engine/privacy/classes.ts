/** Which answers come to the same in a figure, so that a small group that gave only such tells what each of them said. */
import { other } from '../answers/answer.ts'
import { comparisons } from '../answers/comparisons.ts'
import type { Question } from '../model.ts'
import { answeredCount, countBetween, peopleCount } from '../tally/counts.ts'
import { dissatisfied, fansItem, no, silenceItem, yes } from '../tally/joint-counts.ts'
import { everyOption } from '../tally/known-answer.ts'
import { numberSums } from '../tally/number-sums.ts'
import { rankSums } from '../tally/rank-sums.ts'
import { countOf, type ItemCounts, type MeasureSums } from '../tally/tally.ts'

type Classes = ReadonlyMap<string, number>

/** Indexes that lie closer together than this are the same. */
const digits = 6

/**
 * Count the answers to an item by the class of the score, the share or the options that they fall into.
 *
 * Of numbers there is one class, and only where all are the same; of words none, since of them it is told only how
 * many there are. Somebody who chose several options is in several classes.
 *
 * @example answerClasses(refer, { '10': 2, '9': 1, '3': 1 }) // Map { 'up' => 3, 'down' => 1 }
 */
export function answerClasses(question: Question, counts: ItemCounts): Classes {
  switch (question.type) {
    case 'referral':
      return named({
        up: countBetween(counts, 9, 10),
        level: countBetween(counts, 7, 8),
        down: countBetween(counts, 0, 6),
      })
    case 'agree':
    case 'frequency':
    case 'scale': {
      const { from, to } = question
      return named({ best: countBetween(counts, to - 1, to), other: countBetween(counts, from, to - 2) })
    }
    case 'comparison':
      return named(Object.fromEntries(comparisons.map((value) => [value, countOf(counts, value)])))
    case 'choice':
    case 'choices':
      return named(
        Object.fromEntries(everyOption(question).map((option) => [option, countOf(counts, option)])),
      )
    case 'rank':
      // Of an order it is told who came first; where all options are placed, each was placed by everybody.
      return named(
        Object.fromEntries(
          [...question.options.map(({ id }) => id), other].map((id) => [id, rankSums(counts, id).first]),
        ),
      )
    case 'number': {
      const n = answeredCount(counts)
      if (n === 0) return new Map()
      const { middle, sum, squares } = numberSums(counts, n)
      return n * squares === sum * sum ? new Map([[String(middle + sum / n), n]]) : new Map()
    }
    default:
      return new Map()
  }
}

/**
 * Count people by what they are found to be from several of their answers, such as a raving fan or not.
 *
 * @returns nothing where it is no such count
 */
export function jointClasses(item: string, counts: ItemCounts): Classes | undefined {
  if (item === fansItem) return named({ yes: countOf(counts, yes), no: countOf(counts, no) })
  if (item !== silenceItem) return undefined
  const few = countOf(counts, dissatisfied)
  return named({ dissatisfied: few, others: answeredCount(counts) - few })
}

/** Count the people with one index: all or none, as with numbers. */
export function indexClasses(sums: MeasureSums): Classes {
  const n = peopleCount(sums)
  if (n === 0) return new Map()
  let sum = 0
  let squares = 0
  for (const [items, people] of Object.entries(sums.people)) {
    sum += people.sum / Number(items)
    squares += people.squares / Number(items) ** 2
  }
  return squares - (sum * sum) / n < 1e-9 ? new Map([[(sum / n).toFixed(digits), n]]) : new Map()
}

function named(counts: Readonly<Record<string, number>>): Classes {
  return new Map(Object.entries(counts).filter(([, count]) => count > 0))
}
