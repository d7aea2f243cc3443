import fc from 'fast-check'
import type { MeanSums } from '#engine/statistics/mean-interval.ts'

/** Answers of 1, 0 and -1, cluster by cluster: 1 to 30 accounts with one to eight people each. */
export const someClusters = fc.array(fc.array(fc.constantFrom(-1, 0, 1), { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 30,
})

/** What a tally keeps of the answers of one cluster. */
export function sumsOf(answers: readonly number[]): MeanSums {
  return {
    n: answers.length,
    sum: answers.reduce((sum, answer) => sum + answer, 0),
    squares: answers.reduce((sum, answer) => sum + answer * answer, 0),
  }
}
