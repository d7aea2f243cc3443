/** By what a group is judged for an item, be it a question's or one that several answers are counted for; judges nobody. */
import { findQuestion } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { fansItem, silenceItem } from '../tally/joint-counts.ts'
import type { ItemCounts } from '../tally/tally.ts'
import { isUnbounded, itemStanding, jointStanding, type Standing } from './standing.ts'

export interface Judgement {
  readonly standing: (counts: ItemCounts | undefined) => Standing
  /** No figure of it goes without how its answers are spread. */
  readonly spreadOnly: boolean
  /** It is counted of several answers of each person, and not by attribute. */
  readonly joint: boolean
}

/**
 * Say how a group stands for an item: a question's, or one that several answers of each person are counted for. Of the
 * dissatisfied it is also told how many said that they told somebody, which few of them must not be told by.
 *
 * @returns nothing for what today's survey does not ask
 */
export function judgementOf(survey: Survey, item: string): Judgement | undefined {
  if (item === fansItem || item === silenceItem)
    return {
      standing: (counts) => jointStanding(item, counts),
      spreadOnly: item === silenceItem,
      joint: true,
    }
  const question = findQuestion(survey, item.split('.', 1)[0] ?? '')
  if (!question) return undefined
  return {
    standing: (counts) => itemStanding(question, counts),
    // A mean without ends has no interval that tells nothing of how the answers are spread.
    spreadOnly: isUnbounded(question),
    joint: false,
  }
}
