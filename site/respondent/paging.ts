/** One page at a time, with the browser's own history; pages on which nothing is asked are passed over. */

import { fill } from '#engine/logic/pipe.ts'
import type { Question } from '#engine/model.ts'
import { find, findAll } from './elements.ts'

/** Take over the pages of the form. */
export function paging(form: HTMLFormElement, progress: string) {
  const sections = findAll('section.page')
  const notes = findAll('.last-page')
  let open = sections
  let current = sections[0]

  /** Show a page by its id, or the first where there is none such. */
  function show(id: string, moved = false): void {
    current = open.find((section) => section.id === `p-${id}`) ?? open[0]
    for (const section of sections) section.classList.toggle('current', section === current)
    label()
    if (!moved) return
    current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    scrollTo(0, place() === 0 ? 0 : form.offsetTop)
  }

  function place(): number {
    return current ? open.indexOf(current) : 0
  }

  function go(section: HTMLElement | undefined): void {
    if (section) location.hash = section.id
  }

  function label(): void {
    const last = place() === open.length - 1
    find('.progress').textContent = fill(progress, { page: place() + 1, pages: open.length })
    find('.opening').hidden = place() > 0
    find('.back').hidden = place() === 0
    find('.next').hidden = last
    find('.send').hidden = !last
    for (const note of notes) note.hidden = !last
  }

  return {
    show,
    /** Count only pages on which something is asked. */
    update(asked: ReadonlySet<string>): void {
      const holds = (element: HTMLElement) => asked.has(element.dataset.question ?? '')
      open = sections.filter((section) =>
        [...section.querySelectorAll<HTMLElement>('[data-question]')].some(holds),
      )
      label()
    },
    next: () => go(open[place() + 1]),
    back: () => go(open[place() - 1]),
    isLast: () => place() === open.length - 1,
    /** Of the questions that are asked, those on the page that is shown. */
    questions: (asked: readonly Question[]) =>
      asked.filter(({ id }) => current?.querySelector(`[data-question="${id}"]`)),
    /** Show the page that holds a question. */
    showWith(question: string): void {
      const section = document
        .querySelector(`[data-question="${CSS.escape(question)}"]`)
        ?.closest<HTMLElement>('section')
      if (section && section !== current) {
        history.pushState(null, '', `#${section.id}`)
        show(section.id.slice(2), true)
      }
    },
  }
}
