/** The mark of a figure on a strip: a dot, the line of its interval, and a tick for everybody. */
import type { Figure } from './figure.ts'
import { place } from './place.ts'

interface Props {
  readonly figure: Figure
  readonly y: number
  readonly whole?: Figure | undefined
  readonly small?: boolean
}

export function Mark({ figure, y, whole, small = false }: Props) {
  return (
    <>
      {whole && <Tick x={place(whole.value, whole.ends)} y={y} />}
      <Whisker figure={figure} y={y} />
      <circle class={small ? 'dot small' : 'dot'} cx={place(figure.value, figure.ends)} cy={y} r={4.5} />
    </>
  )
}

/** The line from the interval's low end to its high one; nothing where there is no interval. */
export function Whisker({ figure, y }: { readonly figure: Figure; readonly y: number }) {
  const { low, high, ends } = figure
  if (low === null || high === null) return null
  const [start, end] = [place(low, ends), place(high, ends)]
  return (
    <g class="whisker">
      <line x1={start} x2={end} y1={y} y2={y} />
      <line x1={start} x2={start} y1={y - 7} y2={y + 7} />
      <line x1={end} x2={end} y1={y - 7} y2={y + 7} />
    </g>
  )
}

/** Where everybody stands, beside the group that is shown. */
export function Tick({ x, y }: { readonly x: string; readonly y: number }) {
  return <line class="tick" x1={x} x2={x} y1={y - 9} y2={y + 9} />
}
