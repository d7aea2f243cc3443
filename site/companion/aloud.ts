/** Saying to those who listen what others see appear: a place that is there, empty, before anything is said in it; says nothing to eyes. */

let place: HTMLElement | undefined

/** Prepare the place; what says something the moment it appears is not read by every screen reader. */
export function prepareAloud(): void {
  place = document.createElement('p')
  place.className = 'hidden-visually aloud'
  place.role = 'status'
  document.body.append(place)
}

/** Say something politely, the same again as well. */
export function sayAloud(text: string): void {
  const line = document.createElement('span')
  line.textContent = text
  place?.replaceChildren(line)
}
