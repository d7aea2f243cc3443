/** Parts of a whole on one bar; what it shows is said in words beside it. */

interface Props {
  readonly of: number
  readonly parts: readonly { readonly kind: string; readonly count: number }[]
}

export function Share({ of, parts }: Props) {
  let before = 0
  return (
    <svg class="share" aria-hidden="true">
      <rect class="rest" width="100%" height="100%" />
      {parts.map(({ kind, count }) => {
        const x = before
        before += count
        return (
          <rect key={kind} data-part={kind} x={shareOf(x, of)} width={shareOf(count, of)} height="100%" />
        )
      })}
    </svg>
  )
}

function shareOf(count: number, of: number): string {
  return of === 0 ? '0' : `${Math.round((count / of) * 10_000) / 100}%`
}
