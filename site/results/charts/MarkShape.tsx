/** One mark by its shape, with the line of its interval; a shape says what its colour says. */
import { type Ends, place } from '../place.ts'
import type { Marked, Shape } from './mark-rows.ts'

interface Props {
  readonly mark: Omit<Marked, 'name'>
  readonly ends: Ends
  readonly y: number
}

export function MarkShape({ mark, ends, y }: Props) {
  const { shape, value, low, high } = mark
  const sure = low !== null && low !== undefined && high !== null && high !== undefined
  return (
    <g class={`mark ${shape}`}>
      {sure && <line class="reach" x1={place(low, ends)} x2={place(high, ends)} y1={y} y2={y} />}
      <ShapeAt shape={shape} x={place(value, ends)} y={y} />
    </g>
  )
}

interface ShapeProps {
  readonly shape: Shape
  readonly x: string
  readonly y: number
}

/** A shape around a point; the point may lie anywhere between the ends, by per cent. */
export function ShapeAt({ shape, x, y }: ShapeProps) {
  switch (shape) {
    case 'dot':
      return <circle class="shape" cx={x} cy={y} r={5} />
    case 'square':
      return (
        <svg class="at" x={x} y={y} overflow="visible" aria-hidden="true">
          <rect class="shape" x={-4.5} y={-4.5} width={9} height={9} />
        </svg>
      )
    case 'diamond':
      return (
        <svg class="at" x={x} y={y} overflow="visible" aria-hidden="true">
          <path class="shape" d="M0-6 6 0 0 6-6 0Z" />
        </svg>
      )
    case 'edge':
      return (
        <svg class="at" x={x} y={y} overflow="visible" aria-hidden="true">
          <path class="shape" d="M0 7-5-7H5Z" transform="translate(0 -9)" />
          <line class="stem" x1={0} x2={0} y1={-4} y2={9} />
        </svg>
      )
    case 'tick':
      return <line class="stem" x1={x} x2={x} y1={y - 9} y2={y + 9} />
    default:
      return shape satisfies never
  }
}
