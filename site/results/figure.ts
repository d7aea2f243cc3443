/** Reading the one figure out of a finding that a mark can stand for, and writing it; computes nothing new. */
import type { Finding } from '#engine/findings/finding.ts'
import { count, number, percent, points } from '#engine/findings/numbers.ts'
import { fill } from '#engine/logic/pipe.ts'
import { plural } from '#engine/words/plural.ts'
import { type Ends, stepEnds } from './place.ts'
import type { Spoken } from './spoken.ts'

/** A value with its interval, and the strip it belongs on. */
export interface Figure {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly n: number
  readonly ends: Ends
  readonly write: (value: number, language: string) => string
}

/** A score, from all worse to all better. */
const scoreEnds: Ends = { from: -1, to: 1 }
export const shareEnds: Ends = { from: 0, to: 1 }
const indexEnds: Ends = { from: 0, to: 100 }

/**
 * Read a finding's figure.
 *
 * @param scale the question's scale, where its average is what counts; else the share of the two best does
 * @returns nothing where the finding has none, or more than one
 * @example figureOf(finding)?.value // 0.14
 */
export function figureOf(finding: Finding, scale?: Ends): Figure | undefined {
  switch (finding.kind) {
    case 'referral':
      return { ...finding, value: finding.score, ends: scoreEnds, write: points }
    case 'comparison':
      return { ...finding, value: finding.net, ends: scoreEnds, write: points }
    case 'index':
      return { ...finding, ends: indexEnds, write: number }
    case 'rated':
      if (scale) return { ...finding.mean, n: finding.n, ends: stepEnds(scale), write: number }
      return { ...finding, value: finding.share, ends: shareEnds, write: percent }
    case 'choice':
    case 'rank':
    // A number has no ends between which it could be drawn.
    case 'number':
    case 'text':
    case 'story':
    case 'callback':
    case 'silent':
    case 'withheld':
    // Of studies there is more than one figure.
    case 'fans':
    case 'silence':
    case 'unreliable':
    case 'drivers':
    case 'correlations':
    case 'pairs':
    case 'phases':
    case 'frame':
    case 'weighted':
      return undefined
    default:
      return finding satisfies never
  }
}

/** Write where a figure likely lies; in full sentences' words for those who hear it. */
export function interval(
  figure: Figure,
  { language, chrome }: Spoken,
  form: 'likely' | 'likely-short' | 'likely-long' = 'likely',
): string {
  const { low, high, write } = figure
  if (low === null || high === null) return chrome['no-interval']
  return fill(chrome[form], { low: write(low, language), high: write(high, language) })
}

/** Write how many people a figure stands for. */
export function people(n: number, { language, chrome }: Spoken): string {
  return fill(plural(chrome.people, n, language), { n: count(n, language) })
}

/** Write where a figure likely lies and how many it stands for, where no sentence has room. */
export function inShort(figure: Figure, spoken: Spoken): string {
  return `${interval(figure, spoken)} · ${people(figure.n, spoken)}`
}
