/** Rows of one chart: name, drawing, figure and words, with the same numbers as a table one step away. */
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
  /** Words below both ends of the drawings. */
  readonly ends?: readonly string[]
  /** Whether every row says its sentence, or only its interval and base. */
  readonly telling: 'sentences' | 'short'
}

export function Chart({ about, rows, drawing, language, ends, telling }: Props) {
  const drawn = rows.some(({ figure }) => figure)
  return (
    <div class="chart">
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.key} class={rowClass(row)}>
            {row.name !== '' && (
              <div class="row-name">
                {row.name}
                {row.detail && <small>{row.detail}</small>}
              </div>
            )}
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
      {drawn && ends && (
        <div class="axis" aria-hidden="true">
          {ends.map((end) => (
            <span key={end}>{end}</span>
          ))}
        </div>
      )}
      {drawn && <NumbersTable about={about} rows={rows} language={language} />}
    </div>
  )
}

function rowClass({ name, chosen, figure }: PlotRow): string {
  return ['row', name === '' ? 'alone' : '', chosen ? 'chosen' : '', figure ? '' : 'bare']
    .filter(Boolean)
    .join(' ')
}

function short({ figure, small }: PlotRow, language: string): string {
  if (!figure) return ''
  const parts = [interval(figure, language), people(figure.n)]
  return (small ? [...parts, words.small] : parts).join(' · ')
}
