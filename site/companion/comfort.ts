/** Small comforts that some browsers lack: text areas that grow, and a way on that stays above the keyboard. */
import { find } from '../respondent/elements.ts'

/** Add what is missing. */
export function addComfort(form: HTMLFormElement): void {
  if (!CSS.supports('field-sizing', 'content'))
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) grow(target)
    })
  const view = visualViewport
  if (!view) return
  // Where the keyboard covers the page instead of making it smaller.
  const raise = () => {
    const covered = view.scale === 1 ? innerHeight - view.height - view.offsetTop : 0
    find('.turn').style.insetBlockEnd = `${Math.max(0, covered)}px`
  }
  view.addEventListener('resize', raise)
  view.addEventListener('scroll', raise)
}

/** Make a text area as high as its text; the end of it, where somebody writes, stays above the way on. */
function grow(area: HTMLTextAreaElement): void {
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + 2}px`
  if (area.selectionEnd < area.value.length) return
  const floor = Math.min(innerHeight, find('.turn').getBoundingClientRect().top)
  scrollBy(0, Math.max(0, area.getBoundingClientRect().bottom - floor))
}
