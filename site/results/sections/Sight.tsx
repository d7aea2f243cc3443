/** The line of sight: where the company is going, what must be delivered for it, and how each target of it stands. */
import type { Attainment } from '#engine/findings/compared.ts'
import { plain } from '#engine/findings/numbers.ts'
import { targetSentence } from '#engine/findings/sentences/target-sentence.ts'
import { MarkRows } from '../charts/MarkRows.tsx'
import type { Marked, MarkRow } from '../charts/mark-rows.ts'
import { nameOfTarget } from '../name-of-target.ts'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

export function Sight({ reading }: { readonly reading: Reading }) {
  const { chrome, compared, view } = reading
  const targets = compared?.targets ?? []
  if (targets.length === 0) return null
  const { intent, deliverables } = view.aims
  const stages = [...Map.groupBy(targets, ({ target }) => target.deliverable ?? '')]
  return (
    <Section title={chrome.parts.sight} reading={reading}>
      <p class="intent">{intent}</p>
      <ol class="sight">
        {stages.map(([deliverable, own], order) => (
          <li key={deliverable}>
            <h3>{deliverables[deliverable] ?? chrome.parts['no-deliverable']}</h3>
            <MarkRows
              about={deliverables[deliverable] ?? chrome.parts.sight}
              rows={own.map((one) => rowOf(one, reading))}
              reading={reading}
              keyed={order === 0}
            />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Scores run from −100, all others from 0. */
function endsOf({ measure }: Attainment['target']) {
  return measure === 'referral' || measure === 'comparison' ? { from: -100, to: 100 } : { from: 0, to: 100 }
}

function rowOf(attainment: Attainment, reading: Reading): MarkRow {
  const { chrome, language, context, view } = reading
  const { target, figure, from } = attainment
  const marks: Marked[] = [{ shape: 'edge', name: chrome.parts.target, value: target.atLeast }]
  if (figure) marks.unshift({ shape: 'dot', name: chrome.column.figure, ...figure })
  const name = nameOfTarget(target, view)
  const elsewhere = from && from.survey !== view.survey ? view.aims.surveys[from.survey] : undefined
  return {
    key: `${target.measure} ${target.item ?? ''} ${target.team ?? ''}`,
    name: elsewhere === undefined ? name : `${name} (${elsewhere})`,
    marks,
    said: targetSentence(attainment, name, language, context).replace(
      name,
      elsewhere === undefined ? name : `${name} (${elsewhere})`,
    ),
    ends: endsOf(target),
    write: (value) => plain(value, language, 0),
  }
}
