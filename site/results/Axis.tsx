/** The words below a drawing, spread from one end to the other; silent, since every drawing names its values. */
interface Props {
  readonly ends: readonly string[]
}

export function Axis({ ends }: Props) {
  return (
    <div class="axis place" aria-hidden="true">
      {ends.map((end) => (
        <span key={end}>{end}</span>
      ))}
    </div>
  )
}
