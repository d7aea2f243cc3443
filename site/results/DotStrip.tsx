/** A figure as a dot on its whole scale, with its interval; zero is marked where the scale has one. */
import type { Figure } from './figure.ts'
import { Mark } from './Mark.tsx'
import { place } from './place.ts'
import { Strip } from './Strip.tsx'

interface Props {
  readonly label: string
  readonly figure: Figure
  readonly whole?: Figure | undefined
  readonly small?: boolean
}

const height = 28
const middle = height / 2

export function DotStrip({ label, figure, whole, small = false }: Props) {
  const { ends } = figure
  const zero = place(0, ends)
  return (
    <Strip label={label} height={height}>
      <line class="track" x2="100%" y1={middle} y2={middle} />
      {ends.from < 0 && <line class="zero" x1={zero} x2={zero} y2={height} />}
      <Mark figure={figure} y={middle} whole={whole} small={small} />
    </Strip>
  )
}
