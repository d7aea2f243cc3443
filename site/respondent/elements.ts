/** Finding what the page must contain; a page without it was built wrong. */

/** Find an element, or throw. */
export function find<T extends HTMLElement = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector)
  if (!element) throw new Error(`no ${selector}`)
  return element
}

/** Find all elements, perhaps none. */
export function findAll<T extends HTMLElement = HTMLElement>(selector: string): T[] {
  return [...document.querySelectorAll<T>(selector)]
}
