/** People who answered some items of an index and not all: what the index and its items together would tell of them. */
import { allQuestions, findQuestion, itemKeys } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { answeredCount, peopleCount } from '../tally/counts.ts'
import { knownCounts } from '../tally/known-counts.ts'
import type { MeasureSums, Tally } from '../tally/tally.ts'

/** List the items of a measure that a role is asked, in the survey's order. */
export function batteryOf(survey: Survey, measure: string, role: string): string[] {
  return allQuestions(survey)
    .filter((question) => question.measure === measure && 'from' in question && question.roles.includes(role))
    .flatMap((question) => itemKeys(question, role))
}

/** From this share of the items on somebody has an index. */
const enough = 0.8

/**
 * Count the people of a role who answered some items of a measure and not all, at the least.
 *
 * An index is the mean of people's own means. Of those who answered everything that is the mean of all their answers,
 * which their items tell as well; so what index and items tell together is about the others: those whose mean is of fewer
 * items, and those who have none.
 *
 * @param tally of people in that role alone
 * @returns zero only where there is nobody; how many have no index can only be known from how many answers are left over
 */
export function partialCount(survey: Survey, measure: string, role: string, tally: Tally): number {
  const battery = batteryOf(survey, measure, role)
  const { people = {} } = own<MeasureSums>(tally.measures, measure) ?? {}
  const given = battery.reduce((sum, item) => sum + answersTo(survey, item, tally).n, 0)
  const indexed = Object.entries(people).reduce((sum, [items, { n }]) => sum + Number(items) * n, 0)
  const inIndex = peopleCount({ people, complete: {} })
  // Without an index somebody answered less than enough, so that each left over answer is of few people at the most.
  const most = Math.max(1, Math.ceil(enough * battery.length) - 1)
  return inIndex - (people[battery.length]?.n ?? 0) + Math.max(0, Math.ceil((given - indexed) / most))
}

/**
 * Put the mean of all answers to the items in the place of the mean of people's own means, and spread people as far about
 * it as they are.
 *
 * The two are the same where everybody answered everything; where few did not, this one follows from what the items tell.
 *
 * @param items of the index that somebody of the cut was asked
 */
export function byAnswers(
  survey: Survey,
  items: readonly string[],
  tally: Tally,
  { people, complete }: MeasureSums,
): MeasureSums {
  const answers = items.map((item) => answersTo(survey, item, tally))
  const given = answers.reduce((sum, { n }) => sum + n, 0)
  const n = peopleCount({ people, complete })
  if (given === 0 || n === 0) return { people, complete }
  const mean = answers.reduce((total, { sum }) => total + sum, 0) / given
  let sum = 0
  let squares = 0
  for (const [answered, group] of Object.entries(people)) {
    sum += group.sum / Number(answered)
    squares += group.squares / Number(answered) ** 2
  }
  const spread = Math.max(0, squares - (sum * sum) / n)
  return { people: { '1': { n, sum: n * mean, squares: n * mean * mean + spread } }, complete }
}

/** Add up the answers to an item by their values. */
function answersTo(survey: Survey, item: string, { items }: Tally): { n: number; sum: number } {
  const question = findQuestion(survey, item.split('.', 1)[0] ?? '')
  const counts = own(items, item)
  if (!question || !counts || !('from' in question)) return { n: 0, sum: 0 }
  const known = knownCounts(question, counts)
  let sum = 0
  for (let value = question.from; value <= question.to; value++) sum += value * (known[String(value)] ?? 0)
  return { n: answeredCount(known), sum }
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
