/** Choosing the drawing that fits a row: a bar for a share, columns for a scale, leaning bars for a balance. */
import { fill } from '#engine/logic/pipe.ts'
import { BarStrip } from './BarStrip.tsx'
import { DotStrip } from './DotStrip.tsx'
import { type Figure, interval, people } from './figure.ts'
import { NetStrip } from './NetStrip.tsx'
import type { PlotRow } from './plot.ts'
import { ScaleStrip } from './ScaleStrip.tsx'
import { useSpoken } from './spoken.ts'

export type Drawing = 'dot' | 'bar' | 'net' | 'scale'

interface Props {
  readonly row: PlotRow
  readonly figure: Figure
  readonly drawing: Drawing
  /** What the chart is about, for those who hear it. */
  readonly about: string
}

export function RowStrip({ row, figure, drawing, about }: Props) {
  const spoken = useSpoken()
  const { whole, small } = row
  const name = row.name === '' ? about : row.name
  const label = fill(spoken.chrome.heard, {
    name,
    value: figure.write(figure.value, spoken.language),
    interval: interval(figure, spoken, 'likely-long'),
    people: people(figure.n, spoken),
  })
  switch (drawing) {
    case 'bar':
      return <BarStrip label={label} figure={figure} whole={whole} small={small} />
    case 'net':
      return <NetStrip label={label} figure={figure} classes={row.classes} whole={whole} small={small} />
    case 'scale': {
      const first = Math.ceil(figure.ends.from)
      const { histogram } = row
      return <ScaleStrip {...{ label, figure, histogram, first, whole, small }} />
    }
    case 'dot':
      return <DotStrip label={label} figure={figure} whole={whole} small={small} />
    default:
      return drawing satisfies never
  }
}
