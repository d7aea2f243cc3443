/** Taking a choice back by choosing it again; whatever comes without a press before it only ever chooses. */

/** Let chosen radios of a form be cleared by pointer or Space. */
export function letTakeBack(form: HTMLFormElement): void {
  /** The radio that was chosen already when the press began. */
  let pressed: HTMLInputElement | undefined

  // The second press of a double click takes nothing back.
  form.addEventListener('mousedown', (event) => {
    const label = (event.target as Element).closest('label')
    pressed = event.detail > 1 ? undefined : chosen(label?.control)
  })
  form.addEventListener('click', ({ target }) => {
    if (target === pressed) clear()
  })
  form.addEventListener('keydown', ({ key, target }) => {
    pressed = key === ' ' ? chosen(target) : undefined
  })
  form.addEventListener('keyup', (event) => {
    if (event.key !== ' ' || event.target !== pressed) return
    // Some browsers click a chosen radio now and would choose it again, others do not.
    event.preventDefault()
    clear()
  })

  function clear(): void {
    if (!pressed) return
    pressed.checked = false
    pressed.dispatchEvent(new Event('input', { bubbles: true }))
    pressed = undefined
  }
}

function chosen(target: EventTarget | null | undefined): HTMLInputElement | undefined {
  const radio = target as HTMLInputElement | null | undefined
  return radio?.type === 'radio' && radio.checked ? radio : undefined
}
