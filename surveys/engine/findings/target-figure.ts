/** The figure that a target is held against, in the target's own unit; judges nothing. */
import { measureOf } from '../logic/measure-of.ts'
import { allQuestions } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import type { Target } from '../programme.ts'
import { designAdjustedInterval } from '../statistics/design-adjusted-interval.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import type { SureSide } from './compared.ts'
import { type Figure, figureOf } from './figure-of.ts'
import type { Snapshot } from './finding.ts'
import { itemsOfMeasure } from './items-of-measure.ts'
import { type Measured, measuredOf } from './measured.ts'
import { sureSide } from './sure-side.ts'

/** A figure, what it is made of, and over how many accounts, where that is known. */
export interface TargetFigure {
  readonly figure: SureSide
  readonly items: readonly string[]
  readonly accounts?: number
}

/**
 * Find what a survey says about a target.
 *
 * An item is a row, or an option of what was chosen or ranked first. Without one it is the measure’s index, or the
 * questions without rows that feed it, else all its rows. Several are taken together, every answer counted once, with an
 * interval as wide as if those who answer several of them said the same in each.
 *
 * @returns points of a score from −100 to 100, per cent of a share, points of an index; `undefined` where none is shown
 * @example targetFigure(customers, whole, { measure: 'referral', atLeast: 40 })?.figure // { n: 46, value: 43, … }
 */
export function targetFigure(survey: Survey, snapshot: Snapshot, target: Target): TargetFigure | undefined {
  const { measure, item } = target
  const questions = allQuestions(survey).filter((question) => measureOf(question) === measure)
  const option = item === undefined ? undefined : optionFigure(snapshot, questions, item)
  if (option) return option
  const shown = itemsOfMeasure(survey, measure, item).flatMap((each) => {
    const figure = figureOf(snapshot, each)
    return figure ? [{ item: each, figure }] : []
  })
  const figures = shown.map(({ figure }) => figure)
  const figure = pooled(figures)
  if (!figure) return undefined
  const accounts = figures.flatMap((each) =>
    'clustered' in each && each.clustered ? each.clustered.accounts : [],
  )
  return {
    figure,
    items: shown.map((each) => each.item),
    ...(accounts.length > 0 ? { accounts: Math.max(...accounts) } : {}),
  }
}

/** The share that chose an option, or put it first. */
function optionFigure(
  snapshot: Snapshot,
  questions: readonly Question[],
  item: string,
): TargetFigure | undefined {
  for (const { id } of questions) {
    for (const finding of snapshot.findings) {
      if (finding.item !== id || (finding.kind !== 'choice' && finding.kind !== 'rank')) continue
      const all: readonly { option: string; share: number; low: number; high: number }[] = finding.options
      const option = all.find((each) => each.option === item)
      if (!option) continue
      const { share: value, low, high } = option
      return { figure: inHundreds({ n: finding.n, value, low, high }), items: [id] }
    }
  }
  return undefined
}

function pooled(figures: readonly Figure[]): SureSide | undefined {
  const [first] = figures
  if (!first || figures.some(({ kind }) => kind !== first.kind)) return undefined
  if (figures.length === 1) {
    const side = sureSide(first)
    return side && (first.kind === 'index' || first.kind === 'number' ? side : inHundreds(side))
  }
  const measured = figures.flatMap((figure) => measuredOf(figure) ?? [])
  const side = pooledScore(measured) ?? pooledShare(measured)
  return side && inHundreds(side)
}

function pooledScore(measured: readonly Measured[]): SureSide | undefined {
  const counts = measured.flatMap((each) => (each.unit === 'score' ? each.counts : []))
  if (counts.length < measured.length) return undefined
  const add = (of: 'up' | 'level' | 'down') => counts.reduce((sum, each) => sum + each[of], 0)
  const all = { up: add('up'), level: add('level'), down: add('down') }
  const { score: value, low, high } = designAdjustedInterval(all, togetherDeff(measured))
  return { n: peopleOf(measured), value, low, high }
}

function pooledShare(measured: readonly Measured[]): SureSide | undefined {
  const shares = measured.flatMap((each) => (each.unit === 'share' ? each : []))
  if (shares.length < measured.length) return undefined
  const count = shares.reduce((sum, each) => sum + each.count, 0)
  const answers = shares.reduce((sum, each) => sum + each.n, 0)
  const { share: value, low, high } = wilsonInterval(count, answers)
  const times = Math.sqrt(togetherDeff(measured))
  return {
    n: peopleOf(measured),
    value,
    low: Math.max(0, value - (value - low) * times),
    high: Math.min(1, value + (high - value) * times),
  }
}

/** People at the least; more where different ones answer different rows. */
function peopleOf(measured: readonly Measured[]): number {
  return Math.max(...measured.map(({ n }) => n))
}

/** What accounts take from the answers, times what people take who answer every row alike. */
function togetherDeff(measured: readonly Measured[]): number {
  const answers = measured.reduce((sum, { n }) => sum + n, 0)
  return Math.max(...measured.map(({ deff }) => deff)) * (answers / peopleOf(measured))
}

function inHundreds({ n, value, low, high }: SureSide): SureSide {
  return { n, value: value * 100, low: low * 100, high: high * 100 }
}
