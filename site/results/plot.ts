/** What a chart is drawn from: named rows with what was found for each; the same rows make its table. */
import type { ChoiceFinding, Finding, RankedOption, RankFinding } from '#engine/findings/finding.ts'
import { percent } from '#engine/findings/numbers.ts'
import { sentence } from '#engine/findings/sentence.ts'
import type { SentenceContext } from '#engine/findings/sentences/context.ts'
import { isSmall } from '#engine/findings/small-base.ts'
import { type Figure, figureOf, shareEnds } from './figure.ts'
import type { Ends } from './place.ts'
import type { Spoken } from './spoken.ts'

/** Shares of the people who answered, from 0 to 1. */
export interface Classes {
  readonly up: number
  readonly level: number
  readonly down: number
}

export interface PlotRow {
  readonly key: string
  /** Empty where the chart has one row and its heading says it all. */
  readonly name: string
  /** The group that the reader chose. */
  readonly chosen?: boolean
  /** Absent where there is nothing to draw. */
  readonly figure?: Figure
  /** The same of everybody, beside a group. */
  readonly whole?: Figure
  readonly small: boolean
  /** The finding in words, or why there is none. */
  readonly said: string
  readonly cannotSay?: number
  /** The mean of the places that an option of an order was given; `null` where nobody gave it one. */
  readonly place?: number | null
  readonly classes?: Classes
  readonly counts?: readonly (readonly [label: string, count: number])[]
  readonly histogram?: readonly number[]
}

interface Named {
  readonly key: string
  readonly name: string
  readonly chosen?: boolean
}

/**
 * Make a chart's row out of what was found.
 *
 * @param scale the question's scale, where its average is drawn
 */
export function plotRow(
  named: Named,
  finding: Finding | undefined,
  spoken: Spoken,
  context: SentenceContext,
  scale?: Ends,
  whole?: Finding,
): PlotRow {
  if (!finding) return { ...named, small: false, said: spoken.chrome['no-answers'] }
  const figure = figureOf(finding, scale)
  const wholeFigure = whole && figureOf(whole, scale)
  return {
    ...named,
    ...(figure ? { figure } : {}),
    ...(wholeFigure ? { whole: wholeFigure } : {}),
    ...('cannotSay' in finding ? { cannotSay: finding.cannotSay } : {}),
    ...partsOf(finding, scale, spoken),
    small: isSmall(finding),
    said: sentence(finding, spoken.language, context),
  }
}

type Chosen = ChoiceFinding | RankFinding
type OptionShare = ChoiceFinding['options'][number] & Partial<Pick<RankedOption, 'place'>>

/** Make one row for each option of a choice or an order, the one most chosen, or put first, before the others. */
export function optionRows(
  finding: Chosen,
  labels: Readonly<Record<string, string>>,
  whole: Finding | undefined,
): PlotRow[] {
  const optionsOf = ({ options }: Chosen): readonly OptionShare[] => options
  const share = (found: Chosen, id: string): Figure | undefined => {
    const option = optionsOf(found).find((one) => one.option === id)
    if (!option) return undefined
    const { share: value, low, high } = option
    return { value, low, high, n: found.n, ends: shareEnds, write: percent }
  }
  return optionsOf(finding)
    .toSorted((a, b) => b.share - a.share)
    .map(({ option, ...more }) => {
      const figure = share(finding, option)
      const beside = whole?.kind === 'choice' || whole?.kind === 'rank' ? share(whole, option) : undefined
      return {
        key: option,
        name: labels[option] ?? option,
        small: isSmall(finding),
        said: '',
        ...(figure ? { figure } : {}),
        ...('place' in more ? { place: more.place } : {}),
        ...(beside ? { whole: beside } : {}),
      }
    })
}

function partsOf(finding: Finding, scale: Ends | undefined, { chrome }: Spoken): Partial<PlotRow> {
  if (finding.kind === 'rated') {
    const { histogram } = finding
    if (!histogram || !scale) return {}
    return { histogram, counts: histogram.map((count, step) => [String(scale.from + step), count]) }
  }
  if (finding.kind === 'referral' && finding.classes) {
    const { promoters, passives, detractors } = finding.classes
    return threeParts(finding.n, [
      ['9–10', promoters],
      ['7–8', passives],
      ['0–6', detractors],
    ])
  }
  if (finding.kind === 'comparison' && finding.classes) {
    const { better, same, worse } = finding.classes
    const named = chrome.comparison
    return threeParts(finding.n, [
      [named.better, better],
      [named.same, same],
      [named.worse, worse],
    ])
  }
  return {}
}

type Part = readonly [label: string, count: number]

function threeParts(n: number, counts: readonly [Part, Part, Part]): Partial<PlotRow> {
  const [[, up], [, level], [, down]] = counts
  return { counts, classes: { up: up / n, level: level / n, down: down / n } }
}
