/** The drawing area of one row: as wide as it is given, as high as asked; says aloud what it shows. */
import type { ComponentChildren } from 'preact'

interface Props {
  readonly label: string
  readonly height: number
  readonly children: ComponentChildren
}

/** Marks inside are placed by per cent, so that neither text nor circles are ever stretched. */
export function Strip({ label, height, children }: Props) {
  return (
    <svg class="strip place" role="img" aria-label={label} width="100%" height={height}>
      {children}
    </svg>
  )
}
