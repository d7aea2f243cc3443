/** The sums that a tally would keep of answers that references hold one by one. */
import type { NetCounts } from '#engine/statistics/adjusted-wald-interval.ts'
import type { MeanSums } from '#engine/statistics/mean-interval.ts'
import type { PairSums, SampleMoments } from '#engine/statistics/overlapping-samples-variance.ts'

/** How many answers, their sum and that of their squares. */
export function sumsOf(answers: readonly number[]): MeanSums {
  return { n: answers.length, sum: total(answers), squares: total(answers.map((answer) => answer ** 2)) }
}

/** How many answers of 1, 0 and -1. */
export function countsOf(answers: readonly number[]): NetCounts {
  const count = (wanted: number) => answers.filter((answer) => answer === wanted).length
  return { up: count(1), level: count(0), down: count(-1) }
}

/** How many answers, and how much one of them varies. */
export function momentsOf(answers: readonly number[]): SampleMoments {
  const mean = total(answers) / answers.length
  const variance = total(answers.map((answer) => (answer - mean) ** 2)) / answers.length
  return { n: answers.length, variance }
}

/** Sums over people who answered twice. */
export function pairSumsOf(people: readonly { readonly first: number; readonly second: number }[]): PairSums {
  return {
    n: people.length,
    before: total(people.map(({ first }) => first)),
    after: total(people.map(({ second }) => second)),
    product: total(people.map(({ first, second }) => first * second)),
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
