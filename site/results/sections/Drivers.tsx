/** What moves together with the outcome, by band, each with how it stands today; says nothing of why. */

import { number, percent } from '#engine/findings/numbers.ts'
import { sentence } from '#engine/findings/sentence.ts'
import { correlationSentences } from '#engine/findings/sentences/driver-sentences.ts'
import type { DriversFinding } from '#engine/findings/study.ts'
import { MarkRows } from '../charts/MarkRows.tsx'
import { endsOfUnit, reachOf } from '../charts/scale.ts'
import { nameOfItem } from '../naming.ts'
import { questionsOf } from '../questions-of.ts'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

export function Drivers({ reading }: { readonly reading: Reading }) {
  const { chrome, shown, view, language, context } = reading
  const told = shown.findings.find((finding) => finding.kind === 'drivers' || finding.kind === 'correlations')
  if (!told) return null
  const asked = (told.kind === 'drivers' ? told.drivers : told.items).map(({ item }) => item)
  return (
    <Section title={chrome.parts.drivers} asked={questionsOf(view, asked)} reading={reading}>
      {told.kind === 'drivers' ? (
        <>
          <p class="said">{sentence(told, language, context)}</p>
          <Bands finding={told} reading={reading} />
        </>
      ) : (
        <ul class="told">
          {correlationSentences(told, language, context).map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Within a band nothing is ordered by its weight: the survey's order stands. */
function Bands({ finding, reading }: { readonly finding: DriversFinding; readonly reading: Reading }) {
  const { parts } = reading.chrome
  const weights = reachOf([0, ...finding.drivers.map(({ high }) => high)], 'share')
  return (
    <>
      {(['top', 'middle', 'low'] as const).map((band) => {
        const drivers = finding.drivers.filter((driver) => driver.band === band)
        if (drivers.length === 0) return null
        return (
          <div class="band" key={band}>
            <h3>{parts[band]}</h3>
            <div class="pair">
              <MarkRows
                about={`${parts[band]} · ${parts.weight}`}
                rows={drivers.map(({ item, weight, low, high }) => ({
                  key: item,
                  name: nameOfItem(item, reading),
                  marks: [{ shape: 'dot', name: parts.weight, value: weight, low, high, n: finding.n }],
                  said: '',
                  ends: { from: 0, to: weights.to },
                  write: percent,
                }))}
                reading={reading}
              />
              <MarkRows
                about={`${parts[band]} · ${parts.performance}`}
                rows={drivers.map(({ item, performance }) => ({
                  key: item,
                  name: nameOfItem(item, reading),
                  marks: [{ shape: 'square', name: parts.performance, value: performance, n: finding.n }],
                  said: '',
                  ends: endsOfUnit.index,
                  write: number,
                }))}
                reading={reading}
              />
            </div>
          </div>
        )
      })}
    </>
  )
}
