/** An own share beside the two published marks of its statement; tests nothing unless it is asked to. */
import type { Benchmark } from '../programme.ts'
import { binomialTest } from '../statistics/binomial-test.ts'
import type { BenchmarkStanding, MarkStanding } from './compared.ts'
import type { RatedFinding } from './finding.ts'

/**
 * Place an own share, by its interval, beside the share of the best and that of all.
 *
 * Their figures count organisations and ours count people, so that a mark is a line to look at and no hypothesis; an
 * exact test is made only on request. It knows of no accounts.
 *
 * @param benchmark its marks in per cent
 * @param exact whether to test the share against both marks
 * @example benchmarkStanding(finding, benchmark).best.lies // 'below'
 */
export function benchmarkStanding(
  finding: RatedFinding,
  benchmark: Benchmark,
  exact = false,
): BenchmarkStanding {
  const { item, n, share: value, low, high } = finding
  const stand = (perCent: number): MarkStanding => {
    const mark = perCent / 100
    const lies = low > mark ? 'above' : high < mark ? 'below' : 'holds'
    // A mark of none or all can be disproved by a single answer, and tested by nothing.
    const testable = exact && mark > 0 && mark < 1
    return { mark, lies, ...(testable ? { p: binomialTest(Math.round(value * n), n, mark) } : {}) }
  }
  return {
    item,
    benchmark,
    own: { n, value, low, high },
    best: stand(benchmark.best),
    all: stand(benchmark.all),
  }
}
