/** What moves together with the outcome, by band, each with how it stands today; says nothing of why. */

import { coefficient, number, percent } from '#engine/findings/numbers.ts'
import { sentence } from '#engine/findings/sentence.ts'
import type { CorrelationsFinding, DriversFinding } from '#engine/findings/study.ts'
import { fill } from '#engine/logic/pipe.ts'
import { MarkRows } from '../charts/MarkRows.tsx'
import { endsOfUnit, reachOf } from '../charts/scale.ts'
import { inShort } from '../figure.ts'
import { nameOfItem } from '../naming.ts'
import { questionsOf } from '../questions-of.ts'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

export function Drivers({ reading }: { readonly reading: Reading }) {
  const { chrome, shown, view, language, context } = reading
  const told = shown.findings.find((finding) => finding.kind === 'drivers' || finding.kind === 'correlations')
  if (!told) return null
  const bands = told.kind === 'drivers'
  const items = bands ? told.drivers : told.items
  // What holds has a row of its own in the drawing.
  const said = bands ? told : { ...told, items: told.items.filter(({ holds }) => !holds) }
  return (
    <Section
      title={chrome.parts.drivers}
      asked={questionsOf(
        view,
        items.map(({ item }) => item),
      )}
      reading={reading}
    >
      {!bands && <Together finding={told} reading={reading} />}
      <p class="said">{sentence(said, language, context)}</p>
      {bands && <Bands finding={told} reading={reading} />}
    </Section>
  )
}

/** What moves together with the outcome, or against it, by more than chance explains; in the survey's order. */
function Together({
  finding: { outcome, items },
  reading,
}: {
  readonly finding: CorrelationsFinding
  readonly reading: Reading
}) {
  const about = fill(reading.chrome.parts.together, { name: nameOfItem(outcome, reading) })
  const ends = endsOfUnit.score
  const rows = items
    .filter(({ holds }) => holds)
    .map(({ item, n, r: value, low, high }) => ({
      key: item,
      name: nameOfItem(item, reading),
      marks: [{ shape: 'dot', name: about, value, low, high, n } as const],
      said: inShort({ value, low, high, n, ends, write: coefficient }, reading),
      ends,
      write: coefficient,
    }))
  return rows.length > 0 && <MarkRows about={about} titled rows={rows} reading={reading} />
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
