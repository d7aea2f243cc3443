/** Lines about where the answers stand, perhaps with something to do about one; above the form, or below the thanks. */
import { find } from '../respondent/elements.ts'
import { sayAloud } from './aloud.ts'

/** Say it, politely: it interrupts nobody. What is said already is not said twice. Gives what takes the line away. */
export function notice(text: string, label?: string, act?: () => void): () => void {
  const place = find('.notice')
  const before = [...place.children].find(({ firstChild }) => firstChild?.textContent === text)
  const line = before ?? document.createElement('span')
  const takeAway = () => {
    line.remove()
    place.hidden = place.childElementCount === 0
  }
  if (!before) line.textContent = text
  if (find('#survey').hidden) find('#thanks h1').after(place)
  else find('#answers').before(place)
  if (!before) {
    place.append(line)
    sayAloud(text)
  }
  place.hidden = false
  if (label && act) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = label
    button.onclick = () => {
      takeAway()
      act()
    }
    line.replaceChildren(text, button)
  }
  return takeAway
}
