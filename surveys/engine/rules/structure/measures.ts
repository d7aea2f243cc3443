/** The measures that the results know how to show, and which one a question feeds; judges no name. */
import type { Question } from '../../model.ts'

/** Measures with a meaning of their own; every other name is an author's own measure. */
export const knownMeasures = [
  'care',
  'values',
  'handoff',
  'results importance',
  'results delivery',
  'benchmark',
  'decided',
  'satisfied',
  'complained',
  'referral',
  'comparison',
  'prediction',
  'received',
  'given',
  'practice',
  'outlook',
  'duties',
  'rewards',
] as const

/**
 * Tell what a question feeds: what it says, or else its type where that is a measure.
 *
 * @example measureOf({ type: 'referral', … }) // 'referral'
 */
export function measureOf({ measure, type }: Question): string | undefined {
  return measure ?? (type === 'referral' || type === 'comparison' ? type : undefined)
}
