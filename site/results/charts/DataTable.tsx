/** Numbers in rows and columns that scroll by themselves where they are wide; knows no figure. */
import type { Table } from './table.ts'

interface Props {
  readonly caption: string
  readonly table: Table
}

export function DataTable({ caption, table: { heads, rows } }: Props) {
  return (
    /* A scrolling region must be reachable by keyboard. */
    /* biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, this holds a table */
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG technique G202, scrollable regions */
    <div class="scroll" role="group" tabIndex={0} aria-label={caption}>
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
              {cells.map((cell, place) => (
                <td key={heads[place]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
