/** Desired results by how many they matter to and how many get them, as named points; ranks none. */
import { resultSentence } from '#engine/findings/sentences/result-sentence.ts'
import { Quadrant } from '../charts/Quadrant.tsx'
import { questionsByMeasure } from '../questions-of.ts'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

export function DesiredResults({ reading }: { readonly reading: Reading }) {
  const { chrome, compared, view, language } = reading
  const alignment = compared?.alignment
  if (!alignment || alignment.results.length === 0) return null
  const { parts } = chrome
  const options = view.aims.results
  const context = { ...reading.context, options }
  const said = alignment.results.map((one) => resultSentence(one, language, context))
  return (
    <Section
      title={parts.desired}
      asked={questionsByMeasure(view, ['results importance', 'results delivery'])}
      reading={reading}
    >
      <Quadrant
        about={parts.desired}
        said={said.join(' ')}
        points={alignment.results.map(({ result, importance, delivery }) => ({
          key: result,
          name: options[result] ?? result,
          across: importance,
          up: delivery,
        }))}
        means={{ across: alignment.means.importance, up: alignment.means.delivery }}
        axes={{ across: parts.importance, up: parts.delivery }}
        reading={reading}
      />
      <ol class="told">
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
    </Section>
  )
}
