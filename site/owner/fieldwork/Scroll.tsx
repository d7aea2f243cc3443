/** A wide table that scrolls by itself, never the page; reachable by keyboard, as what scrolls must be. */
import type { ComponentChildren } from 'preact'

interface Props {
  readonly name: string
  readonly children: ComponentChildren
}

export function Scroll({ name, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, this holds a table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG technique G202, scrollable regions
    <div class="scroll" role="group" tabIndex={0} aria-label={name}>
      {children}
    </div>
  )
}
