/** One person's answers and their sums by name, made the plain way; see `plain-sums.ts`. */
import { type Answer, isRowMap, itemAnswer } from '#engine/answers/answer.ts'
import { asked } from '#engine/logic/asked.ts'
import { indexMeasures } from '#engine/logic/index-measures.ts'
import { itemKeys } from '#engine/logic/questions.ts'
import type { Question, Survey } from '#engine/model.ts'
import { countsOf } from '#engine/tally/counts-of.ts'
import type { Counted } from '#engine/tally/cuts.ts'
import type { MeasureSums, Tally } from '#engine/tally/tally.ts'

/** What one person was asked, what of it they answered, and the index of care if they enter it. */
export interface Person {
  readonly questions: readonly Question[]
  readonly items: Tally['items']
  readonly ratings: ReadonlyMap<string, number>
  readonly measures: Record<string, MeasureSums>
}

/** Read what somebody said. */
export function personOf(survey: Survey, { role, answers: given }: Counted): Person {
  const { questions, answers } = asked(survey, role, given)
  const items: Tally['items'] = {}
  const ratings = new Map<string, number>()
  for (const question of questions) {
    for (const [item, one] of answersTo(question, itemAnswer(answers, question.id))) {
      const counts = one === undefined ? {} : countsOf(question, one)
      if (Object.keys(counts).length === 0) continue
      items[item] = counts
      if ('from' in question && typeof one === 'number') ratings.set(item, one)
    }
  }
  return { questions, items, ratings, measures: measuresOf(questions, role, ratings) }
}

function answersTo({ id, rows }: Question, answer: Answer | undefined): [string, Answer | undefined][] {
  if (rows.length === 0) return [[id, answer]]
  return rows
    .filter(({ retired }) => !retired)
    .map((row) => [`${id}.${row.id}`, isRowMap(answer) ? answer[row.id] : undefined])
}

function measuresOf(
  questions: readonly Question[],
  role: string,
  ratings: ReadonlyMap<string, number>,
): Person['measures'] {
  const measures: Person['measures'] = {}
  for (const measure of indexMeasures) {
    const names = questions
      .filter((question) => question.measure === measure && 'from' in question)
      .flatMap((question) => itemKeys(question, role))
    const own = names.flatMap((item) => ratings.get(item) ?? [])
    if (own.length === 0 || own.length < 0.8 * names.length) continue
    const sum = own.reduce((total, value) => total + value, 0)
    measures[measure] = {
      people: { [own.length]: { n: 1, sum, squares: sum * sum } },
      complete: own.length === names.length ? blockOf(names, own) : {},
    }
  }
  return measures
}

/** Lay out one person's answers to some items, and their products. */
export function blockOf(names: readonly string[], values: readonly number[]): MeasureSums['complete'] {
  const products = values.flatMap((one, at) => values.slice(at).map((other) => one * other))
  return { [names.join(',')]: { n: 1, sums: [...values], products } }
}
