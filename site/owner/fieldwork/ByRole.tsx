/** How many of each role have answered, on bars; and every count, as a table that opens on demand. */
import { fill } from '#engine/logic/pipe.ts'
import type { FieldworkBody, FieldworkPart } from '#engine/wire-fieldwork.ts'
import { number, percent, readable } from '../names.ts'
import type { NamedView } from '../view.ts'
import { Scroll } from './Scroll.tsx'
import { Share } from './Share.tsx'
import { fieldworkWords as said } from './words.ts'

interface Props {
  readonly body: FieldworkBody
  readonly roles: readonly NamedView[]
}

const columns = [
  'invited',
  'answered',
  'partial',
  'begun',
  'declined',
  'passedOn',
  'unsubscribed',
  'bounced',
  'due',
  'failed',
] as const satisfies readonly (keyof FieldworkPart)[]

export function ByRole({ body, roles }: Props) {
  const parts = body.roles.map((part) => ({
    ...part,
    key: part.roles.join(' '),
    name: part.roles.map(readable).join(' · '),
    says: part.roles.length === 1 ? (roles.find(({ id }) => id === part.roles[0])?.label ?? '') : '',
  }))
  const all = [...parts, { ...body.whole, key: '', name: said.everybody }]
  const shown = columns.filter((column) => body.whole[column] > 0 || column === 'answered')
  return (
    <>
      <h3>{said.byRole}</h3>
      <ul class="roles">
        {parts.map(({ key, name, says, invited, answered, partial, begun, rates }) => (
          <li key={key}>
            <p>
              <span>
                <b>{name}</b> <span class="quiet">{says}</span>
              </span>
              <span>
                {fill(said.ofRole, { n: number(answered), of: number(invited) })}
                {typeof rates?.RR2 === 'number' && ` · ${percent(rates.RR2)}`}
              </span>
            </p>
            <Share
              of={invited}
              parts={[
                { kind: 'answered', count: answered },
                { kind: 'partly', count: partial + begun },
              ]}
            />
          </li>
        ))}
      </ul>
      <details class="counts">
        <summary>{said.allCounts}</summary>
        <Scroll name={said.allCounts}>
          <table>
            <thead>
              <tr>
                <td />
                {shown.map((column) => (
                  <th key={column} scope="col">
                    {said.column[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {all.map((part) => (
                <tr key={part.key}>
                  <th scope="row">{part.name}</th>
                  {shown.map((column) => (
                    <td key={column}>{number(part[column])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </>
  )
}
