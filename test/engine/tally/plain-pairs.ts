/** The sums of pairs of waves, made the plain way: one person after the other, everything by its name. */
import { indexMeasures } from '#engine/logic/index-measures.ts'
import { itemKeys } from '#engine/logic/questions.ts'
import { waveBefore } from '#engine/logic/wave.ts'
import type { Question, RatedQuestion, Survey } from '#engine/model.ts'
import { type Counted, pairsCut } from '#engine/tally/cuts.ts'
import { isRated } from '#engine/tally/driver-sums.ts'
import { upAndDown } from '#engine/tally/net-counts.ts'
import type { ItemCounts, Tally } from '#engine/tally/tally.ts'
import { personOf } from './plain-person.ts'
import { addTo, textsOf } from './plain-sums.ts'

/** Sum the pairs of people, each of whom answered some waves, as texts by key. */
export function plainPairs(survey: Survey, people: Iterable<readonly Counted[]>): Map<string, string> {
  const sums = new Map<string, Tally>()
  for (const waves of people)
    for (const two of waves) {
      const one = waves.find(({ wave }) => wave === waveBefore(survey.cadence, two.wave))
      if (!one) continue
      const key = { wave: two.wave, cut: pairsCut(one.wave), withheld: one.withhold || two.withhold }
      addTo(sums, key, plainPair(survey, one, two), 1)
    }
  return textsOf(sums)
}

function plainPair(survey: Survey, one: Counted, two: Counted): Tally {
  const [earlier, later] = [plainValues(survey, one), plainValues(survey, two)]
  const items: Tally['items'] = {}
  for (const [item, before] of earlier) {
    const after = later.get(item)
    if (after === undefined) continue
    const sums = { n: 1, before, after, product: before * after }
    items[item] = Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))
  }
  return { responses: 1, items, measures: {} }
}

function plainValues(survey: Survey, response: Counted): Map<string, number> {
  const { questions, items, ratings, measures } = personOf(survey, response)
  const values = new Map<string, number>()
  for (const question of questions)
    for (const item of itemKeys(question, response.role)) {
      const value = valueOfItem(question, ratings.get(item), items[item] ?? {})
      if (value !== undefined) values.set(item, value)
    }
  for (const measure of indexMeasures) {
    const scale = questions.find((one): one is RatedQuestion => one.measure === measure && isRated(one))
    const [people] = Object.entries(measures[measure]?.people ?? {})
    if (!scale || !people) continue
    const [count, sum] = [Number(people[0]), people[1].sum]
    values.set(measure, Math.round((10_000 * (sum - count * scale.from)) / (count * (scale.to - scale.from))))
  }
  return values
}

function valueOfItem(question: Question, rating: number | undefined, counts: ItemCounts): number | undefined {
  if (isRated(question)) return rating === undefined ? undefined : Number(rating >= question.to - 1)
  const net = upAndDown(question, counts)
  return net && net.up + net.level + net.down > 0 ? net.up - net.down : undefined
}
