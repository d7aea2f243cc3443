/**
 * How often intervals hold what is true: made-up companies are asked, their answers tallied, and each figure's interval
 * is held against the truth that the companies were drawn from. Reported as found; asserts nothing and is no test.
 */
import type { Options } from '../options.ts'
import { say, sayTable, whole } from '../say.ts'
import { type Situation, situations } from './situations.ts'
import { tryOnce } from './try-once.ts'

const worlds = 2000

/** How often a figure was there, how often its interval held the truth, and how wide it was. */
interface Record {
  tries: number
  held: number
  width: number
  readonly unit: number
}

/** Measure the coverage of intervals that are meant to hold in 95 of 100 cases. */
export function measure({ runs = worlds }: Options): void {
  for (const situation of situations) measureOne(situation, runs)
}

function measureOne(situation: Situation, runs: number): void {
  const records = new Map<string, Record>()
  let answers = 0
  for (let seed = 1; seed <= runs; seed++) {
    const tried = tryOnce(situation.kind, seed)
    answers += tried.answers
    for (const { name, truth, low, high, unit } of tried.intervals) {
      const record = records.get(name) ?? { tries: 0, held: 0, width: 0, unit }
      record.tries++
      record.width += high - low
      // Truths that lie on an end were computed another way.
      if (low - 1e-9 <= truth && truth <= high + 1e-9) record.held++
      records.set(name, record)
    }
  }
  say(`\n${situation.name}; ${whole(runs)} companies, ${(answers / runs).toFixed(1)} answers on average.\n`)
  sayTable(
    ['Interval', 'Companies', 'Held the truth', 'Width'],
    [...records].map(([name, { tries, held, width, unit }]) => [
      name,
      whole(tries),
      `${((held / tries) * 100).toFixed(1)} %`,
      `${((width / tries) * unit).toFixed(1)}`,
    ]),
  )
}
