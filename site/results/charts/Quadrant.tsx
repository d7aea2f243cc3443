/** Named points by two shares, with the means that they are held against; ranks none of them. */
import { percent } from '#engine/findings/numbers.ts'
import { place } from '../place.ts'
import type { Reading } from '../reading.ts'
import { Strip } from '../Strip.tsx'
import { Framed } from './Framed.tsx'
import { labelPlaces, type QuadrantPoint } from './quadrant-places.ts'
import { reachOf, ticksOf } from './scale.ts'

interface Props {
  readonly about: string
  readonly said: string
  readonly points: readonly QuadrantPoint[]
  readonly means: { readonly across: number; readonly up: number }
  readonly axes: { readonly across: string; readonly up: string }
  readonly reading: Reading
}

const height = 340

export function Quadrant({ about, said, points, means, axes, reading }: Props) {
  const { language, chrome, source } = reading
  const across = reachOf(
    points.flatMap(({ across: { low, high } }) => [low, high]),
    'share',
  )
  const up = reachOf(
    points.flatMap(({ up: { low, high } }) => [low, high]),
    'share',
  )
  const down = (value: number) => height * (1 - Number.parseFloat(place(value, up)) / 100)
  const write = (value: number) => percent(value, language)
  const spots = labelPlaces(points, (value) => Number.parseFloat(place(value, across)), down)
  const [x, y] = [place(means.across, across), down(means.up)]
  const side = ({ value, low, high }: QuadrantPoint['up']) => [write(value), `${write(low)} – ${write(high)}`]
  const table = {
    heads: [
      axes.across,
      chrome.chart.likely,
      chrome.column.n,
      axes.up,
      chrome.chart.likely,
      chrome.column.n,
    ].map((head, at) => (at === 4 || at === 5 ? `${head} · ${axes.up}` : head)),
    rows: points.map((point) => ({
      key: point.key,
      name: point.name,
      cells: [...side(point.across), String(point.across.n), ...side(point.up), String(point.up.n)],
    })),
  }
  return (
    <Framed about={about} source={source} table={table}>
      <div class="plot quadrant">
        <p class="axis-name up">{axes.up}</p>
        <div class="plot-ticks" aria-hidden="true">
          {ticksOf(up).map((tick) => (
            <span key={tick} style={{ insetBlockEnd: place(tick, up) }}>
              {write(tick)}
            </span>
          ))}
        </div>
        <div class="plot-area">
          <Strip label={`${about}. ${said}`} height={height}>
            <line class="centre" x1={x} x2={x} y2={height} />
            <line class="centre" x2="100%" y1={y} y2={y} />
            {points.map(({ key, across: own, up: held }) => (
              <g key={key} class="mark dot">
                <line
                  class="reach"
                  x1={place(own.low, across)}
                  x2={place(own.high, across)}
                  y1={down(held.value)}
                  y2={down(held.value)}
                />
                <line
                  class="reach"
                  x1={place(own.value, across)}
                  x2={place(own.value, across)}
                  y1={down(held.low)}
                  y2={down(held.high)}
                />
                <circle class="shape" cx={place(own.value, across)} cy={down(held.value)} r={6} />
              </g>
            ))}
          </Strip>
          {spots.map(({ key, name, x: from, y: top, before }, order) => (
            <span
              key={key}
              class="point-name"
              aria-hidden="true"
              style={
                before
                  ? { insetInlineEnd: `${100 - from + 1.5}%`, top: `${top}px`, textAlign: 'end' }
                  : { insetInlineStart: `${from + 1.5}%`, top: `${top}px` }
              }
            >
              <b>{order + 1}</b> <span>{name}</span>
            </span>
          ))}
        </div>
        <div class="plot-across" aria-hidden="true">
          {ticksOf(across).map((tick) => (
            <span key={tick} style={{ insetInlineStart: place(tick, across) }}>
              {write(tick)}
            </span>
          ))}
        </div>
        <p class="axis-name">{axes.across}</p>
      </div>
    </Framed>
  )
}
