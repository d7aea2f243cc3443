/** The first answer, which a mail may carry in its link: chosen beforehand, and sent by one tap only. */
import { findAll } from './elements.ts'

/** Choose the first that a query names of what a question without rows offers, and tell which question it answers. */
export function chooseFirst(form: HTMLFormElement, query: string | undefined): string | undefined {
  for (const [name, value] of new URLSearchParams(query)) {
    const circle = ([...form.elements] as HTMLInputElement[]).find(
      (one) => one.type === 'radio' && one.name === name && one.value === value,
    )
    if (!circle || name.includes('.')) continue
    circle.checked = true
    offerFirst(name)
    return name
  }
  return undefined
}

/** Show the button that sends a question's answer alone; without a name, none. */
export function offerFirst(name?: string): void {
  for (const offer of findAll('[data-first]')) offer.hidden = offer.dataset.first !== name
}
