/** Rows of one chart: name, drawing, figure and words, with the same numbers as a table one step away. */
import { Axis } from './Axis.tsx'
import { Framed } from './charts/Framed.tsx'
import { inShort } from './figure.ts'
import { numbersOf } from './numbers-of-rows.ts'
import type { PlotRow } from './plot.ts'
import { type Drawing, RowStrip } from './RowStrip.tsx'
import type { Reading } from './reading.ts'
import type { Spoken } from './spoken.ts'

interface Props {
  readonly about: string
  readonly rows: readonly PlotRow[]
  readonly drawing: Drawing
  readonly reading: Reading
  /** Words below the drawings, from one end to the other. */
  readonly ends: readonly string[]
  /** Whether every row says its sentence, or only its interval and base. */
  readonly telling: 'sentences' | 'short'
}

export function Chart({ about, rows, drawing, reading: spoken, ends, telling }: Props) {
  const drawn = rows.some(({ figure }) => figure)
  const alone = rows.every(({ name }) => name === '')
  const list = (
    <>
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.key} class={rowClass(row)}>
            {row.name !== '' && <div class="row-name">{row.name}</div>}
            {row.figure && (
              <>
                <RowStrip row={row} figure={row.figure} drawing={drawing} about={about} />
                <div class="row-value" aria-hidden="true">
                  {row.figure.write(row.figure.value, spoken.language)}
                </div>
              </>
            )}
            <div class="row-said">{row.figure && telling === 'short' ? short(row, spoken) : row.said}</div>
          </li>
        ))}
      </ul>
      {drawn && (
        <div class={alone ? 'row axis-row alone' : 'row axis-row'}>
          <Axis ends={ends} />
        </div>
      )}
    </>
  )
  if (!drawn) return list
  return (
    <Framed about={about} source={spoken.source} table={numbersOf(rows, spoken, spoken.group)}>
      {list}
    </Framed>
  )
}

function rowClass({ name, chosen }: PlotRow): string {
  return ['row', name === '' ? 'alone' : '', chosen ? 'chosen' : ''].filter(Boolean).join(' ')
}

function short({ figure, small }: PlotRow, spoken: Spoken): string {
  if (!figure) return ''
  const said = inShort(figure, spoken)
  return small ? `${said} · ${spoken.chrome.small}` : said
}
