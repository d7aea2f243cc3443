/** Words and the box they belong to: they tick it, and count for nothing once it has been left. */
import { findAll } from './elements.ts'

/** Tick the box that words belong to, as soon as there are some. */
export function tickFor(field: EventTarget | null): void {
  const { value, parentElement } = field as HTMLInputElement
  const box = parentElement?.querySelector<HTMLInputElement>('[data-ticks] > label > input')
  if (box && value.trim()) box.checked = true
}

/** Read the fields of a form, without words whose box has been left. */
export function chosenFields(form: HTMLFormElement): FormData {
  const fields = new FormData(form)
  for (const { checked, name } of findAll<HTMLInputElement>('[data-ticks] > label > input'))
    if (!checked) fields.delete(`${name}~text`)
  return fields
}
