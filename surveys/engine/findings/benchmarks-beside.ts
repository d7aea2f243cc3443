/** Own shares beside the published marks of the same statements; tests none. */
import { allQuestions } from '../logic/questions.ts'
import { benchmarkStanding } from './benchmark-standing.ts'
import type { BenchmarkStanding } from './compared.ts'
import type { ComparedAsked } from './compared-asked.ts'
import { figureOf } from './figure-of.ts'
import type { Snapshot } from './finding.ts'

/**
 * Place the share of each statement beside its marks, in the survey's order.
 *
 * @example benchmarksBeside(asked, snapshot)[0]?.best.lies // 'below'
 */
export function benchmarksBeside(
  { survey, aims: { benchmarks } }: Pick<ComparedAsked, 'survey' | 'aims'>,
  snapshot: Snapshot,
): BenchmarkStanding[] {
  return allQuestions(survey)
    .filter(({ list, measure }) => list === 'benchmarks' || measure === 'benchmark')
    .flatMap(({ id, rows }) =>
      rows.flatMap((row) => {
        const benchmark = Object.hasOwn(benchmarks, row.id) ? benchmarks[row.id] : undefined
        const figure = figureOf(snapshot, `${id}.${row.id}`)
        return benchmark && figure?.kind === 'rated' ? [benchmarkStanding(figure, benchmark)] : []
      }),
    )
}
