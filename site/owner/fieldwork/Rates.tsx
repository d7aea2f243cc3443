/** The rates of a wave by AAPOR's names, each beside its definition; none of them without it. */
import { fill } from '#engine/logic/pipe.ts'
import type { FieldworkBody } from '#engine/wire-fieldwork.ts'
import { percent } from '../names.ts'
import { fieldworkWords as said } from './words.ts'

const names = ['RR1', 'RR2', 'RR3', 'RR4', 'RR5', 'RR6', 'COOP1', 'REF1', 'CON1'] as const

export function Rates({ body: { whole, definition } }: { readonly body: FieldworkBody }) {
  const { rates } = whole
  if (!rates) return null
  return (
    <details class="counts">
      <summary>{said.rates}</summary>
      <dl class="rates">
        {names.map((name) => {
          const rate = rates[name]
          return (
            <div key={name}>
              <dt>
                {name} <b>{rate === null ? '–' : percent(rate)}</b>
              </dt>
              <dd>{definition.rates[name]}</dd>
            </div>
          )
        })}
      </dl>
      <p>{fill(said.e, { e: percent(rates.e) })}</p>
      <ul>
        {definition.dispositions.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p class="quiet">{definition.source}</p>
    </details>
  )
}
