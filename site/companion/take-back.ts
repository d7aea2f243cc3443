/** Taking a choice back by choosing it again; whatever comes without a press before it only ever chooses. */

/**
 * Let chosen radios of a form be cleared by pointer or Space.
 *
 * @param brought what a mail has chosen: the first press on it agrees, and takes nothing back
 */
export function letTakeBack(form: HTMLFormElement, brought: Iterable<HTMLInputElement>): void {
  const toBeAgreed = new Set(brought)
  /** The radio that was chosen already when the press began. */
  let pressed: HTMLInputElement | undefined

  form.addEventListener('mousedown', press)
  form.addEventListener('keydown', press)
  form.addEventListener('click', ({ target }) => {
    if (target === pressed) clear()
  })
  form.addEventListener('keyup', (event) => {
    if (event.key !== ' ' || event.target !== pressed) return
    // Some browsers click a chosen radio now and would choose it again, others do not.
    event.preventDefault()
    clear()
  })

  function press({
    target,
    detail,
    key = ' ',
  }: {
    target: EventTarget | null
    detail: number
    key?: string
  }) {
    const radio = (target as Element).closest('label')?.control as HTMLInputElement | undefined
    // The second press of a double click takes nothing back.
    const takes = detail < 2 && key === ' ' && radio?.type === 'radio' && radio.checked
    pressed = takes && !toBeAgreed.delete(radio) ? radio : undefined
  }

  function clear(): void {
    if (!pressed) return
    pressed.checked = false
    pressed.dispatchEvent(new Event('input', { bubbles: true }))
    pressed = undefined
  }
}
