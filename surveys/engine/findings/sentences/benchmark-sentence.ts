/** Saying our own share beside the two published marks; calls nobody better, since the two count different things. */
import { fill } from '../../logic/pipe.ts'
import { isolated } from '../../words/languages.ts'
import type { BenchmarkStanding } from '../compared.ts'
import { percent } from '../numbers.ts'
import { answered } from './answered.ts'
import type { ComparedContext } from './context.ts'
import { joinSentences } from './join-sentences.ts'
import { likelyIn } from './likely.ts'
import { labelOf } from './names.ts'

/**
 * Say our own share, where each mark lies beside it, and what the marks count.
 *
 * @example benchmarkSentence(standing, 'en', context)
 * // 'Agree or rather agree: 64%, likely between 43% and 80%. 22 answered. Below the mark of the best, 92%. The mark …'
 */
export function benchmarkSentence(
  { item, benchmark, own, best, all }: BenchmarkStanding,
  language: string,
  context: ComparedContext,
): string {
  const { words, compared } = context
  const mark = ({ mark: share }: { mark: number }) => ({ mark: percent(share, language) })
  const source = isolated({ source: benchmark.source }, language)
  return joinSentences(
    [
      likelyIn('share', words, labelOf(item, words.agree, language, context), own, language),
      answered(own.n, language, words),
      fill(compared[`best-${best.lies}`], mark(best)),
      fill(compared[`all-${all.lies}`], mark(all)),
      fill(compared.marks, { ...source, year: benchmark.year }),
    ],
    language,
  )
}
