/** Rows of figures beside what they are held against, each row on its own line and each figure by its own shape. */
import { Axis } from '../Axis.tsx'
import { withoutZero } from '../ends.ts'
import { place } from '../place.ts'
import type { Reading } from '../reading.ts'
import { Strip } from '../Strip.tsx'
import { Framed } from './Framed.tsx'
import { MarkShape, ShapeAt } from './MarkShape.tsx'
import { legendOfMarks, type MarkRow, tableOfMarks } from './mark-rows.ts'

interface Props {
  readonly about: string
  readonly rows: readonly MarkRow[]
  readonly reading: Reading
  /** Whether its shapes are explained; where several charts share them, the first one does. */
  readonly keyed?: boolean
  /** Whether it says above itself what it is about. */
  readonly titled?: boolean
}

const lane = 18

export function MarkRows({ about, rows, reading, keyed = true, titled = false }: Props) {
  const { language, chrome, source } = reading
  const legend = legendOfMarks(rows)
  const [first] = rows
  const alike = first && rows.every(({ ends }) => ends.from === first.ends.from && ends.to === first.ends.to)
  return (
    <Framed about={about} source={source} table={tableOfMarks(rows, chrome.column, language)}>
      {titled && <h3>{about}</h3>}
      {keyed && legend.length > 1 && (
        <ul class="key">
          {legend.map(({ shape, name }) => (
            <li key={name}>
              <svg class={`strip mark ${shape}`} width="24" height="18" aria-hidden="true">
                <ShapeAt shape={shape} x="50%" y={9} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <ul class="rows marks">
        {rows.map((row) => (
          <li key={row.key} class={row.name === '' ? 'row alone' : 'row'}>
            {row.name !== '' && <div class="row-name">{row.name}</div>}
            <Lanes row={row} />
            <div class="row-value" aria-hidden="true">
              {row.marks[0]?.n !== undefined && row.write(row.marks[0].value, language)}
            </div>
            <div class="row-said">{withoutName(row)}</div>
          </li>
        ))}
      </ul>
      {alike && (
        <div class="marks">
          <div class="row axis-row">
            <Axis
              ends={[first.ends.from, first.ends.to].map((end) => withoutZero(first.write(end, language)))}
            />
          </div>
        </div>
      )}
    </Framed>
  )
}

/** Marks with an interval lie below each other, so that no line hides another; marks without one cross all of them. */
function Lanes({ row: { name, marks, said, ends } }: { readonly row: MarkRow }) {
  const sure = marks.filter(({ low }) => low !== undefined)
  const height = Math.max(1, sure.length) * lane + 10
  const zero = place(0, ends)
  return (
    <Strip label={`${name} ${said}`.trim()} height={height}>
      <rect class="track-bar" width="100%" y={5} height={height - 10} />
      {ends.from < 0 && <line class="zero" x1={zero} x2={zero} y2={height} />}
      {marks.map((mark) => {
        const order = sure.indexOf(mark)
        const y = order < 0 ? height / 2 : 5 + lane / 2 + order * lane
        return <MarkShape key={mark.name} mark={mark} ends={ends} y={y} />
      })}
    </Strip>
  )
}

/** A sentence that begins with its row's name says the rest of itself beside it; marks that set the name apart go with it. */
function withoutName({ name, said }: MarkRow): string {
  const at = name === '' ? -1 : said.indexOf(name)
  if (at < 0 || at > 1) return said
  const rest = said.slice(at + name.length)
  const begun = /^\u2069?\s*[:：]\s*/.exec(rest)
  if (!begun) return said
  const bare = rest.slice(begun[0].length)
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
