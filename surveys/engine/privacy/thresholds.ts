/** The promise's numbers. They may be raised by the company, never lowered. */
import type { Survey } from '../model.ts'
import type { Thresholds } from '../programme.ts'
import type { Floors } from './standing.ts'

/** People whose answers a figure must stand for, where a survey is not named. */
export const fewestForFigure = 5

/** People below whom a distribution would tell who said what, where a survey is not named. */
export const fewestForHistogram = 10

/** Values of one attribute beyond which it is no group any more but a name. */
export const mostValues = 200

/** What thresholds depend on; whoever knows no audience asks for those of people outside the company. */
export type Guarded = Pick<Survey, 'thresholds'> & Partial<Pick<Survey, 'audience'>>

/**
 * Give the people that a survey's figures, and its histograms and comments, must be made of.
 *
 * Whoever reads what employees said may be one of them, and knows the own answer: so the built-in numbers are one higher
 * there, that as many others are left. Snapshots are the same for every reader, so it holds for all of them.
 *
 * @example thresholdsOf({ thresholds: { figures: 8, comments: 12 } }).figures // 8
 */
export function thresholdsOf(survey: Guarded): Thresholds {
  const { thresholds } = survey
  const readers = readersAmong(survey)
  const figures = Math.max(fewestForFigure + readers, thresholds?.figures ?? 0)
  return { figures, comments: Math.max(fewestForHistogram + readers, thresholds?.comments ?? 0, figures) }
}

/** What a group must be for a figure of it to be told, and for how its answers are spread. */
export interface FloorsOfSurvey {
  readonly figures: Floors
  readonly histograms: Floors
}

/** Give a survey's floors. */
export function floorsOf(survey: Guarded): FloorsOfSurvey {
  const { figures, comments } = thresholdsOf(survey)
  return {
    figures: { fewest: figures, fewestAlike: comments, readers: readersAmong(survey) },
    histograms: { fewest: comments, fewestAlike: 0, readers: 0 },
  }
}

function readersAmong({ audience }: Guarded): 0 | 1 {
  return audience === 'employees' ? 1 : 0
}
