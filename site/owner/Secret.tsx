/** A secret that was made just now: to be copied, and shown no more once the page is left. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import type { NewKey } from '#engine/wire-keys.ts'
import { words } from './words.ts'

export function Secret({ made }: { readonly made: NewKey }) {
  const { keys } = words
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  useLayoutEffect(() => heading.current?.focus(), [])

  async function copy(): Promise<void> {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(made.key)
      setSaid(keys.copied)
    } catch {
      setSaid(keys.notCopied)
    }
  }
  return (
    <div class="secret">
      <h3 ref={heading} tabIndex={-1}>
        {fill(keys.secretTitle, { name: made.name })}
      </h3>
      <p>{keys.secretText}</p>
      <label for={id}>{keys.secret}</label>
      <div class="beside">
        <input ref={field} id={id} readOnly value={made.key} spellcheck={false} />
        <button type="button" onClick={copy}>
          {keys.copy}
        </button>
      </div>
      <p role="status">{said}</p>
    </div>
  )
}
