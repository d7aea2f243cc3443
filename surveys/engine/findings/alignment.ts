/** Desired results: how many they matter to beside how many get them; ranks none. */
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import type { Alignment, DesiredResult, SureSide } from './compared.ts'
import { figureOf } from './figure-of.ts'
import type { RankedOption, RankFinding, Snapshot } from './finding.ts'

/**
 * Set importance and delivery of each desired result side by side.
 *
 * A result matters to those who gave it a place among the most important ones, and is delivered to those who chose the
 * two best answers. Both are held against the mean of all results, and a result has a place among the others only where
 * both its intervals leave the means out: with few answers none has.
 *
 * @param snapshot of the whole, or of one role; whoever ranks and whoever rates may be different people
 * @returns in the order of the ranking; `undefined` where no result shows both
 * @example alignmentOf(survey, snapshot)?.results.filter(({ place }) => place === 'improve')
 */
export function alignmentOf(survey: Survey, snapshot: Snapshot): Alignment | undefined {
  const questions = allQuestions(survey)
  const ranking = questions.find(({ measure, type }) => measure === 'results importance' && type === 'rank')
  const ranked = snapshot.findings.find(
    (finding): finding is RankFinding => finding.kind === 'rank' && finding.item === ranking?.id,
  )
  const ratings = questions.filter(({ measure }) => measure === 'results delivery')
  const both = (ranked?.options ?? []).flatMap((option) => {
    const items = ratings.filter(({ rows }) => rows.some(({ id }) => id === option.option))
    const figures = items.flatMap(({ id }) => figureOf(snapshot, `${id}.${option.option}`) ?? [])
    const rated = figures.find((figure) => figure.kind === 'rated')
    if (!ranked || !rated) return []
    const { n, share: value, low, high } = rated
    return [{ option, importance: importanceOf(option, ranked.n), delivery: { n, value, low, high } }]
  })
  if (both.length === 0) return undefined
  const means = {
    importance: meanOf(both.map(({ importance }) => importance)),
    delivery: meanOf(both.map(({ delivery }) => delivery)),
  }
  const results = both.map(({ option, importance, delivery }): DesiredResult => {
    const place = placeOf(against(importance, means.importance), against(delivery, means.delivery))
    return { result: option.option, importance, first: option.share, delivery, place }
  })
  return { results, means }
}

function importanceOf({ placed }: RankedOption, n: number): SureSide {
  const { share: value, low, high } = wilsonInterval(placed, n)
  return { n, value, low, high }
}

function meanOf(sides: readonly SureSide[]): number {
  return sides.reduce((sum, { value }) => sum + value, 0) / sides.length
}

function against({ low, high }: SureSide, mean: number): 'more' | 'less' | undefined {
  if (low > mean) return 'more'
  return high < mean ? 'less' : undefined
}

function placeOf(
  matters: 'more' | 'less' | undefined,
  comes: 'more' | 'less' | undefined,
): DesiredResult['place'] {
  if (!matters || !comes) return 'unclear'
  if (matters === 'more') return comes === 'more' ? 'keep' : 'improve'
  return comes === 'more' ? 'enough' : 'watch'
}
