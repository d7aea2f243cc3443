/** The script of the page on which people unsubscribe: a program that presses its buttons does nothing. Without it they work as well. */
import { find } from '../respondent/elements.ts'

let pressed: Element | null = null

document.addEventListener('click', ({ isTrusted, target }) => {
  pressed = isTrusted ? (target as Element).closest('button') : null
})
find('#deeds').addEventListener('submit', (event) => {
  if (!event.submitter || event.submitter !== pressed) event.preventDefault()
})
