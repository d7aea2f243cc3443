/** Three classes of answers leaning to one side or the other, and below them their balance with its interval. */
import type { Figure } from './figure.ts'
import { Mark } from './Mark.tsx'
import { bar, place } from './place.ts'
import type { Classes } from './plot.ts'
import { Strip } from './Strip.tsx'

interface Props {
  readonly label: string
  readonly figure: Figure
  readonly classes?: Classes | undefined
  readonly whole?: Figure | undefined
  readonly small?: boolean
}

const barHeight = 12
const markRoom = 26

/** Those in between lie across the middle, half to each side; without classes only the balance is drawn. */
export function NetStrip({ label, figure, classes, whole, small = false }: Props) {
  const { ends } = figure
  const height = classes ? barHeight + markRoom : markRoom
  const half = (classes?.level ?? 0) / 2
  const y = height - markRoom / 2
  const zero = place(0, ends)
  return (
    <Strip label={label} height={height}>
      {classes && (
        <>
          <rect class="down" {...bar(-half - classes.down, -half, ends)} height={barHeight} />
          <rect class="level" {...bar(-half, half, ends)} height={barHeight} />
          <rect class="up" {...bar(half, half + classes.up, ends)} height={barHeight} />
        </>
      )}
      <line class="track" x2="100%" y1={y} y2={y} />
      <line class="zero" x1={zero} x2={zero} y2={height} />
      <Mark figure={figure} y={y} whole={whole} small={small} />
    </Strip>
  )
}
