/** Our own share beside two published marks, and what these count; calls nobody better. */
import { percent } from '#engine/findings/numbers.ts'
import { benchmarkSentence } from '#engine/findings/sentences/benchmark-sentence.ts'
import { MarkRows } from '../charts/MarkRows.tsx'
import { endsOfUnit } from '../charts/scale.ts'
import { questionsOf } from '../questions-of.ts'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

export function Benchmarks({ reading }: { readonly reading: Reading }) {
  const { chrome, compared, view, language, context } = reading
  const standings = compared?.benchmarks ?? []
  if (standings.length === 0) return null
  const { parts } = chrome
  const rows = standings.map((standing) => ({
    key: standing.item,
    name: standing.benchmark.statement,
    marks: [
      { shape: 'dot', name: parts.own, ...standing.own } as const,
      { shape: 'tick', name: parts['of-all'], value: standing.all.mark } as const,
      { shape: 'edge', name: parts['of-best'], value: standing.best.mark } as const,
    ],
    said: benchmarkSentence(standing, language, { ...context, names: {} }),
    ends: endsOfUnit.share,
    write: percent,
  }))
  return (
    <Section
      title={parts.benchmarks}
      asked={questionsOf(
        view,
        standings.map(({ item }) => item),
      )}
      reading={reading}
    >
      <MarkRows about={parts.benchmarks} rows={rows} reading={reading} />
    </Section>
  )
}
