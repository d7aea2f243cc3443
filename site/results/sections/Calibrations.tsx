/** What sellers guess beside what customers say; of all sellers together, never of one. */
import type { Calibration } from '#engine/findings/compared.ts'
import { percent } from '#engine/findings/numbers.ts'
import { calibrationSentence } from '#engine/findings/sentences/calibration-sentence.ts'
import { MarkRows } from '../charts/MarkRows.tsx'
import type { MarkRow } from '../charts/mark-rows.ts'
import { endsOfUnit } from '../charts/scale.ts'
import { nameOfItem } from '../naming.ts'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

export function Calibrations({ reading }: { readonly reading: Reading }) {
  const { chrome, compared } = reading
  const calibrations = (compared?.calibrations ?? []).filter(({ items }) => items.length > 0)
  if (calibrations.length === 0) return null
  return (
    <Section title={chrome.parts.calibration} reading={reading}>
      <p class="legend">{chrome.parts['calibration-how']}</p>
      {calibrations.map(({ outside, inside, items }) => (
        <MarkRows
          key={`${outside.survey} ${inside.survey}`}
          about={chrome.parts.calibration}
          rows={items.map((one) => rowOf(one, reading))}
          reading={reading}
        />
      ))}
    </Section>
  )
}

function rowOf(calibration: Calibration, reading: Reading): MarkRow {
  const { chrome, language, context } = reading
  const { item, given, guessed } = calibration
  return {
    key: item,
    name: nameOfItem(item, reading),
    marks: [
      { shape: 'dot', name: chrome.parts.given, ...given },
      { shape: 'square', name: chrome.parts.guessed, ...guessed },
    ],
    said: calibrationSentence(calibration, language, context),
    ends: endsOfUnit.share,
    write: percent,
  }
}
