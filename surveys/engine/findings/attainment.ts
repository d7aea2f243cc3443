/** Whether targets of the programme are met, as far as answers can tell; hands out no pay. */
import { waveSpan } from '../logic/wave-span.ts'
import type { Audience, Survey } from '../model.ts'
import type { Target } from '../programme.ts'
import { cutName, wholeCut } from '../tally/cuts.ts'
import type { Attainment, SureSide } from './compared.ts'
import type { Snapshot } from './finding.ts'
import { targetFigure } from './target-figure.ts'

/** The wave of a survey that targets are held against. */
export interface SurveyResults {
  readonly survey: Survey
  readonly wave: string
  /** The whole, and the cuts by team where there are any. */
  readonly snapshots: readonly Snapshot[]
}

/** Customers are who a target is about, wherever they are asked. */
const order: readonly Audience[] = ['customers', 'prospects', 'employees']

const fewestAnswers = 10
const fewestAccounts = 5

/**
 * Hold targets against what was answered.
 *
 * A target is met where even the lower limit of its figure reaches it, missed where not even the upper one does, and
 * open in between, or without a figure; of very few answers also where an interval leaves out its own figure. A team's target is held against that team's own answers. Where several surveys
 * feed it, the first that shows a figure does: customers, then prospects, then employees.
 *
 * @param results one wave of each survey, the latest that may be read
 * @returns one for each target, in their order
 * @example attainments(programme.targets, results)[0]?.verdict // 'open'
 */
export function attainments(targets: readonly Target[], results: readonly SurveyResults[]): Attainment[] {
  const inOrder = results.toSorted(
    (one, other) => order.indexOf(one.survey.audience) - order.indexOf(other.survey.audience),
  )
  return targets.map((target) => attainmentOf(target, inOrder))
}

function attainmentOf(target: Target, results: readonly SurveyResults[]): Attainment {
  const cut = target.team === undefined ? wholeCut : cutName({ team: target.team })
  for (const { survey, wave, snapshots } of results) {
    const snapshot = snapshots.find((each) => each.cut === cut)
    const found = snapshot && targetFigure(survey, snapshot, target)
    if (!found) continue
    const { items, figure, accounts } = found
    const usable = figure.n >= fewestAnswers && (accounts ?? 0) >= fewestAccounts
    return {
      target,
      figure,
      from: { survey: survey.id, wave, cut, items },
      ...(accounts === undefined ? {} : { accounts }),
      verdict: verdictOn(figure, target.atLeast),
      due: isDue(wave, target.by),
      usable,
    }
  }
  return { target, verdict: 'open', due: false, usable: false }
}

function verdictOn({ value, low, high }: SureSide, atLeast: number): Attainment['verdict'] {
  if (Math.min(value, low) >= atLeast) return 'met'
  return Math.max(value, high) < atLeast ? 'missed' : 'open'
}

function isDue(wave: string, by: string | undefined): boolean {
  if (by === undefined || wave === by) return true
  const [read, due] = [waveSpan(wave), waveSpan(by)]
  return read !== undefined && due !== undefined && read.to >= due.to
}
