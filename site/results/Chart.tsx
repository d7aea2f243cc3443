/** Rows of one chart: name, drawing, figure and words, with the same numbers as a table one step away. */
import { Axis } from './Axis.tsx'
import { interval, people } from './figure.ts'
import { NumbersTable } from './NumbersTable.tsx'
import type { PlotRow } from './plot.ts'
import { type Drawing, RowStrip } from './RowStrip.tsx'
import { words } from './words.ts'

interface Props {
  readonly about: string
  readonly rows: readonly PlotRow[]
  readonly drawing: Drawing
  readonly language: string
  /** The group whose figures these are. */
  readonly group: string
  /** Words below the drawings, from one end to the other. */
  readonly ends: readonly string[]
  /** Whether every row says its sentence, or only its interval and base. */
  readonly telling: 'sentences' | 'short'
}

export function Chart({ about, rows, drawing, language, group, ends, telling }: Props) {
  const drawn = rows.some(({ figure }) => figure)
  const alone = rows.every(({ name }) => name === '')
  return (
    <div class="chart">
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.key} class={rowClass(row)}>
            {row.name !== '' && <div class="row-name">{row.name}</div>}
            {row.figure && (
              <>
                <RowStrip row={row} figure={row.figure} drawing={drawing} about={about} language={language} />
                <div class="row-value" aria-hidden="true">
                  {row.figure.write(row.figure.value, language)}
                </div>
              </>
            )}
            <div class="row-said">{row.figure && telling === 'short' ? short(row, language) : row.said}</div>
          </li>
        ))}
      </ul>
      {drawn && (
        <>
          <div class={alone ? 'row axis-row alone' : 'row axis-row'}>
            <Axis ends={ends} />
          </div>
          <NumbersTable about={about} rows={rows} language={language} group={group} />
        </>
      )}
    </div>
  )
}

function rowClass({ name, chosen }: PlotRow): string {
  return ['row', name === '' ? 'alone' : '', chosen ? 'chosen' : ''].filter(Boolean).join(' ')
}

function short({ figure, small }: PlotRow, language: string): string {
  if (!figure) return ''
  const parts = [interval(figure, language), people(figure.n)]
  return (small ? [...parts, words.small] : parts).join(' · ')
}
