/** The promise's numbers. They may be raised by the company, never lowered. */
import type { Survey } from '../model.ts'
import type { Thresholds } from '../programme.ts'

/** People whose answers a figure must stand for, where a survey is not named. */
export const fewestForFigure = 5

/** People below whom a distribution would tell who said what, where a survey is not named. */
export const fewestForHistogram = 10

/** Values of one attribute beyond which it is no group any more but a name. */
export const mostValues = 200

/**
 * Give the people that a survey's figures, and its histograms and comments, must be made of.
 *
 * @example thresholdsOf({ thresholds: { figures: 8, comments: 12 } }).figures // 8
 */
export function thresholdsOf({ thresholds }: Pick<Survey, 'thresholds'>): Thresholds {
  return {
    figures: Math.max(fewestForFigure, thresholds?.figures ?? 0),
    comments: Math.max(fewestForHistogram, thresholds?.comments ?? 0, thresholds?.figures ?? 0),
  }
}
