/** A share as a bar from nothing to its value, with its interval across the end. */
import type { Figure } from './figure.ts'
import { Tick, Whisker } from './Mark.tsx'
import { bar, place } from './place.ts'
import { Strip } from './Strip.tsx'

interface Props {
  readonly label: string
  readonly figure: Figure
  readonly whole?: Figure | undefined
  readonly small?: boolean
}

const height = 24
const thickness = 12

export function BarStrip({ label, figure, whole, small = false }: Props) {
  const { ends, value } = figure
  const top = (height - thickness) / 2
  return (
    <Strip label={label} height={height}>
      <rect class="track-bar" width="100%" y={top} height={thickness} />
      <rect class={small ? 'bar small' : 'bar'} {...bar(ends.from, value, ends)} y={top} height={thickness} />
      {whole && <Tick x={place(whole.value, ends)} y={height / 2} />}
      <Whisker figure={figure} y={height / 2} />
    </Strip>
  )
}
