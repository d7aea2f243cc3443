/** How many chose each step of a scale, as columns, and below them the average with its interval. */
import type { Figure } from './figure.ts'
import { Mark } from './Mark.tsx'
import { bar } from './place.ts'
import { Strip } from './Strip.tsx'

interface Props {
  readonly label: string
  readonly figure: Figure
  /** Counts from the lowest step; absent where they may not be told. */
  readonly histogram?: readonly number[] | undefined
  /** The lowest step. */
  readonly first: number
  readonly whole?: Figure | undefined
  readonly small?: boolean
}

const columnsHeight = 34
const markRoom = 26
/** Air between two columns, as a part of a step. */
const air = 0.12

export function ScaleStrip({ label, figure, histogram, first, whole, small = false }: Props) {
  const { ends } = figure
  const tallest = Math.max(1, ...(histogram ?? []))
  const height = histogram ? columnsHeight + markRoom : markRoom
  const y = height - markRoom / 2
  return (
    <Strip label={label} height={height}>
      {histogram?.map((count, step) => {
        const tall = (count / tallest) * columnsHeight
        const value = first + step
        const across = bar(value - 0.5 + air, value + 0.5 - air, ends)
        return <rect key={value} class="column" {...across} y={columnsHeight - tall} height={tall} />
      })}
      <line class="track" x2="100%" y1={y} y2={y} />
      <Mark figure={figure} y={y} whole={whole} small={small} />
    </Strip>
  )
}
