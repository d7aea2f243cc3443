/** A press that cannot be taken back is asked for twice: first what it means is said, then it is done. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { words } from './words.ts'

interface Props {
  /** The first press. */
  readonly ask: string
  /** What is asked once more, as a heading. */
  readonly question: string
  /** The second press. */
  readonly yes: string
  readonly busy: boolean
  readonly disabled?: boolean
  /** `plain` where the first press is one of many. */
  readonly look?: 'plain'
  /** Something ends by it for good. */
  readonly grave?: boolean
  readonly act: () => unknown
  /** What it means. */
  readonly children: ComponentChildren
}

export function Confirm({
  ask,
  question,
  yes,
  busy,
  disabled = false,
  look,
  grave = false,
  act,
  children,
}: Props) {
  const [open, setOpen] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const opened = useRef(false)

  // Focus goes to the question, and back to the press when it is answered.
  useLayoutEffect(() => {
    if (open) heading.current?.focus()
    else if (opened.current) first.current?.focus()
    opened.current = open
  }, [open])

  async function confirm(): Promise<void> {
    await act()
    setOpen(false)
  }
  if (!open)
    return (
      <button ref={first} type="button" class={look} disabled={disabled} onClick={() => setOpen(true)}>
        {ask}
      </button>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, this holds a question
    <div
      class={grave ? 'confirm grave' : 'confirm'}
      role="group"
      aria-label={question}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <h3 ref={heading} tabIndex={-1}>
        {question}
      </h3>
      {children}
      <p class="buttons">
        <button
          type="button"
          class={grave ? 'grave' : undefined}
          aria-disabled={busy}
          onClick={() => busy || confirm()}
        >
          {yes}
        </button>
        <button type="button" class="plain" onClick={() => setOpen(false)}>
          {words.cancel}
        </button>
      </p>
    </div>
  )
}
