/** Which measure a question feeds; judges no name. */
import type { Question } from '../model.ts'

/**
 * Tell what a question feeds: what it says, or else its type where that is a measure.
 *
 * @example measureOf({ type: 'referral', … }) // 'referral'
 */
export function measureOf({ measure, type }: Pick<Question, 'measure' | 'type'>): string | undefined {
  return measure ?? (type === 'referral' || type === 'comparison' ? type : undefined)
}
