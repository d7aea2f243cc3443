/** One page at a time, with the browser's own history, which only ever grows forward; pages without a question are passed over. */

import { fill } from '#engine/logic/pipe.ts'
import type { Question } from '#engine/model.ts'
import { find, findAll } from './elements.ts'

/** Take over the pages of the form. */
export function paging(progress: string) {
  const sections = findAll('section.page')
  let open = sections
  let current: HTMLElement | undefined
  /** Where a walk back through the history is to end, while it is under way. */
  let goal: HTMLElement | undefined

  /** Show a page, or the nearest before it on which something is asked. */
  function show(section: HTMLElement | undefined, moved: boolean): void {
    current = open.filter((one) => order(one.id) <= order(section?.id)).at(-1) ?? open[0]
    for (const one of sections) one.classList.toggle('current', one === current)
    label()
    if (!moved) return
    current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    scrollTo(0, place() === 0 ? 0 : (current?.offsetTop ?? 0))
  }

  function showAddressed(moved: boolean): void {
    show(sections[order(location.hash.slice(1))], moved)
  }

  function order(id: string | undefined): number {
    return sections.findIndex((section) => section.id === id)
  }

  function place(): number {
    return current ? open.indexOf(current) : 0
  }

  function forward(section: HTMLElement | undefined): void {
    if (!section) return
    goal = undefined
    // The browser would scroll to where the page was left, after this script has scrolled to its top.
    history.scrollRestoration = 'manual'
    const trail = [...trailSoFar(), current?.id]
    history.pushState({ ...history.state, trail }, '', `#${section.id}`)
    show(section, true)
  }

  /** Go back in the history to before a page's place, so that the browser's Back leads to no later page. */
  function backward(section: HTMLElement | undefined): void {
    if (!section) return
    if (section !== current) show(section, true)
    const trail = trailSoFar()
    const at = trail.findIndex((id) => order(id) >= order(section.id))
    if (goal) goal = section
    else if (at < 0) history.replaceState({ ...history.state, trail }, '', address(section))
    else {
      goal = section
      history.go(at - trail.length)
    }
  }

  function address(section: HTMLElement): string {
    return section === open[0] ? location.pathname + location.search : `#${section.id}`
  }

  function isLast(): boolean {
    return place() === open.length - 1
  }

  function label(): void {
    const line = find('.progress')
    const text = fill(progress, { page: place() + 1, pages: open.length })
    // What is written anew is heard anew.
    if (line.textContent !== text) line.textContent = text
    find('#survey').className = `${place() === 0 && 'first'} ${isLast() && 'last'}`
  }

  return {
    /** Show the page of the address, and follow the browser's Back and Forward. */
    begin(): void {
      showAddressed(false)
      addEventListener('popstate', () => {
        const section = goal
        goal = undefined
        if (section) backward(section)
        else showAddressed(true)
      })
      // A reload should come back to the same line.
      addEventListener('pagehide', () => {
        history.scrollRestoration = 'auto'
      })
    },
    /** Count only pages on which something is marked as asked. */
    update(): void {
      open = sections.filter((section) => section.querySelector('.asked'))
      if (current) label()
    },
    next: () => forward(open[place() + 1]),
    back: () => backward(open[place() - 1]),
    /** Go to the first page, and leave no page's name in the address. */
    restart(): void {
      history.replaceState(history.state, '', location.pathname + location.search)
      show(open[0], true)
      backward(open[0])
    },
    isLast,
    /** Of the questions that are asked, those on the page that is shown. */
    questions: (asked: readonly Question[]) => asked.filter(({ id }) => current?.querySelector(`#q-${id}`)),
    /** Show the page that holds a question. */
    showWith(question: string | undefined): void {
      const section = document.getElementById(`q-${question}`)?.closest('section')
      if (section && section !== current) backward(section)
    },
  }
}

/** The pages that were left on the way to this entry of the history. */
function trailSoFar(): string[] {
  return history.state?.trail ?? []
}
