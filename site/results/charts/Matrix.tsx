/** Measures by roles: every cell a figure with its interval and base, and those worth a look by name; ranks nobody. */
import { count } from '#engine/findings/numbers.ts'
import type { Figure } from '../figure.ts'
import { Mark } from '../Mark.tsx'
import type { Reading } from '../reading.ts'
import { Strip } from '../Strip.tsx'

export interface MatrixCell {
  /** Absent where the group was not asked, or nothing may be shown. */
  readonly figure?: Figure
  /** What is read aloud of the figure; without one, why there is none, for everybody. */
  readonly said: string
  readonly look?: 'higher' | 'lower'
}

export interface MatrixRow {
  readonly key: string
  readonly name: string
  readonly cells: readonly MatrixCell[]
}

interface Props {
  readonly about: string
  readonly heads: readonly string[]
  readonly rows: readonly MatrixRow[]
  readonly reading: Reading
}

export function Matrix({ about, heads, rows, reading: { language, chrome } }: Props) {
  return (
    /* biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, this holds a table */
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG technique G202, scrollable regions */
    <div class="scroll matrix" role="group" tabIndex={0} aria-label={about}>
      <table>
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map(({ figure, said, look }, at) => (
                <td key={heads[at]} class={look}>
                  {figure ? (
                    <>
                      <Strip label={said} height={14}>
                        <line class="track" x2="100%" y1={7} y2={7} />
                        <Mark figure={figure} y={7} small={false} />
                      </Strip>
                      <b>{figure.write(figure.value, language)}</b> <small>{count(figure.n, language)}</small>
                      {look && <em>{chrome.chart[look]}</em>}
                    </>
                  ) : (
                    <small>{said}</small>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
