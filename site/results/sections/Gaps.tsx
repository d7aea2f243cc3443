/** Care as customers see it beside what our own people say, and how far these are cared for; takes neither for the truth. */
import type { PerceptionGap } from '#engine/findings/compared.ts'
import { gapSentence } from '#engine/findings/sentences/gap-sentence.ts'
import { writerOf } from '#engine/findings/sentences/likely.ts'
import { MarkRows } from '../charts/MarkRows.tsx'
import type { Marked, MarkRow } from '../charts/mark-rows.ts'
import { endsOfUnit } from '../charts/scale.ts'
import { nameOfItem } from '../naming.ts'
import { questionsOf } from '../questions-of.ts'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

export function Gaps({ reading }: { readonly reading: Reading }) {
  const { chrome, compared, view } = reading
  const gaps = (compared?.gaps ?? []).filter(({ items }) => items.length > 0)
  if (gaps.length === 0) return null
  const besideOf = (survey: string) => view.aims.surveys[survey] ?? survey
  const asked = gaps.flatMap(({ items }) => items.map(({ item }) => item))
  return (
    <Section title={chrome.parts.care} asked={questionsOf(view, asked)} reading={reading}>
      {gaps.map(({ outside, inside, items }) => (
        <MarkRows
          key={`${outside.survey} ${inside.survey}`}
          about={besideOf(outside.survey === view.survey ? inside.survey : outside.survey)}
          titled={gaps.length > 1}
          rows={items.map((gap) => rowOf(gap, reading))}
          reading={reading}
        />
      ))}
    </Section>
  )
}

function rowOf(gap: PerceptionGap, reading: Reading): MarkRow {
  const { chrome, language, context } = reading
  const { item, unit, outside, inside, received } = gap
  const marks: Marked[] = [
    { shape: 'dot', name: chrome.parts.outside, ...outside },
    { shape: 'square', name: chrome.parts.inside, ...inside },
  ]
  if (received) marks.push({ shape: 'diamond', name: chrome.parts.received, ...received })
  return {
    key: item,
    name: nameOfItem(item, reading),
    marks,
    said: gapSentence(gap, language, context),
    ends: endsOfUnit[unit],
    write: (value) => writerOf(unit, language)(value),
  }
}
