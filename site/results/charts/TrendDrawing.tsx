/** The drawing of a trend inside its axes; writes no word but the one that is read aloud. */
import { place } from '../place.ts'
import { Strip } from '../Strip.tsx'
import { ShapeAt } from './MarkShape.tsx'
import { ticksOf } from './scale.ts'
import type { TrendMarks } from './trend-marks.ts'

interface Props {
  readonly label: string
  readonly marks: TrendMarks
  readonly height: number
}

const across = (x: number) => `${Math.round(x * 100) / 100}%`

export function TrendDrawing({ label, marks: { ends, half, waves, lines, centres }, height }: Props) {
  return (
    <Strip label={label} height={height}>
      {ticksOf(ends).map((tick) => {
        const y = height * (1 - Number.parseFloat(place(tick, ends)) / 100)
        return (
          <line key={tick} class={tick === 0 && ends.from < 0 ? 'zero' : 'grid'} x2="100%" y1={y} y2={y} />
        )
      })}
      {waves.map(({ wave, x, limits }) =>
        limits ? (
          <rect
            key={wave}
            class="chance"
            x={across(x - half)}
            width={across(2 * half)}
            y={limits.high}
            height={limits.low - limits.high}
          />
        ) : null,
      )}
      {centres.map(({ x1, x2, y }) => (
        <line key={x1} class="centre" x1={across(x1)} x2={across(x2)} y1={y} y2={y} />
      ))}
      {waves.map(({ wave, x, begins }) =>
        begins ? (
          <line key={wave} class="begins" x1={across(x - half)} x2={across(x - half)} y2={height} />
        ) : null,
      )}
      {lines.map(({ x1, y1, x2, y2, across: gap }) => (
        <line key={x1} class={gap ? 'link gap' : 'link'} x1={across(x1)} x2={across(x2)} y1={y1} y2={y2} />
      ))}
      {waves.map(({ wave, x, y, low, high, point }) =>
        point ? (
          <g key={wave} class={`mark ${point.open ? 'small' : 'dot'}${point.signal ? ' signal' : ''}`}>
            <line class="reach" x1={across(x)} x2={across(x)} y1={low} y2={high} />
            <ShapeAt shape={point.signal ? 'diamond' : 'dot'} x={across(x)} y={y} />
          </g>
        ) : null,
      )}
    </Strip>
  )
}
