/** Finding what the page must contain; a page without it was built wrong. */

/** Find an element that is there; what is done to one that is not will throw. */
export function find<T extends HTMLElement = HTMLElement>(selector: string): T {
  return document.querySelector<T>(selector) as T
}

/** Find all elements, perhaps none. */
export function findAll<T extends HTMLElement = HTMLElement>(selector: string): T[] {
  return [...document.querySelectorAll<T>(selector)]
}
