/** Taking a choice back by choosing it again; whatever comes without a press before it only ever chooses. */

/** Let chosen radios of a form be cleared by pointer or Space. */
export function letTakeBack(form: HTMLFormElement): void {
  /** The radio that was chosen already when the press began. */
  let pressed: HTMLInputElement | undefined

  // The second press of a double click takes nothing back.
  form.addEventListener('mousedown', (event) => {
    const label = event.target instanceof Element ? event.target.closest('label') : null
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
    const radio = pressed
    pressed = undefined
    radio.checked = false
    radio.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

function chosen(target: unknown): HTMLInputElement | undefined {
  return target instanceof HTMLInputElement && target.type === 'radio' && target.checked ? target : undefined
}
