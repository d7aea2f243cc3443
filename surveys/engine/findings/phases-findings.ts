/** Those who answered before the first reminder beside those who needed it, by the days on which answers arrived. */
import { singleOf } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import { netScoreDifference } from '../statistics/net-score-difference.ts'
import { type UpAndDown, upAndDown } from '../tally/net-counts.ts'
import type { ItemCounts } from '../tally/tally.ts'
import { addInto, emptyTally, type Tally } from '../tally/tally.ts'
import type { PhasesFinding } from './study.ts'

/** Answers that each side needs. */
const fewestASide = 10

/** How far the sides must lie apart to warn, and how surely: a warning is sooner given than a change is claimed. */
const warnsFrom = { difference: 0.1, p: 0.2 }

/**
 * Compare late answers with early ones, for the two scores.
 *
 * Late is who answered on the day of the first reminder or after it: late answers are the nearest thing there is to those
 * of people who stay silent. Source: Armstrong & Overton 1977, Estimating Nonresponse Bias in Mail Surveys, Journal of
 * Marketing Research 14, 396-402.
 *
 * @param days tallies by ISO date
 * @param reminded the day of the first reminder (ISO date)
 * @example phasesFindings(survey, days, '2026-11-30')[0] // { kind: 'phases', item: 'refer', difference: -0.358…, … }
 */
export function phasesFindings(
  survey: Survey,
  days: ReadonlyMap<string, Tally>,
  reminded: string,
): PhasesFinding[] {
  const [early, late] = [emptyTally(), emptyTally()]
  for (const [day, tally] of days) addInto(day < reminded ? early : late, tally, 1)
  return [singleOf(survey, 'referral'), singleOf(survey, 'comparison')].flatMap((question) => {
    if (!question) return []
    const [before, after] = [early, late].map(({ items }) => sideOf(question, items[question.id] ?? {}))
    return (before && after && phasesFinding(question.id, before, after)) ?? []
  })
}

function phasesFinding(item: string, before: UpAndDown, after: UpAndDown): PhasesFinding | undefined {
  const [early, late] = [before, after].map(({ up, level, down }) => {
    const n = up + level + down
    return { n, score: n === 0 ? 0 : (up - down) / n }
  })
  if (!early || !late || early.n < fewestASide || late.n < fewestASide) return undefined
  const { difference, low, high, p } = netScoreDifference(before, after)
  const warns = Math.abs(difference) >= warnsFrom.difference && p < warnsFrom.p
  return { kind: 'phases', item, n: early.n + late.n, early, late, difference, low, high, p, warns }
}

function sideOf(question: Question, counts: ItemCounts): UpAndDown | undefined {
  return upAndDown(question, counts)
}
