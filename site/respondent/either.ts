/** "Cannot say" and what it stands beside: one takes the other away; leaves alone where both are circles of one question. */

/** Let the last that was chosen win. */
export function eitherOr(target: EventTarget | null): void {
  const field = target as HTMLInputElement
  const item = field.closest('fieldset')
  const box = item?.querySelector<HTMLInputElement>('.cannot-say > [type=checkbox]')
  if (!box?.checked) return
  box.checked = field === box
  if (field !== box) return
  for (const one of item?.querySelectorAll<HTMLInputElement>('input, select') ?? []) {
    if (one.matches('select, .number')) one.value = ''
    one.checked = one === box
  }
}
