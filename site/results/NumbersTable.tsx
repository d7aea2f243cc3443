/** A chart's numbers as a table that opens on demand; leaves out no number that is drawn. */
import { number } from '#engine/findings/numbers.ts'
import { fill } from '#engine/logic/pipe.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import { isolated } from '#engine/words/languages.ts'
import type { PlotRow } from './plot.ts'
import { type Spoken, useSpoken } from './spoken.ts'

interface Props {
  readonly about: string
  readonly rows: readonly PlotRow[]
  /** The group that a row without a name is about. */
  readonly group: string
}

interface Column {
  readonly head: string
  readonly cell: (row: PlotRow) => string
}

export function NumbersTable({ about, rows, group }: Props) {
  const spoken = useSpoken()
  const { language, chrome } = spoken
  const columns = columnsOf(rows, spoken)
  const caption = fill(chrome['table-for'], isolated({ name: about }, language))
  return (
    <details class="numbers">
      <summary>
        {chrome.table}
        <span class="hidden-visually">: {about}</span>
      </summary>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, this holds a table */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG technique G202, scrollable regions */}
      <div class="scroll" role="group" tabIndex={0} aria-label={caption}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map(({ head }) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name === '' ? group : row.name}</th>
                {columns.map(({ head, cell }) => (
                  <td key={head}>{cell(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function columnsOf(rows: readonly PlotRow[], { language, chrome }: Spoken): Column[] {
  const { column } = chrome
  const columns: Column[] = [
    { head: column.figure, cell: ({ figure }) => write(figure?.value, figure) },
    { head: column.low, cell: ({ figure }) => write(figure?.low, figure) },
    { head: column.high, cell: ({ figure }) => write(figure?.high, figure) },
    { head: column.n, cell: ({ figure }) => (figure ? String(figure.n) : '') },
  ]
  if (rows.some(({ place }) => place !== undefined))
    columns.push({
      head: column.place,
      cell: ({ place }) => (typeof place === 'number' ? number(place, language) : '–'),
    })
  if (rows.some(({ cannotSay }) => cannotSay))
    columns.push({ head: column['cannot-say'], cell: ({ cannotSay }) => String(cannotSay ?? '') })
  for (const [place, [head]] of (rows.find(({ counts }) => counts)?.counts ?? []).entries())
    columns.push({ head, cell: ({ counts }) => String(counts?.[place]?.[1] ?? '') })
  if (rows.some(({ whole }) => whole) && !rows.some(({ key }) => key === wholeCut))
    columns.push({ head: chrome.everybody, cell: ({ whole }) => write(whole?.value, whole) })
  return columns

  function write(value: number | null | undefined, figure: PlotRow['figure']): string {
    return value === null || value === undefined || !figure ? '–' : figure.write(value, language)
  }
}
