/** How many are likely dissatisfied and told nobody, as ranges; never one number. */
import { count } from '#engine/findings/numbers.ts'
import { sentence } from '#engine/findings/sentence.ts'
import { silentRangeSentence } from '#engine/findings/sentences/unheard-sentences.ts'
import { Framed } from '../charts/Framed.tsx'
import { bar } from '../place.ts'
import { questionsByMeasure } from '../questions-of.ts'
import type { Reading } from '../reading.ts'
import { Strip } from '../Strip.tsx'
import { Section } from './Section.tsx'

export function Silent({ reading }: { readonly reading: Reading }) {
  const { chrome, compared, shown, view, language, context, source } = reading
  const found = shown.findings.find(({ kind }) => kind === 'silence')
  const range = compared?.silent
  if (!found && !range) return null
  const { parts, column } = chrome
  return (
    <Section
      title={parts.silent}
      asked={questionsByMeasure(view, ['satisfied', 'complained'])}
      reading={reading}
    >
      {found && <p class="said">{sentence(found, language, context)}</p>}
      {range && (
        <Framed
          about={parts.silent}
          source={source}
          table={{
            heads: [column.low, column.high],
            rows: ranges().map(({ name, low, high }) => ({
              key: name,
              name,
              cells: [count(low, language), count(high, language)],
            })),
          }}
        >
          <p class="said">{silentRangeSentence(range, language, context)}</p>
          <ul class="rows">
            {ranges().map(({ name, low, high }) => (
              <li class="row" key={name}>
                <div class="row-name">{name}</div>
                <Strip label={`${name}: ${count(low, language)} – ${count(high, language)}`} height={20}>
                  <rect class="track-bar" width="100%" y={4} height={12} />
                  <rect class="bar" {...bar(low, high, { from: 0, to: range.listed })} y={4} height={12} />
                </Strip>
                <div class="row-value wide" aria-hidden="true">
                  {count(low, language)}–{count(high, language)}
                </div>
              </li>
            ))}
          </ul>
        </Framed>
      )}
    </Section>
  )

  function ranges() {
    if (!range) return []
    return [
      { name: parts.dissatisfied, ...range.dissatisfied },
      { name: parts.told, ...range.silent },
    ]
  }
}
