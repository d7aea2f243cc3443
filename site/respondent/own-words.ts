/** Words and the box they belong to: they tick it, and count for nothing once it, or their place, has been left. */
import { findAll } from './elements.ts'

/** Tick the box that words belong to while there are some. */
export function tickFor(field: EventTarget | null): void {
  const { type, value, parentElement } = field as HTMLInputElement
  const box = type === 'text' && parentElement?.querySelector<HTMLInputElement>('.other > label > input')
  if (box) box.checked = value.trim() !== ''
}

/** Read the fields of a form, without words that belong to nothing chosen. */
export function chosenFields(form: HTMLFormElement): FormData {
  const fields = new FormData(form)
  for (const words of findAll<HTMLInputElement>('.other > [type=text]'))
    if (!words.closest('fieldset')?.querySelector('[value=other]:checked')) fields.delete(words.name)
  return fields
}
